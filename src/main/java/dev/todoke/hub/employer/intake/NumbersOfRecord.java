package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.filing.Dependant;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.vault.Vault;
import dev.todoke.hub.vault.VaultRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The personal numbers in records: put into the vault, and what is known of them without knowing them. */
@Component
class NumbersOfRecord {

    private final Vault vault;

    NumbersOfRecord(Vault vault) {
        this.vault = vault;
    }

    /** Vault references of every number of each record, by item; sealed in one go. */
    List<Map<String, VaultRef>> seal(List<FilingRecord> records) {
        List<Map<String, PersonalNumber>> given =
                records.stream().map(FilingRecord::personalNumbers).toList();
        Iterator<VaultRef> refs = vault.seal(given.stream()
                        .flatMap(numbers -> numbers.values().stream())
                        .toList())
                .iterator();
        List<Map<String, VaultRef>> sealed = new ArrayList<>();
        for (Map<String, PersonalNumber> numbers : given) {
            Map<String, VaultRef> ofRecord = new HashMap<>();
            numbers.keySet().forEach(item -> ofRecord.put(item, refs.next()));
            sealed.add(ofRecord);
        }
        return sealed;
    }

    /** What is known of the numbers of those whom the record has registered. */
    static NumberState state(FilingRecord record) {
        List<String> needed = switch (record.form()) {
            case ENROLMENT -> List.of(FilingRecord.PERSONAL_NUMBER);
            case DEPENDANTS -> Dependant.numbersOfNew(record);
            default -> List.of();
        };
        if (needed.isEmpty()) {
            return NumberState.NOT_NEEDED;
        }
        List<Optional<PersonalNumber>> given =
                needed.stream().map(record::personalNumber).toList();
        if (given.stream().anyMatch(Optional::isEmpty)) {
            return NumberState.MISSING;
        }
        return given.stream().flatMap(Optional::stream).allMatch(PersonalNumber::checkDigitMatches)
                ? NumberState.PRESENT
                : NumberState.CHECK_DIGIT;
    }
}
