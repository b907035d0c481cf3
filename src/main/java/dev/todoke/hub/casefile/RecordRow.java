package dev.todoke.hub.casefile;

import java.time.LocalDate;

/**
 * What became of one record, with what a receipt tells of its case.
 *
 * @param caseNo null when it was returned; with it all that follows
 * @param filedNumber what was known of the number when it was filed
 */
public record RecordRow(
        int ordinal,
        long line,
        String name,
        Outcome outcome,
        String caseNo,
        String insurerId,
        LocalDate factDate,
        LocalDate expectedFrom,
        LocalDate expectedTo,
        NumberState filedNumber) {

    @Override
    public String toString() {
        return "RecordRow(" + ordinal + ", " + outcome + ")";
    }
}
