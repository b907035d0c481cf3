package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Households;
import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.casefile.Outcome;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.RecordOutcome;
import dev.todoke.hub.check.IntakeFinding;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.vault.Vault;
import dev.todoke.hub.vault.VaultRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Amends cases by the number that comes later (個人番号等登録届). */
@Component
class ReceiveNumbers {

    private static final Set<CaseState> ENDED = EnumSet.of(CaseState.CLOSED, CaseState.RETURNED, CaseState.WITHDRAWN);

    private final MeantCase meant;
    private final Casefiles casefiles;
    private final Households households;
    private final Vault vault;
    private final Events events;
    private final ApplicationEventPublisher publisher;

    ReceiveNumbers(
            MeantCase meant,
            Casefiles casefiles,
            Households households,
            Vault vault,
            Events events,
            ApplicationEventPublisher publisher) {
        this.meant = meant;
        this.casefiles = casefiles;
        this.households = households;
        this.vault = vault;
        this.events = events;
        this.publisher = publisher;
    }

    Batch receive(Drop drop, List<CheckedRecord> records) {
        Batch done = new Batch();
        for (CheckedRecord checked : records) {
            FilingRecord record = checked.record();
            Optional<Casefile> filed = meant(drop, record);
            if (filed.isEmpty()) {
                done.outcomes()
                        .add(new RecordOutcome(
                                record.ordinal(), record.line(), Names.of(record), Outcome.RETURNED, null));
                done.found(IntakeFinding.UNKNOWN_CASE.at(record.ordinal(), record.line()));
            } else {
                Casefile amended =
                        amend(drop, filed.get(), record.personalNumber().orElseThrow());
                Outcome outcome = checked.incomplete() ? Outcome.INCOMPLETE : Outcome.ACCEPTED;
                done.outcomes()
                        .add(new RecordOutcome(
                                record.ordinal(), record.line(), amended.nameKanji(), outcome, amended.id()));
            }
        }
        return done;
    }

    /** Only what an insurer acts upon waits for a number, and only while it has not ended. */
    private Optional<Casefile> meant(Drop drop, FilingRecord record) {
        return meant.of(drop, record, Form.ENROLMENT)
                .or(() -> meant.memberOf(drop, record))
                .filter(filed -> filed.registers() || filed.deregisters())
                .filter(filed -> !ENDED.contains(filed.state()));
    }

    private Casefile amend(Drop drop, Casefile filed, PersonalNumber number) {
        VaultRef ref = vault.seal(List.of(number)).get(0);
        NumberState state = number.checkDigitMatches() ? NumberState.PRESENT : NumberState.CHECK_DIGIT;
        casefiles.numberReceived(filed.id(), ref.value(), state);
        if (filed.isMember()) {
            households.numberOfMember(filed, ref.value());
        }
        Casefile amended = casefiles.byId(List.of(filed.id())).get(filed.id());
        events.record(
                List.of(filed.id()),
                Party.EMPLOYER,
                EventKind.NUMBER_RECEIVED,
                amended.turn(),
                Map.of("filingNo", drop.filingNo()));
        publisher.publishEvent(new CaseEvents.NumberReceived(amended, drop.filingNo()));
        return amended;
    }
}
