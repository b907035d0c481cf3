package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class DependantNumberMissing implements SharedRule {
    private static final String BECOMES_DEPENDANT = "1";

    @Override
    public List<Scope> scopes() {
        return Family.SCOPES;
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
    public Optional<Map<String, String>> complaint(FilingRecord record, Scope scope, CheckContext context) {
        return When.broken(Family.has(record, scope)
                && record.get("change").equals(BECOMES_DEPENDANT)
                && !record.has(scope.name("personalNumber")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」がありません。届書は受け付けましたが、この家族の健康保険のデータ登録に時間がかかり、その間マイナ保険証は使えません。",
                "The item \"{item}\" is empty. The record is accepted, but registration of this family member will take longer, and the card cannot be used until then.",
                "家族の個人番号を確認し、「個人番号等登録届」（ハブの XML）を送ってください。被扶養者異動届の再提出は要りません。",
                "Ask for the number and send it as a number registration (個人番号等登録届, hub XML). Do not send this form again.",
                "健康保険法施行規則 第38条、協会けんぽ データ登録未完了のお知らせ",
                "被扶養者になる子の個人番号が空の行");
    }
}
