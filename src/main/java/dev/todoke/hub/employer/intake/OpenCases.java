package dev.todoke.hub.employer.intake;

import dev.todoke.hub.bulk.TimeOrderedId;
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
import dev.todoke.hub.casefile.OfficeFields;
import dev.todoke.hub.casefile.Outcome;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.PersonKey;
import dev.todoke.hub.casefile.Reception;
import dev.todoke.hub.casefile.RecordOutcome;
import dev.todoke.hub.check.Finding;
import dev.todoke.hub.check.IntakeFinding;
import dev.todoke.hub.employer.Office;
import dev.todoke.hub.filing.Dependant;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.RecordSubject;
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

/** Opens one case for each record, unless the same person, procedure and date is held already. */
@Component
class OpenCases {

    private record Same(PersonKey person, LocalDate factDate) {}

    private record Wanted(Taken taken, RecordSubject subject, PersonKey person) {
        Same same() {
            return new Same(person, subject.factDate());
        }

        FilingRecord record() {
            return taken.checked().record();
        }
    }

    /** A record that is to become a case. */
    record Taken(Drop drop, Office office, CheckedRecord checked) {}

    /** What becomes of one of them. */
    record Judged(Taken taken, RecordOutcome outcome, Optional<Finding> finding) {}

    /** What becomes of them all, each in its place; nothing of it is written down yet. */
    static final class Opening {
        private final List<Judged> judged = new ArrayList<>();
        private final List<Wanted> fresh = new ArrayList<>();
        private final Map<Same, CaseRef> refs;

        private Opening(Map<Same, CaseRef> refs) {
            this.refs = refs;
        }

        List<Judged> judged() {
            return judged;
        }

        private void add(Wanted one, Outcome outcome, UUID caseId, Finding finding) {
            FilingRecord record = one.record();
            judged.add(new Judged(
                    one.taken(),
                    new RecordOutcome(record.ordinal(), record.line(), Names.of(record), outcome, caseId),
                    Optional.ofNullable(finding)));
        }
    }

    private final Reception reception;
    private final TakeBack takeBack;
    private final OpenMembers openMembers;
    private final Casefiles casefiles;
    private final NumbersOfRecord numbers;
    private final Forecast forecast;
    private final Events events;
    private final Numbering numbering;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    OpenCases(
            Reception reception,
            TakeBack takeBack,
            OpenMembers openMembers,
            Casefiles casefiles,
            NumbersOfRecord numbers,
            Forecast forecast,
            Events events,
            Numbering numbering,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.reception = reception;
        this.takeBack = takeBack;
        this.openMembers = openMembers;
        this.casefiles = casefiles;
        this.numbers = numbers;
        this.forecast = forecast;
        this.events = events;
        this.numbering = numbering;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param records all of one form and office */
    Batch of(Drop drop, Office office, Form form, List<CheckedRecord> records) {
        Opening opening = judge(
                form,
                records.stream()
                        .map(checked -> new Taken(drop, office, checked))
                        .toList());
        open(opening);
        Batch done = new Batch();
        for (Judged one : opening.judged()) {
            done.outcomes().add(one.outcome());
            one.finding().ifPresent(done::found);
        }
        return done;
    }

    /**
     * Says what becomes of records. Only those that correct others change something by it: what they correct makes place.
     *
     * @param taken all of one form, of one file or of many
     */
    Opening judge(Form form, List<Taken> taken) {
        List<Wanted> wanted = taken.stream().map(this::wanted).toList();
        Map<Wanted, Finding> refusals = new HashMap<>();
        wanted.forEach(one -> refusal(one).ifPresent(refusal -> refusals.put(one, refusal)));
        Opening opening = new Opening(held(form, wanted));
        Iterator<String> caseNumbers =
                numbering.next(Numbering.Kind.CASE, wanted.size()).iterator();
        for (Wanted one : wanted) {
            FilingRecord record = one.record();
            CaseRef same = opening.refs.get(one.same());
            if (refusals.containsKey(one)) {
                opening.add(one, Outcome.RETURNED, null, refusals.get(one));
            } else if (same != null) {
                opening.add(
                        one,
                        Outcome.DUPLICATE,
                        same.id(),
                        IntakeFinding.SAME_PERSON.at(record.ordinal(), record.line(), Map.of("case", same.caseNo())));
            } else {
                CaseRef opened = new CaseRef(TimeOrderedId.next(), caseNumbers.next());
                opening.refs.put(one.same(), opened);
                opening.fresh.add(one);
                Outcome outcome = one.taken().checked().incomplete() ? Outcome.INCOMPLETE : Outcome.ACCEPTED;
                opening.add(one, outcome, opened.id(), null);
            }
        }
        return opening;
    }

    /** A record that corrects another takes its place, so that one must be out of the way before it is looked for. */
    private Optional<Finding> refusal(Wanted wanted) {
        FilingRecord record = wanted.record();
        String insurer = wanted.taken().office().insurer();
        return ReceptionFindings.of(
                        reception.of(insurer, record, wanted.subject().factDate()), record)
                .or(() -> takeBack.makePlace(wanted.taken().drop(), record)
                        .map(refusal -> refusal.at(record.ordinal(), record.line())));
    }

    private Wanted wanted(Taken taken) {
        LocalDate receivedOn = LocalDate.ofInstant(taken.drop().receivedAt(), clock.getZone());
        CheckedRecord checked = taken.checked();
        RecordSubject subject = RecordSubject.of(checked.record(), receivedOn);
        String sex = subject.sex().map(Enum::name).orElse("");
        PersonKey person = PersonKey.of(taken.office().key(), subject.nameKana(), subject.birthDate(), sex);
        // A family with more children than a row has places comes in several rows.
        return new Wanted(taken, subject, person.with(Dependant.people(checked.record())));
    }

    private record CaseRef(UUID id, String caseNo) {}

    private record OfficeOfFiling(UUID filing, String officeKey) {}

    private Map<Same, CaseRef> held(Form form, List<Wanted> wanted) {
        Map<LocalDate, List<PersonKey>> byDate = new HashMap<>();
        wanted.forEach(one -> byDate.computeIfAbsent(one.subject().factDate(), date -> new ArrayList<>())
                .add(one.person()));
        Map<Same, CaseRef> held = new HashMap<>();
        byDate.forEach((date, people) -> casefiles
                .sayingTheSame(form.name(), date, people)
                .forEach((person, filed) -> held.put(new Same(person, date), new CaseRef(filed.id(), filed.caseNo()))));
        return held;
    }

    /** Opens the cases, whose filings are written down already. */
    void open(Opening opening) {
        List<Wanted> fresh = opening.fresh;
        if (fresh.isEmpty()) {
            return;
        }
        Iterator<Map<String, VaultRef>> sealed =
                numbers.seal(fresh.stream().map(Wanted::record).toList()).iterator();
        List<NewCase> cases = new ArrayList<>();
        List<OpenMembers.Row> families = new ArrayList<>();
        Map<UUID, LocalDate> heldUntil = new HashMap<>();
        Map<UUID, String> filingNos = new HashMap<>();
        Map<OfficeOfFiling, Map<String, String>> offices = new HashMap<>();
        for (Wanted one : fresh) {
            Drop drop = one.taken().drop();
            Office office = one.taken().office();
            offices.computeIfAbsent(
                    new OfficeOfFiling(drop.filing(), office.key()), key -> OfficeFields.of(IntakeSink.line(office)));
            NewCase opened = newCase(drop, office, one, opening.refs.get(one.same()), sealed.next());
            cases.add(opened);
            filingNos.put(drop.filing(), drop.filingNo());
            one.subject().heldUntil().ifPresent(day -> heldUntil.put(opened.id(), day));
            families.add(new OpenMembers.Row(opened, one.record(), filedAt(drop, one.subject())));
        }
        OpenMembers.Members members = openMembers.of(families);
        cases.addAll(members.opening());
        members.opening().stream()
                .filter(member -> heldUntil.containsKey(member.household()))
                .forEach(member -> heldUntil.put(member.id(), heldUntil.get(member.household())));
        casefiles.open(cases);
        List<NewEvent> lines = new ArrayList<>();
        cases.forEach(opened -> lines.addAll(firstLines(filingNos.get(opened.filingId()), opened)));
        lines.addAll(members.lines());
        events.record(lines);
        Instant now = clock.instant();
        List<Casefile> filed = cases.stream()
                .map(opened ->
                        opened.opened(offices.get(new OfficeOfFiling(opened.filingId(), opened.officeKey())), now))
                .toList();
        publisher.publishEvent(
                new CaseEvents.Opened(filed, fresh.get(0).taken().drop().receivedAt(), heldUntil));
    }

    private static List<NewEvent> firstLines(String filingNo, NewCase opening) {
        List<NewEvent> lines = new ArrayList<>();
        lines.add(new NewEvent(
                opening.id(),
                Party.EMPLOYER,
                EventKind.FILING_RECEIVED,
                Party.HUB,
                Map.of("filingNo", filingNo, "ordinal", String.valueOf(opening.ordinal()))));
        if (opening.numberState().isWanting()) {
            Map<String, String> details =
                    Map.of("numberState", opening.numberState().name());
            lines.add(new NewEvent(opening.id(), Party.HUB, EventKind.NUMBER_MISSING, Party.HUB, details));
        }
        return lines;
    }

    private NewCase newCase(Drop drop, Office office, Wanted wanted, CaseRef ref, Map<String, VaultRef> sealed) {
        FilingRecord record = wanted.record();
        RecordSubject subject = wanted.subject();
        NumberState numberState = NumbersOfRecord.state(record);
        Forecast.Expected expected = forecast.of(
                office.insurer(), subject.factDate(), numberState != NumberState.MISSING, filedAt(drop, subject));
        boolean registration =
                record.form() == Form.ENROLMENT && !record.get("seventyOnly").equals("1");
        VaultRef own = sealed.get(FilingRecord.PERSONAL_NUMBER);
        Map<String, String> others = new HashMap<>();
        sealed.forEach((item, number) -> others.put(item, number.value().toString()));
        others.remove(FilingRecord.PERSONAL_NUMBER);
        return new NewCase(
                ref.id(),
                ref.caseNo(),
                drop.filing(),
                record.ordinal(),
                drop.employer().id().value(),
                office.key(),
                record.form().name(),
                office.insurer(),
                expected.packVersion(),
                wanted.person(),
                subject.nameKana(),
                subject.nameKanji(),
                subject.birthDate(),
                subject.sex().map(Enum::name).orElse(null),
                subject.factDate(),
                record.contentWithoutNumber(),
                own == null ? null : own.value(),
                others,
                numberState,
                registration ? expected.from() : null,
                registration ? expected.to() : null,
                null,
                null);
    }

    /** A record about a day to come is held until then. */
    private Instant filedAt(Drop drop, RecordSubject subject) {
        return subject.heldUntil()
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                .filter(dayBegins -> dayBegins.isAfter(drop.receivedAt()))
                .orElse(drop.receivedAt());
    }
}
