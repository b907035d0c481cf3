package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class PersonalNumberCheckDigit implements SharedRule {
    @Override
    public List<Scope> scopes() {
        return Stream.concat(
                        Stream.of(
                                        Form.ENROLMENT,
                                        Form.LOSS,
                                        Form.DEPENDANTS,
                                        Form.ANNUAL_REMUNERATION,
                                        Form.CHANGED_REMUNERATION,
                                        Form.BONUS)
                                .map(Scope::of),
                        Family.SCOPES.stream())
                .toList();
    }

    @Override
    public String field() {
        return "personalNumber";
    }

    @Override
    public String number() {
        return "103";
    }

    @Override
    public Severity severity(CheckContext context) {
        return context.rejectBadCheckDigit() ? Severity.ERROR : Severity.HINT;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Scope scope, CheckContext context) {
        return When.broken(record.personalNumber(scope.name("personalNumber"))
                .filter(number -> !number.checkDigitMatches())
                .isPresent());
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」の検査用数字（最後の1桁）が合いません。1桁の打ち間違いか、見本用の番号と思われます。",
                "The last digit of \"{item}\" does not fit the other eleven: a slip of one digit, or a sample number.",
                "本人の番号確認書類と見比べて、正しい番号を送ってください。",
                "Compare with the person's document and send the right number.",
                "平成26年総務省令第85号 第5条",
                "123456789012（正しい検査用数字は 8）");
    }
}
