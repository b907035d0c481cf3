package dev.todoke.hub.cli;

import dev.todoke.hub.check.Catalogue;
import dev.todoke.hub.check.Catalogue.Entry;
import dev.todoke.hub.check.RuleText;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The catalogue of findings as a page in Markdown: files, what only the intake finds, rules of every item once, then each form with its items and its own rules. */
final class FindingsPage {
    private static final String HEAD = """
            # Findings

            Every code a finding can carry. Codes are stable for ever: one is never given another meaning, and never given again after its rule is gone. This page is
            printed by `java -jar target/todoke-hub.jar findings`; with codes behind it, the command explains just these.

            指摘コードの一覧です。コードの意味は変わりません。`java -jar target/todoke-hub.jar findings ENR-KNJ-006` のように、コードを指定して調べることもできます。

            | Severity | 区分 | What it means for the record |
            |---|---|---|
            | ERROR | 誤り | returned to the sender; the others of the file go on. About the head or the whole file: all are returned |
            | INCOMPLETE | 不足 | goes on; the registration waits for what is missing |
            | HINT | 確認 | goes on; worth a look |

            `ERROR (if strict)` is a hint unless the sender is set to have wrong check digits returned. Words in braces are filled in: `{item}` is the title of the item.
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final List<Entry> entries = Catalogue.entries();

    /** The whole page, with LF as line end. */
    static String markdown() {
        return new FindingsPage().write();
    }

    private String write() {
        section("Files, heads and reading / ファイル・先頭部分・読み取り");
        entries.stream()
                .filter(entry -> entry.form().isEmpty() && !entry.ofIntake())
                .forEach(this::entry);
        section("Taking in / 受け付け");
        line("");
        line(
                "Only a running hub finds these: they are about what was filed before, or about a setting of the sender's account.");
        entries.stream().filter(Entry::ofIntake).forEach(this::entry);
        section("Rules of every item / どの項目にも共通の規則");
        line("");
        line(
                "The last three digits of a code are the rule. Which items a rule is for stands in the tables of the forms.");
        rulesOfEveryItem().values().forEach(this::ruleOfEveryItem);
        for (Form form : Form.values()) {
            form(form);
        }
        return page.toString();
    }

    private Map<String, Entry> rulesOfEveryItem() {
        return entries.stream()
                .filter(Entry::ofEveryItem)
                .collect(Collectors.toMap(Entry::number, entry -> entry, (first, again) -> first, TreeMap::new));
    }

    private void ruleOfEveryItem(Entry rule) {
        line("");
        line("<a id=\"rule-" + rule.number() + "\"></a>");
        heading("…-" + rule.number(), rule);
        text(rule.text());
    }

    private void form(Form form) {
        section((form.code().equals(form.ja()) ? "" : form.code() + " ") + form.ja() + " / " + form.en());
        line("");
        line("| Item | 項目 | Title | Codes of the rules of every item |");
        line("|---|---|---|---|");
        codesByItem(form)
                .forEach((item, codes) -> line("| %s | %s | %s | %s |"
                        .formatted(item.number(), cell(item.ja()), cell(item.en()), String.join(" ", codes))));
        entries.stream()
                .filter(entry -> !entry.ofEveryItem() && entry.form().equals(Optional.of(form)))
                .forEach(this::entry);
    }

    private Map<Item, List<String>> codesByItem(Form form) {
        Map<Item, List<String>> codes = new TreeMap<>((a, b) -> a.number() - b.number());
        entries.stream()
                .filter(entry -> entry.ofEveryItem() && entry.form().equals(Optional.of(form)))
                .forEach(entry -> codes.computeIfAbsent(entry.item().orElseThrow(), item -> new ArrayList<>())
                        .add("[`" + entry.code() + "`](#rule-" + entry.number() + ")"));
        return new LinkedHashMap<>(codes);
    }

    private void entry(Entry entry) {
        line("");
        line("<a id=\"" + entry.code().toLowerCase(Locale.ROOT) + "\"></a>");
        heading(entry.code(), entry);
        text(filled(entry));
    }

    private void heading(String code, Entry entry) {
        String strict =
                entry.severity() == entry.severityIfStrict() ? "" : ", " + entry.severityIfStrict() + " (if strict)";
        line("### " + code + " · " + entry.severity() + strict);
        line("");
    }

    private void text(RuleText text) {
        row("事象・原因", text.ja());
        line("|---|---|");
        row("対処", text.cureJa());
        row("What and why", text.en());
        row("What to do", text.cureEn());
        row("Source", text.source());
        row("Example", text.example());
    }

    /** The texts with the title of the item in them. */
    static RuleText filled(Entry entry) {
        return entry.item().map(item -> entry.text().about(item)).orElse(entry.text());
    }

    private void row(String name, String text) {
        line("| " + name + " | " + cell(text) + " |");
    }

    // {day.ja} and {day.en} are the same word in two languages. Angle brackets would be taken for HTML.
    private static String cell(String text) {
        return text.replaceAll("\\{(\\w+)\\.(?:ja|en)}", "{$1}")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*");
    }

    private void section(String title) {
        line("");
        line("## " + title);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
