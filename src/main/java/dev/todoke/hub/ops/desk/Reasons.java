package dev.todoke.hub.ops.desk;

import dev.todoke.hub.identity.Masking;

/** Why somebody does something at the desk. */
final class Reasons {

    private static final int LONGEST = 400;

    private Reasons() {}

    /** The audit trail and the tables keep the reason for years: a personal number must not get there by way of a remark. */
    static boolean isReason(String reason) {
        return !reason.isBlank() && reason.length() <= LONGEST && !Masking.holdsNumber(reason);
    }
}
