package dev.todoke.hub.municipal;

import java.time.LocalDate;

/**
 * What a start of a run came to.
 *
 * @param already people that an earlier start had dealt with; all of them when there was nothing to do
 */
public record RunResult(LocalDate asOf, RunCounts counts, long already) {

    /** Whether the run was complete before. */
    public boolean unchanged() {
        return already == counts.people();
    }
}
