package dev.todoke.hub.employer.intake;

import dev.todoke.hub.check.Finding;
import dev.todoke.hub.check.Severity;
import dev.todoke.hub.filing.FilingRecord;
import java.util.List;

/** A record without an error, and what else was found in it. */
record CheckedRecord(FilingRecord record, List<Finding> findings) {

    boolean incomplete() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.INCOMPLETE);
    }
}
