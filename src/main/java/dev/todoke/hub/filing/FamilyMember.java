package dev.todoke.hub.filing;

import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.identity.Sex;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One person whom a record about dependants names, made of a record that passed the checks.
 *
 * @param block the person's place in the record, one of {@link Dependant#BLOCKS}
 * @param nameKanji empty when not given
 * @param factDate first or last day as a dependant; for a change that names neither the day the record is about
 * @param content the items of that place by their name in it, and the kind of change; without the personal number
 */
public record FamilyMember(
        String block,
        String nameKana,
        String nameKanji,
        LocalDate birthDate,
        Sex sex,
        LocalDate factDate,
        Map<String, String> content) {

    /** The people a record names; none in the other forms. */
    public static List<FamilyMember> of(FilingRecord record, LocalDate factOfRecord) {
        return Dependant.blocks(record).stream()
                .map(block -> member(record, block, factOfRecord))
                .toList();
    }

    private static FamilyMember member(FilingRecord record, String block, LocalDate factOfRecord) {
        String prefix = block + ".";
        LocalDate fact = Stream.of("startDate", "endDate")
                .map(item -> RecordSubject.date(record, prefix + item))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(factOfRecord);
        LocalDate birth = RecordSubject.date(record, prefix + "birthDate")
                .orElseThrow(() -> new IllegalArgumentException(record + " has a dependant without a birth date"));
        return new FamilyMember(
                block,
                record.get(prefix + "nameKana"),
                record.get(prefix + "nameKanji"),
                birth,
                sex(record.get(prefix + "sex")),
                fact,
                content(record, prefix));
    }

    /** 1 and 2 are a man and a woman, of a spouse also 3 and 4. */
    private static Sex sex(String code) {
        return code.equals("1") || code.equals("3") ? Sex.M : Sex.F;
    }

    private static Map<String, String> content(FilingRecord record, String prefix) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put(Dependant.CHANGE, record.get(Dependant.CHANGE));
        record.contentWithoutNumber().forEach((item, value) -> {
            if (item.startsWith(prefix)) {
                content.put(item.substring(prefix.length()), value);
            }
        });
        return content;
    }

    /** Name of the item that holds the person's number. */
    public String numberItem() {
        return Dependant.numberItem(block);
    }

    /** The number in a record that names the person. */
    public Optional<PersonalNumber> number(FilingRecord record) {
        return record.personalNumber(numberItem());
    }

    /** Whether the person becomes a dependant, and so has to be registered. */
    public boolean becomes() {
        return Dependant.becomes(content);
    }

    /** Kind of change: 1 becomes, 2 ceases, 3 something else changes. */
    public String change() {
        return content.get(Dependant.CHANGE);
    }

    @Override
    public String toString() {
        return "FamilyMember(" + block + ")";
    }
}
