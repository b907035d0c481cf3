package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Households;
import dev.todoke.hub.casefile.Outcome;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.RecordOutcome;
import dev.todoke.hub.check.IntakeFinding;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes records back that have not left the hub: because they are withdrawn (取消), or because another one takes their place (訂正). */
@Component
class TakeBack {

    private static final Map<String, Form> FORMS = Map.of("1", Form.ENROLMENT, "2", Form.LOSS, "3", Form.DEPENDANTS);

    private static final Set<CaseState> STILL_HERE_OR_GONE =
            EnumSet.of(CaseState.RECEIVED, CaseState.RETURNED, CaseState.WITHDRAWN);

    private final MeantCase meant;
    private final Casefiles casefiles;
    private final Households households;
    private final Events events;
    private final ApplicationEventPublisher publisher;

    TakeBack(
            MeantCase meant,
            Casefiles casefiles,
            Households households,
            Events events,
            ApplicationEventPublisher publisher) {
        this.meant = meant;
        this.casefiles = casefiles;
        this.households = households;
        this.events = events;
        this.publisher = publisher;
    }

    /** Withdrawals (取消). */
    Batch receive(Drop drop, List<CheckedRecord> records) {
        Batch done = new Batch();
        for (CheckedRecord checked : records) {
            FilingRecord record = checked.record();
            Optional<Casefile> filed =
                    meant.of(drop, record, FORMS.getOrDefault(record.get("withdrawn"), Form.ENROLMENT));
            Optional<IntakeFinding> refusal = filed.isEmpty()
                    ? Optional.of(IntakeFinding.NOTHING_TO_WITHDRAW)
                    : filed.get().isMember()
                            ? Optional.of(IntakeFinding.ONE_OF_A_FAMILY)
                            : withdraw(drop, filed.get())
                                    ? Optional.empty()
                                    : Optional.of(IntakeFinding.WITHDRAWN_TOO_LATE);
            Outcome outcome = refusal.isEmpty() ? Outcome.ACCEPTED : Outcome.RETURNED;
            String name = filed.map(Casefile::nameKanji).orElse(Names.of(record));
            done.outcomes()
                    .add(new RecordOutcome(
                            record.ordinal(),
                            record.line(),
                            name,
                            outcome,
                            filed.map(Casefile::id).orElse(null)));
            refusal.ifPresent(finding -> done.found(finding.at(record.ordinal(), record.line())));
        }
        return done;
    }

    /**
     * Makes place for a record that corrects an earlier one.
     *
     * @return why that cannot be done here, or empty; also empty for a record that corrects none, or one that has ended
     */
    Optional<IntakeFinding> makePlace(Drop drop, FilingRecord record) {
        if (!record.layout().has("corrects") || !record.has("corrects")) {
            return Optional.empty();
        }
        Optional<Casefile> earlier = meant.byNumber(drop, record, record.get("corrects"));
        if (earlier.isEmpty()) {
            return Optional.of(IntakeFinding.NOTHING_TO_CORRECT);
        }
        if (earlier.get().isMember()) {
            return Optional.of(IntakeFinding.ONE_OF_A_FAMILY);
        }
        CaseState state = earlier.get().state();
        boolean gone = state == CaseState.RETURNED || state == CaseState.WITHDRAWN;
        return gone || withdraw(drop, earlier.get()) ? Optional.empty() : Optional.of(IntakeFinding.CORRECTED_TOO_LATE);
    }

    /** A family goes as a whole: not one person of it, and not while its insurer is at work on one. */
    private boolean withdraw(Drop drop, Casefile filed) {
        boolean begun = households.membersOf(List.of(filed.id())).stream()
                .anyMatch(member -> !STILL_HERE_OR_GONE.contains(member.state()));
        boolean withdrawn = !begun
                && !casefiles
                        .move(List.of(filed.id()), CaseState.WITHDRAWN, Party.NOBODY, null, null)
                        .isEmpty();
        if (withdrawn) {
            events.record(
                    List.of(filed.id()),
                    Party.EMPLOYER,
                    EventKind.RECORD_WITHDRAWN,
                    Party.NOBODY,
                    Map.of("filingNo", drop.filingNo()));
            publisher.publishEvent(new CaseEvents.Withdrawn(List.of(filed.id())));
        }
        return withdrawn;
    }
}
