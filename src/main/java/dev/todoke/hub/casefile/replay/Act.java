package dev.todoke.hub.casefile.replay;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One outward act of a chosen case, and what a replay does about it.
 *
 * @param caseNo the case, or the filing when it is about a whole file
 * @param key what makes the act happen once: send key, notice number, path
 * @param step step of the agenda that does it
 * @param subject subject of that step
 * @param detail what proves that it has left (到達番号, path), or the code it is parked with; may be empty
 * @param at when it left, or when it is due; null when unknown
 */
public record Act(
        String caseNo,
        Kind kind,
        String key,
        Verdict verdict,
        String step,
        UUID subject,
        String detail,
        OffsetDateTime at) {

    /** What is done to a partner. */
    public enum Kind {
        AGENCY_SUBMISSION,
        /** A question that changes nothing there. */
        AGENCY_STATUS,
        INSURER_ORDER,
        NOTICE,
        NOTICE_COPY,
        EMPLOYER_FILE
    }

    /** What a replay does. */
    public enum Verdict {
        /** It has not left and no work waits for it: work is put on the agenda. */
        GOES_LOST,
        /** It is parked: it is released. */
        GOES_PARKED,
        /** It waits after a failure: it is tried now. */
        GOES_RETRY,
        /** It is on its way by itself, at its time: nothing is done. */
        WAITS,
        /** It has left: nothing is done. */
        LEFT,
        /** What it says holds no more, or was taken over by a later one: nothing is done. */
        VOID;

        /** Whether something is put back. */
        public boolean goes() {
            return this == GOES_LOST || this == GOES_PARKED || this == GOES_RETRY;
        }
    }
}
