package dev.todoke.hub.cli;

import dev.todoke.hub.municipal.LetterKind;
import dev.todoke.hub.municipal.ListFault;
import dev.todoke.hub.municipal.RunCounts;
import dev.todoke.hub.municipal.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a run came to, as a table. */
final class IssueSummary {
    private final PrintWriter out;
    private final Language language;

    IssueSummary(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(RunResult result, Path folder, double seconds) {
        RunCounts counts = result.counts();
        if (result.unchanged()) {
            say("すでに完了しています。ファイルに異常はなく、何も変えていません。", "Complete already. The files are whole, and nothing was changed.");
        } else if (result.already() > 0) {
            say(
                    "前回作り終えた%,d人の続きから行いました。".formatted(result.already()),
                    "Went on after %,d people who were done before.".formatted(result.already()));
        }
        say("交付日 %s".formatted(result.asOf()), "Day of issue %s".formatted(result.asOf()));
        row("一覧の人数", "people in the list", counts.people());
        row("書面を作った世帯", "households with a letter", counts.households());
        counts.letters().forEach((LetterKind kind, Integer letters) -> row(kind.ja(), kind.en(), letters));
        row("ページ", "pages", counts.pages());
        row("分冊", "volumes", counts.volumes());
        counts.findings().forEach(this::finding);
        if (!result.unchanged()) {
            long people = counts.people() - result.already();
            say(
                    "%.0f秒、毎秒%.1f人".formatted(seconds, people / seconds),
                    "%.0f s, %.1f people a second".formatted(seconds, people / seconds));
        }
        say(
                "出力先 %s: volumes/、index.csv、findings.csv、run.json".formatted(folder),
                "In %s: volumes/, index.csv, findings.csv, run.json".formatted(folder));
        out.flush();
    }

    private void finding(String code, Integer count) {
        String text = Stream.of(ListFault.values())
                .filter(fault -> fault.code().equals(code))
                .findFirst()
                .map(fault -> language.of(fault.ja(), fault.en())
                        .replace("「{ja}」", "値")
                        .replace("{en}", "value"))
                .orElse("");
        out.printf("%,9d  %s  %s%n", count, code, text);
    }

    private void row(String ja, String en, long count) {
        out.printf("%,9d  %s%n", count, language.of(ja, en));
    }

    private void say(String ja, String en) {
        out.println(language.of(ja, en));
    }
}
