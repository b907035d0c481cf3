package dev.todoke.hub.employer.receipt;

import java.util.ArrayList;
import java.util.List;

/** What would have happened to a file that was only checked, and what is to be done before it is filed. */
record CheckSummary(Text nothingFiled, Text happened, List<Text> toDo) {

    private static final Text NOTHING_FILED = new Text("点検のみ・届出はしていません", "Check only, nothing was filed");

    static CheckSummary of(CheckReport report) {
        Counts counts = report.counts();
        return new CheckSummary(NOTHING_FILED, happened(report, counts), toDo(counts));
    }

    private static Text happened(CheckReport report, Counts counts) {
        if (counts.received() == 0) {
            return new Text(
                    "このファイルは読み取れません。このまま届け出ると差し戻しになります。",
                    "This file cannot be read. Filed as it is, it would be sent back.");
        }
        Text forms = FormName.together(report.forms());
        if (counts.taken() == counts.received()) {
            return new Text(
                    "%s %,d名分に誤りはありません。このまま届け出ると受け付けます。".formatted(forms.ja(), counts.received())
                            + incompleteJa(counts),
                    "%s: no error in %s. Filed as it is, it would be accepted."
                                    .formatted(forms.en(), people(counts.received()))
                            + incompleteEn(counts));
        }
        return new Text(
                "%s %,d名分のうち、このまま届け出ると%,d名分を差し戻します。".formatted(forms.ja(), counts.received(), counts.returned())
                        + incompleteJa(counts),
                "%s: of %s, %,d would be sent back if filed as it is."
                                .formatted(forms.en(), people(counts.received()), counts.returned())
                        + incompleteEn(counts));
    }

    private static String incompleteJa(Counts counts) {
        return counts.incomplete() == 0 ? "" : "%,d名は、個人番号などが足りないため、データ登録に時間がかかります。".formatted(counts.incomplete());
    }

    private static String incompleteEn(Counts counts) {
        return counts.incomplete() == 0
                ? ""
                : " Registration of %s would take longer, because something is missing, usually the My Number."
                        .formatted(people(counts.incomplete()));
    }

    private static List<Text> toDo(Counts counts) {
        List<Text> steps = new ArrayList<>();
        if (counts.returned() > 0 || counts.received() == 0) {
            steps.add(new Text(
                    "「見つかった点」の誤りを直してください。直したファイルは、もう一度点検できます。",
                    "Correct the errors listed under Findings. The corrected file can be checked again."));
        }
        if (counts.incomplete() > 0) {
            steps.add(new Text(
                    "個人番号などが足りない人は、届け出る前に本人に確かめてください。あとから届け出ることもできます。",
                    "Ask the people with something missing before you file; it can also be filed later."));
        }
        steps.add(new Text("届け出るには、ファイルを in/ に送ってください。", "To file it, put the file into in/."));
        return List.copyOf(steps);
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : "%,d people".formatted(count);
    }
}
