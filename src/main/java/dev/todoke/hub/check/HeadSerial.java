package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingHead;
import java.util.Map;
import java.util.Optional;

final class HeadSerial implements HeadRule {
    @Override
    public String code() {
        return "HED-SER-001";
    }

    @Override
    public Severity severity(CheckContext context) {
        return Severity.HINT;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingHead head, CheckContext context) {
        return When.broken(!head.mediaSerial().matches("(?!000)[0-9]{3}"));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "1行目の媒体通番が3桁の数字（001〜999）ではありません。ハブは自分で番号を付けて届け出ます。",
                "The serial in line 1 is not three digits from 001 to 999. The hub files with a serial of its own.",
                "何もする必要はありません。年金機構へ直接送るときは、001 から順に番号を付けてください。",
                "There is nothing to do. To send it to the agency yourself, count from 001.",
                RuleText.SPECIFICATION + " 媒体管理レコード 項番4",
                "媒体通番が「1」");
    }
}
