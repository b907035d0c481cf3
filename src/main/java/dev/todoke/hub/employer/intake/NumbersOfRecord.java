package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
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

    /** What is known of the number of the person whom the record has registered; of a family the members are asked. */
    static NumberState state(FilingRecord record) {
        return record.form() == Form.ENROLMENT ? state(record.personalNumber()) : NumberState.NOT_NEEDED;
    }

    /** What is known of the number of somebody who is to be registered. */
    static NumberState state(Optional<PersonalNumber> given) {
        return given.map(number -> number.checkDigitMatches() ? NumberState.PRESENT : NumberState.CHECK_DIGIT)
                .orElse(NumberState.MISSING);
    }
}
