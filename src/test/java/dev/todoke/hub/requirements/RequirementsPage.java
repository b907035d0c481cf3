package dev.todoke.hub.requirements;

import dev.todoke.hub.requirements.Requirement.Source;
import java.util.List;
import java.util.stream.Collectors;

/** The requirements as a page in Markdown: how many are held, which are open, and what holds each. */
final class RequirementsPage {
    private static final String HEAD = """
            # Requirements

            What five documents about the end of the health insurance card ask of employers, insurers and the hub between them, in our own words, and what holds each: a dated table, a
            rule, a document, a help text, a test. A row that is not, or not wholly, met says so. The rows are [mappings/requirements](../mappings/requirements); the build fails when a row of the list is missing, when a
            reference leads nowhere, and when this page says something else. After a change: `mvn test -Dtest=RequirementsPageTest -Drequirements.write=true`.

            要件の一覧です。五つの資料が求めることと、それを満たす規則・書類・テストを対応させています。未了の行には、何が足りないかを書いています。
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final List<Source> sources;

    RequirementsPage(List<Source> sources) {
        this.sources = sources;
    }

    /** The whole page, with LF as line end. */
    String markdown() {
        line("");
        line("| Source | 出典 | Rows | Held | Open |");
        line("|---|---|---|---|---|");
        for (Source source : sources) {
            count(source.nameEn(), source.nameJa(), source.rows());
        }
        count(
                "All",
                "合計",
                sources.stream().flatMap(source -> source.rows().stream()).toList());
        line("");
        line(
                "`core`: the hub does it. `table`: a row of a dated table. `doc`: a document. `ext`: an outside system or actor."
                        + " `info`: a help text.");
        sources.forEach(this::source);
        return page.toString();
    }

    private void count(String en, String ja, List<Requirement> rows) {
        long open = rows.stream().filter(Requirement::isOpen).count();
        line("| %s | %s | %d | %d | %d |".formatted(en, ja, rows.size(), rows.size() - open, open));
    }

    private void source(Source source) {
        line("");
        line("## " + source.nameEn() + " / " + source.nameJa());
        line("");
        line("| Id | Kind | Who | Requirement | Date or figure | Held by |");
        line("|---|---|---|---|---|---|");
        source.rows().forEach(this::row);
    }

    private void row(Requirement row) {
        line("| <a id=\"%s\"></a>%s | %s | %s<br>%s | %s<br>%s | %s | %s |"
                .formatted(
                        row.id().toLowerCase(java.util.Locale.ROOT),
                        row.id(),
                        row.kind().stream().map(Enum::name).collect(Collectors.joining(", ")),
                        row.actorEn(),
                        row.actorJa(),
                        row.en(),
                        row.ja(),
                        row.dates(),
                        heldBy(row)));
    }

    private static String heldBy(Requirement row) {
        String links = row.references().stream().map(Reference::link).collect(Collectors.joining("<br>"));
        if (!row.isOpen()) {
            return links;
        }
        return links + (links.isEmpty() ? "" : "<br>") + "**Open:** " + row.pending();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
