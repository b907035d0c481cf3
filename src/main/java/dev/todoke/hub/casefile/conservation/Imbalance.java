package dev.todoke.hub.casefile.conservation;

/**
 * A way in which the books of the hub can fail to meet. Names are stored and never change their meaning; what each means and how it is cured is in
 * docs/conservation.md and in the desk's texts.
 */
public enum Imbalance {
    /** The reader counted other records than intake wrote down. */
    COUNT_AND_ROWS_DIFFER,
    /** Accepted records and the places their cases are in do not add up. */
    ROWS_AND_CASES_DIFFER,
    /** A record is accepted and has no case. */
    RECORD_WITHOUT_CASE,
    /** A case was opened and no record of the file says so. */
    CASE_WITHOUT_RECORD,
    /** A file is returned and nothing says why. */
    RETURNED_WITHOUT_FINDING,
    /** A file has no receipt, or one that is neither delivered nor due. */
    RECEIPT_MISSING,
    /** A case is held here and no work waits for it. */
    HELD_WITHOUT_WORK,
    /** A case has gone on and nothing of it has left. */
    GONE_WITHOUT_HANDOVER,
    /** The timeline tells of other hand-overs than there are. */
    TIMELINE_AND_HANDOVERS_DIFFER,
    /** A hand-over is to be made, or a submission to be asked after, and no work waits for it. */
    HANDOVER_WITHOUT_WORK,
    /** A notice is due and no work waits for it. */
    NOTICE_WITHOUT_WORK,
    /** A case has not ended and waits for nothing: no work, no clock, nothing parked. */
    WAITS_FOR_NOTHING,
    /** A case was sent back and its employer not told. */
    RETURNED_UNTOLD,
    /** A case was taken back and nobody did so. */
    WITHDRAWN_UNTOLD
}
