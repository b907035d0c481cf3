package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.NewFiling;
import dev.todoke.hub.casefile.Outcome;
import dev.todoke.hub.casefile.RecordOutcome;
import dev.todoke.hub.casefile.RecordedFinding;
import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.check.Finding;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Office;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.filing.ReadProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small file, read and checked as {@link IntakeSink} does, but kept in memory, so that it is written down together with others. Only a plain
 * one can be: people of one form who are to be opened cases for, and nothing that needs more than that.
 */
class SmallFiling implements FilingSink {

    private static final Set<Form> NOT_OPENING = EnumSet.of(Form.NUMBER_REGISTRATION, Form.WITHDRAWAL);
    private static final int MOST_RECORDS = 100;

    private final Employer employer;
    private final Checker checker;
    private final CheckContext context;
    private final List<OpenCases.Taken> taken = new ArrayList<>();
    private final List<RecordOutcome> outcomes = new ArrayList<>();
    private final List<RecordedFinding> findings = new ArrayList<>();
    private final Set<String> forms = new LinkedHashSet<>();
    private Drop drop;
    private FilingHead head;
    private Form form;
    private List<OfficeLine> offices = List.of();
    private boolean returnAll;
    private boolean plain = true;
    private int lastOrdinal;

    private record Waiting(Office office, CheckedRecord checked) {}

    private final List<Waiting> waiting = new ArrayList<>();

    SmallFiling(Employer employer, Checker checker, CheckContext context) {
        this.employer = employer;
        this.checker = checker;
        this.context = context;
    }

    @Override
    public void head(FilingHead read) {
        head = read;
        List<Finding> found = checker.checkHead(read, context);
        found.forEach(this::note);
        returnAll |= hasError(found);
        offices = read.offices().stream()
                .map(line -> employer.office(line.symbol().key())
                        .map(IntakeSink::line)
                        .orElse(line))
                .toList();
        forms.add(read.form().name());
    }

    @Override
    public void record(FilingRecord record) {
        lastOrdinal = record.ordinal();
        forms.add(record.form().name());
        List<Finding> found = checker.check(record, context);
        found.forEach(this::note);
        Office office = employer.office(record.office().key()).orElse(null);
        if (returnAll || hasError(found) || office == null) {
            outcomes.add(new RecordOutcome(record.ordinal(), record.line(), Names.of(record), Outcome.RETURNED, null));
            return;
        }
        plain &= opensCases(record) && (form == null || form == record.form());
        form = record.form();
        waiting.add(new Waiting(office, new CheckedRecord(record, found)));
    }

    private static boolean opensCases(FilingRecord record) {
        boolean corrects = record.layout().has("corrects") && record.has("corrects");
        return !record.form().isApplication() && !NOT_OPENING.contains(record.form()) && !corrects;
    }

    @Override
    public void problem(ReadProblem problem) {
        note(checker.of(problem));
        plain &= problem.scope() != ReadProblem.Scope.FILE;
        if (problem.scope() == ReadProblem.Scope.RECORD && problem.ordinal() > lastOrdinal) {
            lastOrdinal = problem.ordinal();
            outcomes.add(new RecordOutcome(problem.ordinal(), problem.line(), "", Outcome.RETURNED, null));
        }
    }

    private void note(Finding finding) {
        plain &= !(finding.isError() && employer.allOrNothing());
        findings.add(Batch.recorded(finding));
    }

    private static boolean hasError(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Whether it can be written down with others; asked when all of it is read. */
    boolean isPlain() {
        return plain && head != null && outcomes.size() + waiting.size() <= MOST_RECORDS;
    }

    /** It is the file of this drop. */
    void of(Drop arrived) {
        drop = arrived;
        taken.clear();
        waiting.forEach(one -> taken.add(new OpenCases.Taken(arrived, one.office(), one.checked())));
    }

    Drop drop() {
        return drop;
    }

    FilingHead head() {
        return head;
    }

    /** The form of the people taken; null when nobody was. */
    Form form() {
        return form;
    }

    Set<String> forms() {
        return forms;
    }

    List<OfficeLine> offices() {
        return offices;
    }

    /** Those that are to be opened cases for. */
    List<OpenCases.Taken> taken() {
        return taken;
    }

    List<RecordOutcome> outcomes(List<OpenCases.Judged> judged) {
        List<RecordOutcome> all = new ArrayList<>(outcomes);
        judged.forEach(one -> all.add(one.outcome()));
        return all;
    }

    List<RecordedFinding> findings(List<OpenCases.Judged> judged) {
        List<RecordedFinding> all = new ArrayList<>(findings);
        judged.forEach(one -> one.finding().map(Batch::recorded).ifPresent(all::add));
        return all;
    }

    static NewFiling.Counts counts(List<RecordOutcome> outcomes) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        outcomes.forEach(one -> counts.merge(one.outcome(), 1, Integer::sum));
        return new NewFiling.Counts(
                outcomes.size(),
                counts.getOrDefault(Outcome.ACCEPTED, 0),
                counts.getOrDefault(Outcome.INCOMPLETE, 0),
                counts.getOrDefault(Outcome.RETURNED, 0),
                counts.getOrDefault(Outcome.DUPLICATE, 0));
    }
}
