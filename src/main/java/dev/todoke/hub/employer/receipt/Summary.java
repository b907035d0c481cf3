package dev.todoke.hub.employer.receipt;

import dev.todoke.hub.employer.receipt.Receipt.FirstFiling;
import dev.todoke.hub.employer.receipt.Receipt.State;
import java.util.ArrayList;
import java.util.List;

/** What a clerk wants to know first: what happened to the file, and what is to be done now. */
record Summary(Text happened, List<Text> toDo) {

    static Summary of(Receipt receipt) {
        Counts counts = receipt.counts();
        if (receipt.state() == State.DUPLICATE) {
            return sameFileAgain(receipt.first().orElseThrow());
        }
        if (counts.received() == 0) {
            return unreadable();
        }
        return new Summary(happened(receipt, counts), toDo(counts));
    }

    private static Summary sameFileAgain(FirstFiling first) {
        String when = JapanTime.time(first.receivedAt());
        return new Summary(
                new Text(
                        "このファイルは、%sに受け付けた%sと同じ内容です。改めての受付はしていません。".formatted(when, first.filingNo()),
                        "This file is the same as %s, received on %s. Nothing was taken again."
                                .formatted(first.filingNo(), when)),
                List.of(
                        new Text(
                                "対応は不要です。直したファイルを送ったはずの場合は、給与システムから書き出し直したファイルかどうかを確かめ、もう一度送ってください。",
                                "Nothing to do. If you meant to send a corrected file, check that it was exported again, and send that one.")));
    }

    private static Summary unreadable() {
        return new Summary(
                new Text("このファイルは読み取れないため、受け付けていません。", "This file could not be read; nothing was taken."),
                List.of(new Text(
                        "下の「見つかった点」のとおりに直し、ファイル全体を送り直してください。",
                        "Correct what is listed under Findings and send the whole file again.")));
    }

    private static Text happened(Receipt receipt, Counts counts) {
        Text forms = FormName.together(receipt.forms());
        StringBuilder ja = new StringBuilder(forms.ja());
        StringBuilder en = new StringBuilder(forms.en());
        if (counts.taken() == counts.received()) {
            ja.append(" %,d名分を受け付けました。".formatted(counts.received()));
            en.append(": %s accepted.".formatted(people(counts.received())));
        } else {
            ja.append(" %,d名分のうち、%s。".formatted(counts.received(), partsJa(counts)));
            en.append(": of %s, %s.".formatted(people(counts.received()), partsEn(counts)));
        }
        if (counts.incomplete() > 0) {
            ja.append("受け付けたうち%,d名は、個人番号などが足りないため、データ登録に時間がかかります。".formatted(counts.incomplete()));
            en.append(" Registration of %s takes longer, because something is missing, usually the My Number."
                    .formatted(people(counts.incomplete())));
        }
        return new Text(ja.toString(), en.toString());
    }

    private static String partsJa(Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, counts.taken(), "%,d名分を受け付けました");
        add(parts, counts.returned(), "%,d名分を差し戻しました");
        add(parts, counts.duplicate(), "%,d名分は受付済みの届と同じでした");
        return String.join("。", parts);
    }

    private static String partsEn(Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, counts.taken(), "%,d accepted");
        add(parts, counts.returned(), "%,d sent back");
        add(parts, counts.duplicate(), "%,d already held from an earlier filing");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String format) {
        if (count > 0) {
            parts.add(format.formatted(count));
        }
    }

    private static List<Text> toDo(Counts counts) {
        List<Text> steps = new ArrayList<>();
        if (counts.returned() > 0) {
            steps.add(new Text(
                    "差し戻した%,d名は、「見つかった点」のとおりに直し、その人の届だけを新しいファイルで送ってください。".formatted(counts.returned())
                            + (counts.taken() > 0 ? "受け付けた人の届は、もう送らないでください。" : ""),
                    "Correct what is listed under Findings and send the %s sent back in a new file."
                                    .formatted(people(counts.returned()))
                            + (counts.taken() > 0 ? " Do not send the accepted ones again." : "")));
        }
        if (counts.incomplete() > 0) {
            steps.add(new Text(
                    "個人番号などが足りない%,d名は、本人に確かめ、「対象者」の案件番号を書いて個人番号等登録届を送ってください。".formatted(counts.incomplete()),
                    "For the %s with something missing, ask them and send a 個人番号等登録届 (number registration) that names the case number listed under People."
                            .formatted(people(counts.incomplete()))));
        }
        if (steps.isEmpty()) {
            steps.add(
                    new Text("対応は不要です。この後の予定は「対象者」にあります。", "Nothing to do. What happens when is listed under People."));
        }
        return List.copyOf(steps);
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : "%,d people".formatted(count);
    }
}
