package dev.todoke.hub.employer.intake;

import dev.todoke.hub.bulk.TimeOrderedId;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewCase;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.casefile.Numbering;
import dev.todoke.hub.casefile.Outcome;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.PersonKey;
import dev.todoke.hub.casefile.Reception;
import dev.todoke.hub.casefile.RecordOutcome;
import dev.todoke.hub.check.Finding;
import dev.todoke.hub.check.IntakeFinding;
import dev.todoke.hub.employer.Office;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.RecordSubject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens one case for each application that its insurer takes through the hub, unless the same one of the same person has not ended yet. The
 * others go back with the insurer's own word of what to do.
 */
@Component
class OpenApplications {

    private static final Set<CaseState> GONE = EnumSet.of(CaseState.RETURNED, CaseState.WITHDRAWN);

    private record Wanted(FilingRecord record, Applicant applicant, Reception.Word word, PersonKey person) {}

    private record Held(UUID id, String caseNo) {}

    private final MeantCase meant;
    private final Reception reception;
    private final Casefiles casefiles;
    private final Numbering numbering;
    private final Events events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    OpenApplications(
            MeantCase meant,
            Reception reception,
            Casefiles casefiles,
            Numbering numbering,
            Events events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.meant = meant;
        this.reception = reception;
        this.casefiles = casefiles;
        this.numbering = numbering;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param records all of one form and office */
    Batch of(Drop drop, Office office, Form form, List<CheckedRecord> records) {
        Batch done = new Batch();
        List<Wanted> wanted = new ArrayList<>();
        for (CheckedRecord checked : records) {
            wanted(drop, office, checked.record(), done).ifPresent(wanted::add);
        }
        Map<PersonKey, Held> held = new HashMap<>();
        casefiles
                .notEnded(form.name(), wanted.stream().map(Wanted::person).toList())
                .forEach((person, filed) -> held.put(person, new Held(filed.id(), filed.caseNo())));
        Iterator<String> caseNumbers =
                numbering.next(Numbering.Kind.CASE, wanted.size()).iterator();
        Map<Held, Wanted> fresh = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            Held same = held.get(one.person());
            if (same == null) {
                Held opened = new Held(TimeOrderedId.next(), caseNumbers.next());
                held.put(one.person(), opened);
                fresh.put(opened, one);
                end(done, one, Outcome.ACCEPTED, opened.id());
                ReceptionFindings.of(one.word(), one.record()).ifPresent(done::found);
            } else {
                end(done, one, Outcome.DUPLICATE, same.id());
                done.found(IntakeFinding.SAME_APPLICATION.at(
                        one.record().ordinal(), one.record().line(), Map.of("case", same.caseNo())));
            }
        }
        open(drop, office, fresh);
        return done;
    }

    /** Empty when the record goes back. */
    private Optional<Wanted> wanted(Drop drop, Office office, FilingRecord record, Batch done) {
        Optional<Casefile> named = record.has("caseNo")
                ? meant.byNumber(drop, record, record.get("caseNo")).filter(filed -> !GONE.contains(filed.state()))
                : Optional.empty();
        if (named.isEmpty() && record.has("caseNo")) {
            giveBack(record, IntakeFinding.UNKNOWN_APPLICANT.at(record.ordinal(), record.line()), done);
            return Optional.empty();
        }
        LocalDate receivedOn = LocalDate.ofInstant(drop.receivedAt(), clock.getZone());
        Reception.Word word = reception.of(office.insurer(), record, RecordSubject.factDate(record, receivedOn));
        if (word.refuses()) {
            ReceptionFindings.of(word, record).ifPresent(finding -> giveBack(record, finding, done));
            return Optional.empty();
        }
        Applicant applicant = Applicant.of(record, named);
        PersonKey person = PersonKey.of(office.key(), applicant.nameKana(), applicant.birthDate(), "");
        return Optional.of(new Wanted(record, applicant, word, person));
    }

    private static void giveBack(FilingRecord record, Finding why, Batch done) {
        done.outcomes()
                .add(new RecordOutcome(record.ordinal(), record.line(), Names.of(record), Outcome.RETURNED, null));
        done.found(why);
    }

    private static void end(Batch done, Wanted wanted, Outcome outcome, UUID caseId) {
        FilingRecord record = wanted.record();
        done.outcomes()
                .add(new RecordOutcome(
                        record.ordinal(), record.line(), wanted.applicant().name(), outcome, caseId));
    }

    private void open(Drop drop, Office office, Map<Held, Wanted> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        List<NewCase> opening = new ArrayList<>();
        Map<UUID, String> insuredNumbers = new HashMap<>();
        fresh.forEach((opened, one) -> {
            opening.add(newCase(drop, office, opened, one));
            Optional.ofNullable(one.applicant().insuredNumber())
                    .ifPresent(number -> insuredNumbers.put(opened.id(), number));
        });
        casefiles.open(opening);
        casefiles.assignInsuredNumbers(insuredNumbers);
        events.record(opening.stream()
                .map(one -> new NewEvent(
                        one.id(),
                        Party.EMPLOYER,
                        EventKind.FILING_RECEIVED,
                        Party.HUB,
                        Map.of("filingNo", drop.filingNo(), "ordinal", String.valueOf(one.ordinal()))))
                .toList());
        List<UUID> ids = opening.stream().map(NewCase::id).toList();
        publisher.publishEvent(
                new CaseEvents.Opened(List.copyOf(casefiles.byId(ids).values()), drop.receivedAt(), Map.of()));
    }

    private NewCase newCase(Drop drop, Office office, Held opened, Wanted wanted) {
        FilingRecord record = wanted.record();
        Applicant applicant = wanted.applicant();
        return new NewCase(
                opened.id(),
                opened.caseNo(),
                drop.filing(),
                record.ordinal(),
                drop.employer().id().value(),
                office.key(),
                record.form().name(),
                office.insurer(),
                wanted.word().packVersion(),
                wanted.person(),
                applicant.nameKana(),
                applicant.nameKanji(),
                applicant.birthDate(),
                applicant.sex(),
                RecordSubject.factDate(record, LocalDate.ofInstant(drop.receivedAt(), clock.getZone())),
                record.contentWithoutNumber(),
                null,
                Map.of(),
                NumberState.NOT_NEEDED,
                null,
                null,
                null,
                null);
    }
}
