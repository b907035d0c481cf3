package dev.todoke.hub.cli;

import dev.todoke.hub.check.Finding;
import dev.todoke.hub.check.Severity;
import java.io.PrintWriter;

/** Findings for people: where, what and why, what to do; at the end the counts. */
final class FindingText implements FindingOutput {
    private final PrintWriter out;
    private final Language language;
    private final long most;
    private long shown;
    private long passedOver;

    /** @param most findings shown of one file; the rest is only counted */
    FindingText(PrintWriter out, Language language, long most) {
        this.out = out;
        this.language = language;
        this.most = most;
    }

    @Override
    public void begin(FilingSource file) {
        shown = 0;
        passedOver = 0;
        line(file.name());
    }

    @Override
    public void finding(FilingSource file, Finding finding) {
        if (shown == most) {
            passedOver++;
            return;
        }
        shown++;
        line("  " + place(finding) + severity(finding.severity()) + " " + finding.code());
        part(language.of("事象・原因", "What  "), language.of(finding.ja(), finding.en()));
        part(language.of("対処　　　", "Do    "), language.of(finding.cureJa(), finding.cureEn()));
        if (!finding.maskedValue().isEmpty()) {
            part(language.of("記入内容　", "Found "), finding.maskedValue());
        }
        part(language.of("出典　　　", "Source"), finding.source());
    }

    /** A place that is not known takes no room. */
    private String place(Finding finding) {
        StringBuilder place = new StringBuilder();
        if (finding.line() > 0) {
            place.append(language.of("%d行目 ", "Line %d ").formatted(finding.line()));
        }
        if (finding.column() > 0) {
            place.append(language.of("%d文字目 ", "column %d ").formatted(finding.column()));
        }
        if (finding.item() > 0) {
            place.append(language.of("項番%d「%s」 ", "item %d (%s) ").formatted(finding.item(), finding.itemName()));
        }
        return place.isEmpty() ? "" : place.toString().strip() + language.of("： ", ": ");
    }

    private void part(String name, String text) {
        line("    " + name + "  " + text);
    }

    @Override
    public void end(FilingSource file, Outcome outcome, Tally counts) {
        if (passedOver > 0) {
            line(language.of(
                            "  ほかに %,d 件あります（件数だけ数えました。--all ですべて表示します）。",
                            "  And %,d more, only counted (--all shows them).")
                    .formatted(passedOver));
        }
        line("  " + said(outcome, counts));
        line("");
        out.flush();
    }

    private String said(Outcome outcome, Tally counts) {
        return switch (outcome) {
            case READ -> records(counts);
            case RETURNED ->
                language.of(
                                "先頭部分に誤りがあるため、%,d 件すべてが差し戻されます。",
                                "The head has an error: all %,d records would be returned.")
                        .formatted(counts.records());
            case UNREADABLE ->
                language.of(
                        "届書として最後まで読めません。1件も受け付けられません。",
                        "Not to be read to its end as a filing: nothing would be accepted.");
        };
    }

    private String records(Tally counts) {
        return language.of(
                        "記録 %,d 件: 受付 %,d、情報不足 %,d、差し戻し %,d", "%,d records: %,d accepted, %,d incomplete, %,d returned")
                .formatted(counts.records(), counts.good(), counts.incomplete(), counts.returned());
    }

    @Override
    public void finish(int files, Tally counts) {
        if (files == 0) {
            return;
        }
        if (files > 1) {
            line(language.of("ファイル %,d（読めないもの %,d）、%s", "%,d files (%,d unreadable), %s")
                    .formatted(files, counts.unreadable(), records(counts)));
        }
        line(language.of("誤り %,d、不足 %,d、確認 %,d", "Errors %,d, incomplete %,d, hints %,d")
                .formatted(
                        counts.times(Severity.ERROR), counts.times(Severity.INCOMPLETE), counts.times(Severity.HINT)));
        counts.codes()
                .forEach((code, of) -> line("%,9d  %s  %s  %s"
                        .formatted(of.times(), padded(of.severity()), code, of.itemName())
                        .stripTrailing()));
        out.flush();
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> language.of("誤り", "error");
            case INCOMPLETE -> language.of("不足", "incomplete");
            case HINT -> language.of("確認", "hint");
        };
    }

    private String padded(Severity severity) {
        return language == Language.JA ? severity(severity) : "%-10s".formatted(severity(severity));
    }

    // The line end is the same everywhere, and nothing is flushed before the file is done.
    private void line(String text) {
        out.print(text + "\n");
    }
}
