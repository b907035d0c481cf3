package dev.todoke.hub.audit;

import java.util.List;

/**
 * What verification of the audit trail found.
 *
 * @param entries rows read
 * @param checkpoints checkpoints compared; with none, a cut-off end cannot be noticed
 * @param breaks the first twenty, in the order found
 */
public record AuditReport(long entries, long checkpoints, List<Break> breaks) {

    public boolean intact() {
        return breaks.isEmpty();
    }

    /** A place where the trail is not what the hub wrote. */
    public record Break(long entry, Kind kind) {}

    public enum Kind {
        /** The hash does not belong to the row: it was altered, or written without the key. */
        ALTERED,
        /** The row before was removed or replaced: the place or the hash it continues does not match. */
        GAP,
        /** A checkpoint names another hash for this entry: the row was replaced after the checkpoint. */
        REPLACED,
        /** A checkpoint names an entry beyond the last row: the end is missing from there back to the last row. */
        MISSING_TAIL,
        /** A line of a checkpoint file that the hub did not write, or not with this key; entry is the line's number. */
        FOREIGN_CHECKPOINT
    }
}
