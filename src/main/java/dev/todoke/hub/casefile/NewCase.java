package dev.todoke.hub.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A case about to be opened; see {@link Casefile} for the fields. */
public record NewCase(
        UUID id,
        String caseNo,
        UUID filingId,
        int ordinal,
        String employerId,
        String officeKey,
        String procedure,
        String insurerId,
        String packVersion,
        PersonKey person,
        String nameKana,
        String nameKanji,
        LocalDate birthDate,
        String sex,
        LocalDate factDate,
        Map<String, String> content,
        UUID numberRef,
        Map<String, String> otherNumbers,
        NumberState numberState,
        LocalDate expectedFrom,
        LocalDate expectedTo,
        UUID household,
        String member) {

    /**
     * The case as it stands when it has been written, without reading it back.
     *
     * @param office the office line it was filed for, by field name
     */
    public Casefile opened(Map<String, String> office, Instant at) {
        return new Casefile(
                id,
                caseNo,
                filingId,
                ordinal,
                employerId,
                officeKey,
                procedure,
                insurerId,
                packVersion,
                nameKana,
                nameKanji,
                birthDate,
                sex,
                factDate,
                content,
                office,
                numberRef,
                otherNumbers,
                numberState,
                CaseState.RECEIVED,
                Party.HUB,
                null,
                null,
                null,
                expectedFrom,
                expectedTo,
                at,
                household,
                member,
                null,
                null);
    }

    @Override
    public String toString() {
        return "NewCase(" + caseNo + ")";
    }
}
