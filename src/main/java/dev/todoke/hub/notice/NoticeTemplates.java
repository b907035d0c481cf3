package dev.todoke.hub.notice;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Content of a notice put into {@code templates/notice}: the page to print and the XML. */
final class NoticeTemplates {
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    NoticeTemplates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(NoticeTemplates.class.getClassLoader());
        resolver.setPrefix("templates/notice/");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // Also for the .xml files: the engine's XML mode would write every kanji as &#x...;, which nobody can read.
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setForceTemplateMode(true);
        engine.setTemplateResolver(resolver);
    }

    /** By {@code mappings/schemas/notice.xsd}. */
    String xml(Notice notice) {
        return engine.process(name(notice) + ".xml", context(notice));
    }

    /**
     * Well-formed XHTML.
     *
     * @param typeMissing whether a footnote explains the mark that stands for characters the font lacks
     */
    String page(Notice notice, boolean typeMissing) {
        Context context = context(notice);
        context.setVariable("typeMissing", typeMissing);
        return engine.process(name(notice) + ".html", context);
    }

    private static Context context(Notice notice) {
        return new Context(Locale.JAPAN, Map.of("notice", notice, "print", new Printed()));
    }

    private static String name(Notice notice) {
        return notice instanceof DataIncompleteNotice ? "data-incomplete" : "qualification-information";
    }
}
