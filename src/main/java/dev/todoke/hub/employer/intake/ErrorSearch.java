package dev.todoke.hub.employer.intake;

import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.check.Finding;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.ReadProblem;
import java.util.List;

/** Looks whether a file has any error. */
class ErrorSearch implements FilingSink {

    private final Checker checker;
    private final CheckContext context;
    private boolean found;

    ErrorSearch(Checker checker, CheckContext context) {
        this.checker = checker;
        this.context = context;
    }

    boolean found() {
        return found;
    }

    @Override
    public void head(FilingHead head) {
        look(checker.checkHead(head, context));
    }

    @Override
    public void record(FilingRecord record) {
        if (!found) {
            look(checker.check(record, context));
        }
    }

    @Override
    public void problem(ReadProblem problem) {
        look(List.of(checker.of(problem)));
    }

    private void look(List<Finding> findings) {
        found |= findings.stream().anyMatch(Finding::isError);
    }
}
