package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.RecordOutcome;
import dev.todoke.hub.casefile.RecordedFinding;
import java.util.ArrayList;
import java.util.List;

/** What became of a batch of records. */
record Batch(List<RecordOutcome> outcomes, List<RecordedFinding> findings) {

    Batch() {
        this(new ArrayList<>(), new ArrayList<>());
    }
}
