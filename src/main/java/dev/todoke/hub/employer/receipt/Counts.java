package dev.todoke.hub.employer.receipt;

/**
 * Where the records of a filing went. No record is ever unaccounted for: received = accepted + incomplete + returned + duplicate.
 *
 * @param received records read
 * @param accepted taken, nothing missing
 * @param incomplete taken, but registration waits for something: usually the personal number
 * @param returned sent back for correction
 * @param duplicate already held from an earlier filing
 */
public record Counts(int received, int accepted, int incomplete, int returned, int duplicate) {

    public Counts {
        if (Math.min(Math.min(accepted, incomplete), Math.min(returned, duplicate)) < 0
                || received != (long) accepted + incomplete + returned + duplicate) {
            throw new IllegalArgumentException(
                    "received %d is not accepted %d + incomplete %d + returned %d + duplicate %d"
                            .formatted(received, accepted, incomplete, returned, duplicate));
        }
    }

    /** Records that became or amended a case: complete ones and incomplete ones. */
    public int taken() {
        return accepted + incomplete;
    }
}
