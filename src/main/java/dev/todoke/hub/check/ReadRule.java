package dev.todoke.hub.check;

import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.ReadProblem;
import java.util.List;

/** What is said when a file or record could not be read. The readers find it; this only words it. */
record ReadRule(ReadFault fault, RuleText text) implements Rule {
    @Override
    public List<String> codes() {
        return List.of(fault.code());
    }

    @Override
    public Severity severity(CheckContext context) {
        return severity();
    }

    Severity severity() {
        return fault.scope() == ReadProblem.Scope.NOTE ? Severity.HINT : Severity.ERROR;
    }
}
