package dev.todoke.hub.filing;

import java.util.Set;

/**
 * What a filled item may hold.
 *
 * @param maxBytes most bytes in windows-31j, 0 for no limit
 * @param exactBytes exact bytes, 0 when the length is free
 * @param maxChars most characters, 0 for no limit
 * @param forbidden values that are never right
 * @param notZeros whether a value of zeros only is wrong
 * @param notFuture whether a date after the day of checking is wrong
 * @param hold whether a record with a date after the day of checking is held until that day
 * @param least smallest amount when {@link Shape#YEN}, 0 for none
 * @param range smallest and largest number when {@link Shape#DIGITS}, null for none
 */
public record Limits(
        int maxBytes,
        int exactBytes,
        int maxChars,
        Set<String> forbidden,
        boolean notZeros,
        boolean notFuture,
        boolean hold,
        long least,
        Range range) {

    /** Both ends are inside. */
    public record Range(int from, int to) {
        static Range parse(String text) {
            int dots = text.indexOf("..");
            return new Range(Integer.parseInt(text.substring(0, dots)), Integer.parseInt(text.substring(dots + 2)));
        }

        public boolean holds(long value) {
            return value >= from && value <= to;
        }
    }

    /** Most bytes a value may take in a file, 0 for no limit. */
    public int room() {
        return exactBytes + maxBytes;
    }
}
