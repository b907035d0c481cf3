package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class PersonalNumberMissing implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.ENROLMENT);
    }

    @Override
    public String field() {
        return "personalNumber";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Severity severity(CheckContext context) {
        return Severity.INCOMPLETE;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(!record.has("personalNumber") && EnrolledAddress.isGiven(record));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "個人番号がありません。届書は受け付けましたが、健康保険のデータ登録に時間がかかり、その間マイナ保険証は使えません。",
                "There is no personal number. The record is accepted, but registration of the health insurance data will take longer, and the card cannot be used until then.",
                "本人から個人番号を確認し、「個人番号等登録届」（ハブの XML）を送ってください。取得届の再提出は要りません。",
                "Ask the person for the number and send it as a number registration (個人番号等登録届, hub XML). Do not send the enrolment again.",
                "健康保険法施行規則 第24条、協会けんぽ データ登録未完了のお知らせ",
                "個人番号が空で、住所がある行");
    }
}
