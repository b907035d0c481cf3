package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.NumberState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One page of the board of those insurers are waited for.
 *
 * @param next where the next page begins, null on the last one
 */
record Board(List<Waiting> people, Tabs tabs, String next) {

    /**
     * A person for whom an insurer is waited for.
     *
     * @param clockState RUNNING, DUE_SOON, OVERDUE or PAUSED
     */
    record Waiting(
            UUID id,
            String caseNo,
            String procedure,
            String nameKanji,
            String nameKana,
            String employerId,
            String officeKey,
            String insurerId,
            String state,
            String turn,
            String numberState,
            LocalDate startedOn,
            LocalDate dueFrom,
            LocalDate dueTo,
            String clockState) {

        public boolean numberMissing() {
            return NumberState.valueOf(numberState).isWanting();
        }
    }

    /** How many stand behind each tab; ten thousand are not counted further. */
    record Tabs(long all, long overdue, long soon, long paused, long number) {}
}
