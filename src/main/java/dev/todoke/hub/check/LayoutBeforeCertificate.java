package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class LayoutBeforeCertificate implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.ENROLMENT);
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
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(record.lacks("certificateWanted"));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "令和6年12月1日までの33項目の様式です。「資格確認書発行要否」の欄がないので、発行不要として受け付けました。",
                "This is the layout of 33 items used until 2024-12-01. It has no item for the certificate, so it was taken as not wanted.",
                "資格確認書が必要な人は、資格確認書の交付申請をしてください。給与ソフトを34項目の様式に更新してください。",
                "If the person needs a certificate, apply for one. Update the payroll software to the layout of 34 items.",
                RuleText.SPECIFICATION + " 2200700 項番34（令和6年12月2日追加）",
                "33項目の行");
    }
}
