package dev.todoke.hub.cli;

import dev.todoke.hub.insurer.explain.ExpectedDay;
import dev.todoke.hub.insurer.explain.Explanation;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation for people. */
final class ExplanationText {
    private static final int MOST_RECORDS = 10;

    private final InsurerOptions options;

    ExplanationText(InsurerOptions options) {
        this.options = options;
    }

    void print(Explanation explained, ExplainedRecords.Why why) {
        if (why.office() != null) {
            options.print(why.officeName() + " (" + why.office() + ")  "
                    + options.of(why.form().ja(), why.form().en()) + "  " + records(why.records()));
        }
        String name = options.of(explained.pack().nameJa(), explained.pack().nameEn());
        part(options.of("保険者", "Insurer"), name + " (" + explained.pack().id() + ")");
        if (why.office() != null) {
            String files = why.employers().stream().map(id -> id + ".yaml").collect(Collectors.joining(", "));
            more(options.of(
                    "事業所の設定 %s がこの事業所の保険者としているため".formatted(files),
                    "the employers' settings %s name it as this office's insurer".formatted(files)));
        }
        part(
                options.of("規則", "Rules"),
                options.of("版 ", "version ") + explained.rules().version());
        more(options.of(explained.why()));
        more(numberGiven(explained));
        more(options.of("出典: ", "Source: ") + explained.rules().source());
        List<ExpectedDay> days = why.registers() ? explained.days() : why.only(explained.days());
        days.forEach(day -> day(day, explained.rules().source()));
        if (!why.registers()) {
            part(
                    options.of("登録", "Registration"),
                    options.of("この届書で保険者が登録することはありません", "no insurer registers anybody by this form"));
        } else {
            part(options.of("変わるとき", "Changes"), "");
            explained.changes().forEach(this::change);
        }
        options.print("");
    }

    private void change(Explanation.Change change) {
        options.print("    " + options.of("・", "- ") + options.of(change.condition()));
        options.print("      " + options.of(change.text()));
    }

    private String numberGiven(Explanation explained) {
        return explained.given().numberPresent()
                ? options.of("個人番号あり、起算日 ", "My Number given, start day ")
                        + explained.given().started()
                : options.of("個人番号なし、起算日 ", "My Number missing, start day ")
                        + explained.given().started();
    }

    private void day(ExpectedDay day, String sourceOfRules) {
        part(options.of(day.topic().text()), options.of(day.days()));
        more(options.of(day.rule()));
        if (!day.source().equals(sourceOfRules)) {
            more(options.of("出典: ", "Source: ") + day.source());
        }
    }

    private String records(List<Integer> ordinals) {
        String first =
                ordinals.stream().limit(MOST_RECORDS).map(String::valueOf).collect(Collectors.joining(", "));
        int rest = ordinals.size() - MOST_RECORDS;
        String shown = rest > 0 ? first + options.of(" ほか%d件".formatted(rest), " and %d more".formatted(rest)) : first;
        return options.of("記録 ", "record ") + shown;
    }

    private void part(String name, String text) {
        options.print("  " + name + (text.isEmpty() ? "" : ": " + text));
    }

    private void more(String text) {
        options.print("      " + text);
    }
}
