package dev.todoke.hub.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of one record, with what a receipt tells of its case.
 *
 * @param caseNo null when it was returned; with it all that follows
 * @param procedure the case's form
 * @param expectedFrom first day of the expected registration, null when the form leads to none
 * @param heldUntil day before which it does not leave for the agency, null when it leaves at once
 * @param filedNumber what was known of the number when it was filed
 * @param members the people of a family that have cases of their own; empty for every other record
 */
public record RecordRow(
        int ordinal,
        long line,
        String name,
        Outcome outcome,
        String caseNo,
        String procedure,
        String insurerId,
        LocalDate factDate,
        LocalDate expectedFrom,
        LocalDate expectedTo,
        LocalDate heldUntil,
        NumberState filedNumber,
        List<MemberRow> members) {

    @Override
    public String toString() {
        return "RecordRow(" + ordinal + ", " + outcome + ")";
    }
}
