package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class LayoutBeforeCertificate implements SharedRule {
    @Override
    public List<Scope> scopes() {
        return List.of(Scope.of(Form.ENROLMENT), new Scope(Form.DEPENDANTS, Family.SPOUSE));
    }

    @Override
    public String field() {
        return "certificateWanted";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Severity severity(CheckContext context) {
        return Severity.HINT;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Scope scope, CheckContext context) {
        return When.broken(record.lacks(scope.name("certificateWanted")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "令和6年12月1日までの様式です。「資格確認書発行要否」の欄がないので、発行不要として受け付けました。",
                "This is a layout used until 2024-12-01. It has no item for the certificate, so it was taken as not wanted.",
                "資格確認書が必要な人は、資格確認書の交付申請をしてください。給与ソフトを現在の様式（取得届は34項目、被扶養者異動届は139項目）に更新してください。",
                "If the person needs a certificate, apply for one. Update the payroll software to the present layout (34 items, for dependants 139).",
                RuleText.SPECIFICATION + " 2200700 項番34、2202700 項番137〜139（令和6年12月2日追加）",
                "33項目の取得届");
    }
}
