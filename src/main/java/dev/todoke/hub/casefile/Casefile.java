package dev.todoke.hub.casefile;

import dev.todoke.hub.filing.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One person × one procedure, as it stands.
 *
 * @param ordinal place of the record in its filing, from 1
 * @param officeKey the office in the agency's numbering, {@code 21-01-ﾐﾎﾝ}
 * @param sex {@code M} or {@code F}; null where the form leaves it open
 * @param factDate the day the law counts from: acquisition for an enrolment
 * @param content the record's fields by name, without the personal number
 * @param office the office line the record was filed for, by field name
 * @param numberRef the personal number's place in the vault, null when none was given
 * @param otherNumbers places in the vault of the numbers of the other people in the record, by the name of their item
 * @param expectedFrom first day of the expected registration, null when the form leads to none
 * @param reason stable code of why the case waits or was returned, or null
 * @param reasonText the same in the partner's own words, or null
 * @param insuredNumber 被保険者整理番号, null until the agency has assigned it
 */
public record Casefile(
        UUID id,
        String caseNo,
        UUID filingId,
        int ordinal,
        String employerId,
        String officeKey,
        String procedure,
        String insurerId,
        String packVersion,
        String nameKana,
        String nameKanji,
        LocalDate birthDate,
        String sex,
        LocalDate factDate,
        Map<String, String> content,
        Map<String, String> office,
        UUID numberRef,
        Map<String, String> otherNumbers,
        NumberState numberState,
        CaseState state,
        Party turn,
        String reason,
        String reasonText,
        String insuredNumber,
        LocalDate expectedFrom,
        LocalDate expectedTo,
        Instant changedAt) {

    /** The form it was filed with. */
    public Form form() {
        return Form.valueOf(procedure);
    }

    /** Whether the employer had five days to file it. */
    public boolean isDueInFiveDays() {
        return form().isDueInFiveDays();
    }

    /** Whether it tells the insurer whom to register; the other forms end with the agency's decision. */
    public boolean enrolment() {
        return form() == Form.ENROLMENT;
    }

    /** Whether it is filed for an employee of 70 or over only, for the pension: no insurer registers anything. */
    public boolean pensionOnly() {
        return "1".equals(content.get("seventyOnly"));
    }

    /** Names and numbers of a case never reach a log by accident. */
    @Override
    public String toString() {
        return "Casefile(" + caseNo + ", " + state + ")";
    }
}
