package dev.todoke.hub.employer.trial;

import dev.todoke.hub.casefile.Reception;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.RecordSubject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the insurer of a record's office would say of it.
 *
 * @param insurers id of the insurer of the office with a key; empty for an office that is not known
 * @param today stands for the day of a record that names none
 */
record TrialReception(Reception reception, Function<String, Optional<String>> insurers, LocalDate today) {

    /** A record of an office that nobody is known for is simply taken. */
    Reception.Word of(FilingRecord record) {
        return insurers.apply(record.office().key())
                .map(insurer -> reception.of(insurer, record, RecordSubject.factDate(record, today)))
                .orElseGet(() -> new Reception.Word(Reception.Answer.TAKEN, "", "", "", ""));
    }
}
