package dev.todoke.hub.cli;

import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.check.Finding;
import dev.todoke.hub.cli.FindingOutput.Outcome;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.ReadProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds one file against the rules while it is read, as the hub would, and keeps nothing but counts. */
class FilingCheck implements FilingSink {
    private final FilingSource file;
    private final Rules rules;
    private final FindingOutput output;
    private final Tally counts = new Tally();
    private Outcome outcome = Outcome.READ;
    private int lastOrdinal;

    /**
     * What files are held against.
     *
     * @param forms forms that are expected; empty for any
     */
    record Rules(Checker checker, CheckContext context, Set<Form> forms) {
        boolean expect(Form form) {
            return forms.isEmpty() || forms.contains(form);
        }
    }

    FilingCheck(FilingSource file, Rules rules, FindingOutput output) {
        this.file = file;
        this.rules = rules;
        this.output = output;
    }

    /**
     * Reads the file.
     *
     * @throws IOException when its bytes cannot be had
     */
    Tally run(InputStream bytes) throws IOException {
        output.begin(file);
        new FilingReaders().read(file.fileName(), bytes, this);
        output.end(file, outcome, counts);
        return counts;
    }

    Outcome outcome() {
        return outcome;
    }

    @Override
    public void head(FilingHead head) {
        List<Finding> found = rules.checker().checkHead(head, rules.context());
        found.forEach(this::note);
        if (found.stream().anyMatch(Finding::isError)) {
            outcome = Outcome.RETURNED;
        }
    }

    @Override
    public void record(FilingRecord record) {
        if (rules.expect(record.form())) {
            List<Finding> found = rules.checker().check(record, rules.context());
            found.forEach(this::note);
            counts.record(found);
        } else {
            problem(new ReadProblem(ReadFault.OTHER_FORM, record.line(), 0, record.ordinal(), forms(record.form())));
        }
    }

    private Map<String, String> forms(Form found) {
        return Map.of(
                "found.ja", found.ja(),
                "found.en", found.en(),
                "expected.ja", rules.forms().stream().map(Form::ja).collect(Collectors.joining("、")),
                "expected.en", rules.forms().stream().map(Form::en).collect(Collectors.joining(", ")));
    }

    @Override
    public void problem(ReadProblem problem) {
        note(rules.checker().of(problem));
        switch (problem.scope()) {
            case FILE -> {
                outcome = Outcome.UNREADABLE;
                counts.unreadableFile();
            }
            case RECORD -> {
                // One record may have several problems.
                if (problem.ordinal() > lastOrdinal) {
                    lastOrdinal = problem.ordinal();
                    counts.unreadableRecord();
                }
            }
            case NOTE -> {}
        }
    }

    private void note(Finding finding) {
        counts.finding(finding);
        output.finding(file, finding);
    }
}
