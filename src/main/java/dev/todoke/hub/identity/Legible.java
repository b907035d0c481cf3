package dev.todoke.hub.identity;

/**
 * Text from outside, made fit for a log, a terminal, a page or a database: what nobody sees and what steers the display (control characters,
 * marks of writing direction, half of a pair) becomes U+FFFD.
 */
public final class Legible {
    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /** The same text where all of it can be seen, as nearly always. */
    public static String of(String foreign) {
        return foreign.codePoints().allMatch(Legible::isSeen)
                ? foreign
                : foreign.codePoints()
                        .map(c -> isSeen(c) ? c : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Whether a character can be seen where it stands. */
    public static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
