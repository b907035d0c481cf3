package dev.todoke.hub.filing;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.identity.OfficeSymbol;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.identity.Sex;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The enrolment of one person, as typed values. Made of records that passed the checks.
 *
 * @param office office of the person
 * @param officeNumber 事業所番号
 * @param insuredNumber 被保険者整理番号, empty when the agency has still to assign it
 * @param nameKanji empty when not given
 * @param sex empty when 種別 is not given, as with an employee of 70 or over
 * @param acquiredOn 資格取得（該当）年月日: the fact the filing is about
 * @param cash monthly pay in money, yen
 * @param inKind monthly pay in kind, yen
 * @param total monthly pay in total, yen; 9999999 stands for that and more
 * @param postcode seven digits, empty when a personal number is given
 * @param certificateWanted whether a 資格確認書 is to be issued
 */
public record Enrolment(
        OfficeSymbol office,
        String officeNumber,
        String insuredNumber,
        String nameKana,
        String nameKanji,
        LocalDate birthDate,
        Optional<Sex> sex,
        LocalDate acquiredOn,
        boolean dependants,
        int cash,
        int inKind,
        int total,
        boolean seventyOrOver,
        boolean seventyOnly,
        String postcode,
        String addressKana,
        String addressKanji,
        boolean certificateWanted,
        Optional<PersonalNumber> personalNumber) {

    /** @throws IllegalArgumentException when the record is of another form, or has errors the checks would have found */
    public static Enrolment of(FilingRecord record) {
        if (record.form() != Form.ENROLMENT) {
            throw new IllegalArgumentException("Not an enrolment but " + record.form());
        }
        return new Enrolment(
                new OfficeSymbol(record.get("prefecture"), record.get("district"), record.get("symbol")),
                record.get("officeNumber"),
                record.get("insuredNumber"),
                record.get("nameKana"),
                record.get("nameKanji"),
                date(record, "birthDate"),
                sex(record.get("kind")),
                date(record, "acquiredDate"),
                record.get("dependants").equals("1"),
                yen(record, "cash"),
                yen(record, "inKind"),
                yen(record, "total"),
                record.has("seventyOrOver"),
                record.has("seventyOnly"),
                record.get("postcodeArea") + record.get("postcodeTown"),
                record.get("addressKana"),
                record.get("addressKanji"),
                record.has("certificateWanted"),
                record.personalNumber());
    }

    static LocalDate date(FilingRecord record, String field) {
        String era = record.get(record.layout().item(field).era());
        return JapaneseDate.parse(era, record.get(field))
                .date()
                .orElseThrow(() -> new IllegalArgumentException(field + " of " + record + " is no date"));
    }

    private static int yen(FilingRecord record, String field) {
        try {
            return Integer.parseInt(record.get(field));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(field + " of " + record + " is no amount");
        }
    }

    private static Optional<Sex> sex(String kind) {
        return switch (kind) {
            case "1", "3", "5", "7" -> Optional.of(Sex.M);
            case "2", "6" -> Optional.of(Sex.F);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "Enrolment[" + office.key() + "]";
    }
}
