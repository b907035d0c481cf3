package dev.todoke.hub.employer.receipt;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The HTML pages, from {@code templates/receipt}. Its own engine: a page in an employer's folder has no server behind it. */
final class Pages {
    static final int MOST_PERSONS = 500;
    static final int MOST_FINDINGS = 1_000;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Pages() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("templates/receipt/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
    }

    void receipt(Receipt receipt, OutputStream out) throws IOException {
        Excerpt<ReceiptPerson> persons =
                Excerpt.of(receipt.persons(), MOST_PERSONS, receipt.counts().received());
        write(
                "receipt",
                Map.of(
                        "receipt", receipt,
                        "fileName", Text.withoutNumbers(receipt.file().name()),
                        "summary", Summary.of(receipt),
                        "findings", Excerpt.of(receipt.findings(), MOST_FINDINGS),
                        "persons", persons,
                        "awaited", persons.items().stream().anyMatch(ReceiptPerson::awaitsRegistration)),
                out);
    }

    void checkReport(CheckReport report, OutputStream out) throws IOException {
        write(
                "check-report",
                Map.of(
                        "report", report,
                        "fileName", Text.withoutNumbers(report.file().name()),
                        "summary", CheckSummary.of(report),
                        "findings", Excerpt.of(report.findings(), MOST_FINDINGS),
                        "persons", Excerpt.of(report.persons(), MOST_PERSONS)),
                out);
    }

    void returnLetter(ReturnLetter letter, OutputStream out) throws IOException {
        write(
                "return-letter",
                Map.of(
                        "letter", letter,
                        "fileName", Text.withoutNumbers(letter.fileName()),
                        "reason", Text.withoutNumbers(letter.reason()),
                        "cure", letter.cure()),
                out);
    }

    private void write(String template, Map<String, Object> content, OutputStream out) throws IOException {
        Context context = new Context(Locale.JAPAN, content);
        context.setVariable("jst", new JapanTime());
        // The engine writes in pieces of a few characters, each of which the encoder would lock and look up anew.
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        engine.process(template, context, writer);
        writer.flush();
    }
}
