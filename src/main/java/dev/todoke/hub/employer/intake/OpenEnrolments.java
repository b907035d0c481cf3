package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Forecast;
import dev.todoke.hub.casefile.NewCase;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.casefile.Numbering;
import dev.todoke.hub.casefile.Outcome;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.PersonKey;
import dev.todoke.hub.casefile.RecordOutcome;
import dev.todoke.hub.employer.Office;
import dev.todoke.hub.filing.Enrolment;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.vault.Vault;
import dev.todoke.hub.vault.VaultRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens one case for each enrolment, unless the same person, procedure and date is held already. */
@Component
class OpenEnrolments {

    private record Same(PersonKey person, LocalDate factDate) {}

    private record Wanted(CheckedRecord checked, Enrolment enrolment, PersonKey person) {
        Same same() {
            return new Same(person, enrolment.acquiredOn());
        }
    }

    private final Casefiles casefiles;
    private final Vault vault;
    private final Forecast forecast;
    private final Events events;
    private final Numbering numbering;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    OpenEnrolments(
            Casefiles casefiles,
            Vault vault,
            Forecast forecast,
            Events events,
            Numbering numbering,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.casefiles = casefiles;
        this.vault = vault;
        this.forecast = forecast;
        this.events = events;
        this.numbering = numbering;
        this.publisher = publisher;
        this.clock = clock;
    }

    Batch open(Drop drop, Office office, List<CheckedRecord> records) {
        List<Wanted> wanted =
                records.stream().map(checked -> wanted(checked, office)).toList();
        Map<Same, CaseRef> held = held(wanted);
        List<Wanted> fresh = new ArrayList<>();
        Iterator<String> numbers =
                numbering.next(Numbering.Kind.CASE, wanted.size()).iterator();
        Batch done = new Batch();
        for (Wanted one : wanted) {
            FilingRecord record = one.checked().record();
            CaseRef same = held.get(one.same());
            if (same != null) {
                done.outcomes().add(outcome(record, Outcome.DUPLICATE, same.id()));
                done.findings().add(IntakeFinding.SAME_PERSON.at(record.ordinal(), record.line(), same.caseNo()));
            } else {
                CaseRef opened = new CaseRef(UUID.randomUUID(), numbers.next());
                held.put(one.same(), opened);
                fresh.add(one);
                done.outcomes()
                        .add(outcome(
                                record,
                                one.checked().incomplete() ? Outcome.INCOMPLETE : Outcome.ACCEPTED,
                                opened.id()));
            }
        }
        openAll(drop, office, fresh, held);
        return done;
    }

    private static Wanted wanted(CheckedRecord checked, Office office) {
        Enrolment enrolment = Enrolment.of(checked.record());
        String sex = enrolment.sex().map(Enum::name).orElse("");
        return new Wanted(
                checked, enrolment, PersonKey.of(office.key(), enrolment.nameKana(), enrolment.birthDate(), sex));
    }

    private record CaseRef(UUID id, String caseNo) {}

    private Map<Same, CaseRef> held(List<Wanted> wanted) {
        Map<LocalDate, List<PersonKey>> byDate = new HashMap<>();
        wanted.forEach(one -> byDate.computeIfAbsent(one.enrolment().acquiredOn(), date -> new ArrayList<>())
                .add(one.person()));
        Map<Same, CaseRef> held = new HashMap<>();
        byDate.forEach((date, people) -> casefiles
                .sayingTheSame("ENROLMENT", date, people)
                .forEach((person, filed) -> held.put(new Same(person, date), new CaseRef(filed.id(), filed.caseNo()))));
        return held;
    }

    private void openAll(Drop drop, Office office, List<Wanted> fresh, Map<Same, CaseRef> opened) {
        if (fresh.isEmpty()) {
            return;
        }
        List<PersonalNumber> given = fresh.stream()
                .map(one -> one.enrolment().personalNumber())
                .flatMap(Optional::stream)
                .toList();
        Iterator<VaultRef> sealed = vault.seal(given).iterator();
        List<NewCase> cases = new ArrayList<>();
        List<NewEvent> lines = new ArrayList<>();
        for (Wanted one : fresh) {
            UUID ref =
                    one.enrolment().personalNumber().isPresent() ? sealed.next().value() : null;
            NewCase opening = newCase(drop, office, one, opened.get(one.same()), ref);
            cases.add(opening);
            lines.add(new NewEvent(
                    opening.id(),
                    Party.EMPLOYER,
                    EventKind.FILING_RECEIVED,
                    Party.HUB,
                    Map.of("filingNo", drop.filingNo(), "ordinal", String.valueOf(opening.ordinal()))));
            if (opening.numberState() != NumberState.PRESENT) {
                Map<String, String> details =
                        Map.of("numberState", opening.numberState().name());
                lines.add(new NewEvent(opening.id(), Party.HUB, EventKind.NUMBER_MISSING, Party.HUB, details));
            }
        }
        casefiles.open(cases);
        events.record(lines);
        List<UUID> ids = cases.stream().map(NewCase::id).toList();
        List<Casefile> now = List.copyOf(casefiles.byId(ids).values());
        publisher.publishEvent(new CaseEvents.Opened(now, drop.receivedAt()));
    }

    private NewCase newCase(Drop drop, Office office, Wanted wanted, CaseRef ref, UUID number) {
        Enrolment enrolment = wanted.enrolment();
        NumberState numberState = enrolment
                .personalNumber()
                .map(given -> given.checkDigitMatches() ? NumberState.PRESENT : NumberState.CHECK_DIGIT)
                .orElse(NumberState.MISSING);
        Forecast.Expected expected = forecast.of(
                office.insurer(), enrolment.acquiredOn(), numberState != NumberState.MISSING, filedAt(drop, enrolment));
        return new NewCase(
                ref.id(),
                ref.caseNo(),
                drop.filing(),
                wanted.checked().record().ordinal(),
                drop.employer().id().value(),
                office.key(),
                "ENROLMENT",
                office.insurer(),
                expected.packVersion(),
                wanted.person(),
                enrolment.nameKana(),
                enrolment.nameKanji(),
                enrolment.birthDate(),
                enrolment.sex().map(Enum::name).orElse(null),
                enrolment.acquiredOn(),
                wanted.checked().record().contentWithoutNumber(),
                number,
                numberState,
                expected.from(),
                expected.to());
    }

    /** A record about a day to come is held until then. */
    private Instant filedAt(Drop drop, Enrolment enrolment) {
        Instant dayBegins = enrolment.acquiredOn().atStartOfDay(clock.getZone()).toInstant();
        return dayBegins.isAfter(drop.receivedAt()) ? dayBegins : drop.receivedAt();
    }

    private static RecordOutcome outcome(FilingRecord record, Outcome outcome, UUID caseId) {
        return new RecordOutcome(record.ordinal(), record.line(), Names.of(record), outcome, caseId);
    }
}
