package dev.todoke.hub.notice.print;

import dev.todoke.hub.notice.letter.Notice;
import dev.todoke.hub.notice.letter.Shaped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Content of a letter put into {@code templates/notice}: the page to print and the XML. A template is called like the type of the letter, and the page of
 * one with several shapes like type and shape.
 */
final class NoticeTemplates {
    /** Where a person sees their registration; what the QR code leads to. */
    static final String PORTAL = "https://myna.go.jp/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    NoticeTemplates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(NoticeTemplates.class.getClassLoader());
        resolver.setPrefix("templates/notice/");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // Also for the .xml files: the engine's XML mode would write every kanji as &#x...;, which nobody can read.
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setForceTemplateMode(true);
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
    }

    /** By {@code mappings/schemas/notice.xsd}. */
    String xml(Notice notice, String hash) {
        return engine.process(type(notice) + ".xml", context(notice, hash));
    }

    /**
     * Well-formed XHTML.
     *
     * @param typeMissing whether a footnote explains the mark that stands for characters the font lacks
     */
    String page(Notice notice, String hash, boolean typeMissing) {
        Context context = context(notice, ContentHash.abbreviated(hash));
        context.setVariable("typeMissing", typeMissing);
        return engine.process(page(notice) + ".html", context);
    }

    private static Context context(Notice notice, String hash) {
        return new Context(
                Locale.JAPAN, Map.of("notice", notice, "print", new Printed(), "hash", hash, "portal", PORTAL));
    }

    private static String page(Notice notice) {
        return notice instanceof Shaped shaped
                ? type(notice) + "-" + hyphenated(shaped.shape().name())
                : type(notice);
    }

    private static String type(Notice notice) {
        return hyphenated(notice.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"));
    }

    private static String hyphenated(String name) {
        return name.replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
