package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class PersonNotNamed implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(
                Form.NUMBER_REGISTRATION,
                Form.WITHDRAWAL,
                Form.CERTIFICATE_APPLICATION,
                Form.INFORMATION_NOTICE_APPLICATION,
                Form.LINK_REMOVAL);
    }

    @Override
    public String field() {
        return "caseNo";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(!record.has("caseNo") && !(record.has("nameKana") && record.has("birthDate")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "誰についての届出か分かりません。案件番号か、氏名カナと生年月日が必要です。",
                "It is not clear whom this is about: give the case number, or name in kana and birth date.",
                "受付票かお知らせにある案件番号を caseNo に書くか、nameKana と birthDate を書いてください。",
                "Write the case number of the receipt or the notice into caseNo, or fill in nameKana and birthDate.",
                RuleText.HUB,
                "caseNo も nameKana もない numberRegistration");
    }
}
