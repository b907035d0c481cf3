package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.Filings;
import dev.todoke.hub.casefile.NewFiling;
import dev.todoke.hub.casefile.Outcome;
import dev.todoke.hub.casefile.RecordOutcome;
import dev.todoke.hub.casefile.RecordedFinding;
import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.check.Finding;
import dev.todoke.hub.check.IntakeFinding;
import dev.todoke.hub.employer.Office;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.filing.ReadProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sees every record of one file to its outcome, in batches, so that memory does not grow with the file. */
class IntakeSink implements FilingSink {

    private static final int BATCH = 1_000;

    private final Drop drop;
    private final Filings filings;
    private final Checker checker;
    private final CheckContext context;
    private final OpenCases openCases;
    private final OpenApplications applications;
    private final ReceiveNumbers numbers;
    private final TakeBack takeBack;

    private final List<CheckedRecord> waiting = new ArrayList<>();
    private final List<RecordOutcome> outcomes = new ArrayList<>();
    private final List<RecordedFinding> findings = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Set<String> forms = new LinkedHashSet<>();
    private boolean returnAll;
    private Form formWaiting;
    private Office officeWaiting;
    private int findingsWritten;
    private int lastOrdinal;

    IntakeSink(
            Drop drop,
            Filings filings,
            Checker checker,
            CheckContext context,
            OpenCases openCases,
            OpenApplications applications,
            ReceiveNumbers numbers,
            TakeBack takeBack,
            boolean returnAll) {
        this.drop = drop;
        this.filings = filings;
        this.checker = checker;
        this.context = context;
        this.openCases = openCases;
        this.applications = applications;
        this.numbers = numbers;
        this.takeBack = takeBack;
        this.returnAll = returnAll;
        if (returnAll) {
            note(IntakeFinding.ALL_OR_NOTHING.at(0, 0));
        }
    }

    /** An error in the head is about every record: they are read and counted, and all returned. */
    @Override
    public void head(FilingHead head) {
        List<Finding> found = checker.checkHead(head, context);
        found.forEach(this::note);
        returnAll |= hasError(found);
        List<OfficeLine> offices = head.offices().stream()
                .map(line -> drop.employer()
                        .office(line.symbol().key())
                        .map(IntakeSink::line)
                        .orElse(line))
                .toList();
        forms.add(head.form().name());
        filings.head(drop.filing(), head.format().name(), head.form().name(), offices);
    }

    @Override
    public void record(FilingRecord record) {
        lastOrdinal = record.ordinal();
        forms.add(record.form().name());
        List<Finding> found = checker.check(record, context);
        found.forEach(this::note);
        Optional<Office> office = drop.employer().office(record.office().key());
        if (returnAll || hasError(found) || office.isEmpty()) {
            end(record, Outcome.RETURNED);
        } else {
            await(new CheckedRecord(record, found), office.get());
        }
        flushWhenFull();
    }

    /** Only records of one form and office are worked on together; in nearly every file that is all of them. */
    private void await(CheckedRecord checked, Office office) {
        Form form = checked.record().form();
        if (!waiting.isEmpty() && (form != formWaiting || !office.equals(officeWaiting))) {
            flush();
        }
        formWaiting = form;
        officeWaiting = office;
        waiting.add(checked);
    }

    @Override
    public void problem(ReadProblem problem) {
        Finding finding = checker.of(problem);
        if (problem.scope() == ReadProblem.Scope.FILE) {
            throw new FileReturned(List.of(Batch.recorded(finding)), lastOrdinal);
        }
        note(finding);
        if (problem.scope() == ReadProblem.Scope.RECORD && problem.ordinal() > lastOrdinal) {
            lastOrdinal = problem.ordinal();
            end(new RecordOutcome(problem.ordinal(), problem.line(), "", Outcome.RETURNED, null));
        }
        flushWhenFull();
    }

    void finish() {
        flush();
        filings.forms(drop.filing(), forms);
    }

    NewFiling.Counts counts() {
        int accepted = counts.getOrDefault(Outcome.ACCEPTED, 0);
        int incomplete = counts.getOrDefault(Outcome.INCOMPLETE, 0);
        int returned = counts.getOrDefault(Outcome.RETURNED, 0);
        int duplicates = counts.getOrDefault(Outcome.DUPLICATE, 0);
        return new NewFiling.Counts(
                accepted + incomplete + returned + duplicates, accepted, incomplete, returned, duplicates);
    }

    private void flushWhenFull() {
        if (waiting.size() + outcomes.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            Batch done = settled();
            done.outcomes().forEach(this::end);
            findings.addAll(done.findings());
            waiting.clear();
        }
        filings.addRecords(drop.filing(), outcomes);
        filings.addFindings(drop.filing(), findingsWritten + 1, findings);
        findingsWritten += findings.size();
        outcomes.clear();
        findings.clear();
    }

    private Batch settled() {
        if (formWaiting.isApplication()) {
            return applications.of(drop, officeWaiting, formWaiting, waiting);
        }
        return switch (formWaiting) {
            case NUMBER_REGISTRATION -> numbers.receive(drop, waiting);
            case WITHDRAWAL -> takeBack.receive(drop, waiting);
            default -> openCases.of(drop, officeWaiting, formWaiting, waiting);
        };
    }

    private void end(FilingRecord record, Outcome outcome) {
        end(new RecordOutcome(record.ordinal(), record.line(), Names.of(record), outcome, null));
    }

    private void end(RecordOutcome outcome) {
        outcomes.add(outcome);
        counts.merge(outcome.outcome(), 1, Integer::sum);
    }

    private void note(Finding finding) {
        findings.add(Batch.recorded(finding));
    }

    private static boolean hasError(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** The office as registered with the hub, which is how the agency knows it; what the file says of it was only compared. */
    static OfficeLine line(Office office) {
        return new OfficeLine(
                office.symbol(),
                office.officeNumber(),
                office.societyNumber(),
                office.postcode(),
                office.address(),
                office.nameJa(),
                office.ownerName(),
                office.telephone());
    }
}
