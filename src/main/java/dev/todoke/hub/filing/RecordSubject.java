package dev.todoke.hub.filing;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.identity.Sex;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a record is about, and which day. Made of records that passed the checks.
 *
 * @param nameKanji empty when not given
 * @param sex empty where the form leaves it open
 * @param factDate the day the filing is about: first day of insurance, day of its loss, first change among the dependants, first day of the
 *     month a standard pay applies from, day a bonus was paid, day of an application
 * @param heldUntil the last day it is about that may be one to come, until which it is held; empty when it is about no such day
 */
public record RecordSubject(
        String nameKana,
        String nameKanji,
        LocalDate birthDate,
        Optional<Sex> sex,
        LocalDate factDate,
        Optional<LocalDate> heldUntil) {

    /**
     * @param receivedOn stands for the day of a record that names none, such as a correction of a dependant's name
     * @throws IllegalArgumentException when the record has errors the checks would have found
     */
    public static RecordSubject of(FilingRecord record, LocalDate receivedOn) {
        return new RecordSubject(
                record.get("nameKana"),
                record.get("nameKanji"),
                date(record, "birthDate")
                        .orElseThrow(() -> new IllegalArgumentException(record + " has no birth date")),
                sex(record),
                factDate(record, receivedOn),
                heldUntil(record));
    }

    /** The day a record is about; the day it was received when it names none. */
    public static LocalDate factDate(FilingRecord record, LocalDate receivedOn) {
        return factDate(record).orElse(receivedOn);
    }

    private static Optional<LocalDate> heldUntil(FilingRecord record) {
        return record.layout().items().stream()
                .filter(item -> item.limits().hold())
                .map(item -> date(record, item.name()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> factDate(FilingRecord record) {
        return switch (record.form()) {
            case ENROLMENT -> date(record, "acquiredDate");
            case LOSS -> date(record, "lostDate").or(() -> date(record, "noLongerDate"));
            case DEPENDANTS -> firstChange(record).or(() -> date(record, "receivedDate"));
            case ANNUAL_REMUNERATION -> firstOfMonth(record, "applied");
            case CHANGED_REMUNERATION -> firstOfMonth(record, "changed");
            case BONUS -> date(record, "paidDate");
            case CERTIFICATE_APPLICATION, INFORMATION_NOTICE_APPLICATION, LINK_REMOVAL -> date(record, "appliedDate");
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> firstChange(FilingRecord record) {
        return Dependant.BLOCKS.stream()
                .flatMap(block -> Stream.of(date(record, block + ".startDate"), date(record, block + ".endDate")))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> firstOfMonth(FilingRecord record, String what) {
        return JapaneseDate.parse(
                        record.get(what + "Era"), record.get(what + "Year") + record.get(what + "Month") + "01")
                .date();
    }

    static Optional<LocalDate> date(FilingRecord record, String field) {
        String era = record.get(record.layout().item(field).era());
        return JapaneseDate.parse(era, record.get(field)).date();
    }

    private static Optional<Sex> sex(FilingRecord record) {
        String kind = record.layout().has("kind")
                ? record.get("kind")
                : record.layout().has("sex") ? record.get("sex") : "";
        return switch (kind) {
            case "1", "3", "5", "7" -> Optional.of(Sex.M);
            case "2", "6" -> Optional.of(Sex.F);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "RecordSubject(****)";
    }
}
