package dev.todoke.hub.employer.trial;

import dev.todoke.hub.casefile.Reception;
import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.check.Finding;
import dev.todoke.hub.check.IntakeFinding;
import dev.todoke.hub.check.Severity;
import dev.todoke.hub.employer.intake.Names;
import dev.todoke.hub.employer.intake.ReceptionFindings;
import dev.todoke.hub.employer.receipt.CheckedPerson;
import dev.todoke.hub.employer.receipt.Counts;
import dev.todoke.hub.employer.receipt.ReceiptFinding;
import dev.todoke.hub.employer.receipt.ReceiptPerson.Outcome;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.ReadProblem;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives every record of a file the outcome the intake would give it, and notes it. */
final class TrialSink implements FilingSink {

    private final Checker checker;
    private final CheckContext context;
    private final TrialReception reception;
    private final boolean allOrNothing;
    private final TrialNotes notes;

    private final Set<Form> forms = new LinkedHashSet<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private int lastOrdinal;
    private boolean anyError;
    private boolean spoiled;

    TrialSink(Checker checker, CheckContext context, TrialReception reception, boolean allOrNothing, TrialNotes notes) {
        this.checker = checker;
        this.context = context;
        this.reception = reception;
        this.allOrNothing = allOrNothing;
        this.notes = notes;
    }

    /** An error in the head is about every record. */
    @Override
    public void head(FilingHead head) {
        forms.add(head.form());
        spoiled |= note(checker.checkHead(head, context)) == Severity.ERROR;
    }

    @Override
    public void record(FilingRecord record) {
        lastOrdinal = record.ordinal();
        forms.add(record.form());
        Severity worst = note(checker.check(record, context));
        boolean unknownOffice = !context.officeKeys().isEmpty()
                && !context.officeKeys().contains(record.office().key());
        Outcome outcome = unknownOffice ? Outcome.RETURNED : outcome(worst);
        if (outcome != Outcome.RETURNED) {
            Reception.Word word = reception.of(record);
            ReceptionFindings.of(word, record).map(TrialFindings::of).ifPresent(notes::finding);
            outcome = word.refuses() ? Outcome.RETURNED : outcome;
        }
        end(record.ordinal(), record.line(), Names.of(record), outcome);
    }

    @Override
    public void problem(ReadProblem problem) {
        note(List.of(checker.of(problem)));
        if (problem.scope() == ReadProblem.Scope.FILE) {
            spoiled = true;
        } else if (problem.scope() == ReadProblem.Scope.RECORD && problem.ordinal() > lastOrdinal) {
            lastOrdinal = problem.ordinal();
            end(problem.ordinal(), problem.line(), "", Outcome.RETURNED);
        }
    }

    Trial trial(long size, String sha256) {
        boolean byRule = allOrNothing && anyError && !spoiled;
        boolean allReturned = spoiled || byRule;
        List<ReceiptFinding> more =
                byRule ? List.of(TrialFindings.of(IntakeFinding.ALL_OR_NOTHING.at(0, 0))) : List.of();
        return new Trial(List.copyOf(forms), counts(allReturned), allReturned, more, size, sha256);
    }

    private Counts counts(boolean allReturned) {
        int accepted = counts.getOrDefault(Outcome.ACCEPTED, 0);
        int incomplete = counts.getOrDefault(Outcome.INCOMPLETE, 0);
        int returned = counts.getOrDefault(Outcome.RETURNED, 0);
        int received = accepted + incomplete + returned;
        return allReturned
                ? new Counts(received, 0, 0, received, 0)
                : new Counts(received, accepted, incomplete, returned, 0);
    }

    private void end(int ordinal, long line, String name, Outcome outcome) {
        notes.person(new CheckedPerson(ordinal, line, name, outcome));
        counts.merge(outcome, 1, Integer::sum);
    }

    /** The worst of them; null when there are none. */
    private Severity note(List<Finding> findings) {
        Severity worst = null;
        for (Finding finding : findings) {
            notes.finding(TrialFindings.of(finding));
            worst = worst == null || finding.severity().compareTo(worst) < 0 ? finding.severity() : worst;
        }
        anyError |= worst == Severity.ERROR;
        return worst;
    }

    private static Outcome outcome(Severity worst) {
        if (worst == Severity.ERROR) {
            return Outcome.RETURNED;
        }
        return worst == Severity.INCOMPLETE ? Outcome.INCOMPLETE : Outcome.ACCEPTED;
    }
}
