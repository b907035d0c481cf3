package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.RecordedFinding;
import java.util.List;

/** Something spoils the whole file: everything taken from it so far is rolled back, and the file returned. */
class FileReturned extends RuntimeException {

    private final transient List<RecordedFinding> findings;
    private final int recordsRead;

    FileReturned(List<RecordedFinding> findings, int recordsRead) {
        super("File returned");
        this.findings = List.copyOf(findings);
        this.recordsRead = recordsRead;
    }

    List<RecordedFinding> findings() {
        return findings;
    }

    int recordsRead() {
        return recordsRead;
    }
}
