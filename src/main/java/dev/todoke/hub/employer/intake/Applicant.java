package dev.todoke.hub.employer.intake;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.filing.FilingRecord;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The person an application is for: the dependant it names, else the person of the case it names, else the insured person by name.
 *
 * @param nameKanji empty when not known: the forms do not ask for it
 * @param sex null when not known
 * @param insuredNumber 被保険者整理番号 the case has, null when it has none or no case is named
 */
record Applicant(String nameKana, String nameKanji, LocalDate birthDate, String sex, String insuredNumber) {

    /** @param named the case the record names, empty when it names none */
    static Applicant of(FilingRecord record, Optional<Casefile> named) {
        String insuredNumber = named.map(Casefile::insuredNumber).orElse(null);
        if (record.has("dependant.nameKana")) {
            return new Applicant(
                    record.get("dependant.nameKana"),
                    "",
                    date(record, "dependant.birthEra", "dependant.birthDate"),
                    null,
                    insuredNumber);
        }
        return named.map(filed -> new Applicant(
                        filed.nameKana(), filed.nameKanji(), filed.birthDate(), filed.sex(), insuredNumber))
                .orElseGet(() -> new Applicant(
                        record.get("nameKana"), "", date(record, "birthEra", "birthDate"), null, insuredNumber));
    }

    /** What a receipt calls the person by. */
    String name() {
        return nameKanji.isEmpty() ? nameKana : nameKanji;
    }

    private static LocalDate date(FilingRecord record, String era, String date) {
        return JapaneseDate.parse(record.get(era), record.get(date))
                .date()
                .orElseThrow(() -> new IllegalArgumentException(record + " has no birth date"));
    }

    @Override
    public String toString() {
        return "Applicant(****)";
    }
}
