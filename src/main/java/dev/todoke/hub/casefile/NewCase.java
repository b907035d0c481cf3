package dev.todoke.hub.casefile;

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

    @Override
    public String toString() {
        return "NewCase(" + caseNo + ")";
    }
}
