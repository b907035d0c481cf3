package dev.todoke.hub.casefile;

import dev.todoke.hub.filing.Dependant;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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
 * @param insuredNumber 被保険者整理番号, null until the agency has assigned it; a dependant has that of the insured person
 * @param household case of the row that carries it to the agency, when it is one of the people of a family; null otherwise
 * @param member its place in that row ({@code spouse}, {@code other1} …), null when it is no member
 * @param insuredAs how the insurer calls the person, null until it has said so
 * @param cardLinked whether the person's card is registered as マイナ保険証, null until the insurer has said so
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
        Instant changedAt,
        UUID household,
        String member,
        InsuredAs insuredAs,
        Boolean cardLinked) {

    /** The form it was filed with. */
    public Form form() {
        return Form.valueOf(procedure);
    }

    /** Whether the employer had five days to file it. */
    public boolean isDueInFiveDays() {
        return form().isDueInFiveDays();
    }

    /** Whether it asks the insurer for something, and the agency has no part in it. */
    public boolean isApplication() {
        return form().isApplication();
    }

    /** Whether it is one person of a row about a family: it travels to the agency inside that row, and has a way of its own at the insurer. */
    public boolean isMember() {
        return household != null;
    }

    /** Whether it is a row about a family, whose people have cases of their own. */
    public boolean isHousehold() {
        return form() == Form.DEPENDANTS && !isMember();
    }

    /** The case under which the agency has it: itself, or of a member that of its row. */
    public UUID filedAs() {
        return isMember() ? household : id;
    }

    /** Whether it tells the insurer whom to register. */
    public boolean registers() {
        return isMember() ? Dependant.becomes(content) : form() == Form.ENROLMENT && !pensionOnly();
    }

    /** Whether it tells the insurer whose insurance has ended. */
    public boolean deregisters() {
        return isMember() ? Dependant.ceases(content) : form() == Form.LOSS && !pensionOnly();
    }

    /** Whether it tells what somebody insured is paid. */
    public boolean tellsWages() {
        return form().isAboutWages() && !pensionOnly();
    }

    /** Places in the vault of every number of the record, by the name of their item. */
    public Map<String, UUID> numberRefs() {
        Map<String, UUID> refs = new HashMap<>();
        otherNumbers.forEach((item, ref) -> refs.put(item, UUID.fromString(ref)));
        if (numberRef != null) {
            refs.put(FilingRecord.PERSONAL_NUMBER, numberRef);
        }
        return refs;
    }

    /** Whether a 資格確認書 was asked for in the filing (⑫資格確認書発行要否). */
    public boolean wantsCertificate() {
        return "1".equals(content.get("certificateWanted"));
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
