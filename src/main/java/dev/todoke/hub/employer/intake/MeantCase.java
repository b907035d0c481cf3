package dev.todoke.hub.employer.intake;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Households;
import dev.todoke.hub.casefile.PersonKey;
import dev.todoke.hub.filing.Dependant;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the case that a record speaks of. Only a case of the sender's own, of the same office, counts. */
@Component
class MeantCase {

    private final Casefiles casefiles;
    private final Households households;

    MeantCase(Casefiles casefiles, Households households) {
        this.casefiles = casefiles;
        this.households = households;
    }

    /** The case under a number; whoever else has it waits until this transaction has ended. */
    Optional<Casefile> byNumber(Drop drop, FilingRecord record, String caseNo) {
        return own(drop, record, casefiles.lockByCaseNo(caseNo));
    }

    /** By case number, else by kana name and birth date as in the record that opened it. */
    Optional<Casefile> of(Drop drop, FilingRecord record, Form form) {
        return record.has("caseNo")
                ? byNumber(drop, record, record.get("caseNo"))
                : byPerson(drop, record, form).flatMap(filed -> byNumber(drop, record, filed.caseNo()));
    }

    /** The person who becomes a dependant, by kana name and birth date as in the record that named them. */
    Optional<Casefile> memberOf(Drop drop, FilingRecord record) {
        String employer = drop.employer().id().value();
        return record.has("caseNo")
                ? Optional.empty()
                : keys(record)
                        .map(person -> households.openMember(employer, person.with(List.of(Dependant.BECOMES))))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .flatMap(filed -> byNumber(drop, record, filed.caseNo()));
    }

    private Optional<Casefile> byPerson(Drop drop, FilingRecord record, Form form) {
        String employer = drop.employer().id().value();
        return keys(record)
                .map(person -> casefiles.openCaseOf(employer, form.name(), person))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Who may be meant: the record does not say the sex. */
    private static Stream<PersonKey> keys(FilingRecord record) {
        return JapaneseDate.parse(record.get("birthEra"), record.get("birthDate")).date().stream()
                .flatMap(birthDate -> Stream.of("M", "F", "")
                        .map(sex -> PersonKey.of(record.office().key(), record.get("nameKana"), birthDate, sex)));
    }

    private static Optional<Casefile> own(Drop drop, FilingRecord record, Optional<Casefile> found) {
        return found.filter(
                        filed -> filed.employerId().equals(drop.employer().id().value()))
                .filter(filed -> filed.officeKey().equals(record.office().key()));
    }
}
