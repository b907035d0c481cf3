package dev.todoke.hub.filing;

import dev.todoke.hub.identity.OfficeSymbol;
import dev.todoke.hub.identity.PersonalNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The personal number of one person who was filed without it: named by case number, or by office, kana name and birth date.
 *
 * @param caseNo case number of the hub, empty when the person is named otherwise
 * @param insuredNumber 被保険者整理番号, empty when not given
 * @param nameKana empty when not given
 */
public record NumberRegistration(
        OfficeSymbol office,
        String caseNo,
        String insuredNumber,
        String nameKana,
        Optional<LocalDate> birthDate,
        PersonalNumber personalNumber) {

    /** @throws IllegalArgumentException when the record is of another form, or has errors the checks would have found */
    public static NumberRegistration of(FilingRecord record) {
        if (record.form() != Form.NUMBER_REGISTRATION) {
            throw new IllegalArgumentException("Not a number registration but " + record.form());
        }
        return new NumberRegistration(
                new OfficeSymbol(record.get("prefecture"), record.get("district"), record.get("symbol")),
                record.get("caseNo"),
                record.get("insuredNumber"),
                record.get("nameKana"),
                record.has("birthDate") ? Optional.of(Enrolment.date(record, "birthDate")) : Optional.empty(),
                record.personalNumber()
                        .orElseThrow(() -> new IllegalArgumentException(record + " has no personal number")));
    }

    @Override
    public String toString() {
        return "NumberRegistration[" + (caseNo.isEmpty() ? office.key() : caseNo) + "]";
    }
}
