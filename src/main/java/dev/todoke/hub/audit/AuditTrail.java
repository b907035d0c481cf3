package dev.todoke.hub.audit;

import java.util.List;

/** Append-only, keyed hash chain of what was done with protected data. */
public interface AuditTrail {

    /** Appends entries durably, in a transaction of its own: when this returns they outlive a crash and the caller's rollback. */
    void record(List<AuditEntry> entries);

    /**
     * Whether the newest checkpoint beside the database speaks of an entry the database does not have: then it was put back to an earlier
     * point in time, or its end was cut off.
     */
    default boolean isBehindItsCheckpoints() {
        return false;
    }
}
