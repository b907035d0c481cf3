package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.NumberState;
import java.time.LocalDate;
import java.util.List;

/**
 * One page of the 登録待ち board.
 *
 * @param next where the next page begins, null on the last one
 */
record Board(List<Waiting> people, Tabs tabs, String next) {

    /**
     * A person whose registration is waited for.
     *
     * @param clockState RUNNING, DUE_SOON, OVERDUE or PAUSED
     */
    record Waiting(
            String caseNo,
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

    /** How many stand behind each tab. */
    record Tabs(long all, long overdue, long soon, long paused, long number) {}
}
