package dev.todoke.hub.notice.letter;

import java.util.regex.Pattern;

/** The last four digits of a personal number, for letters by which a person checks the link. There is no room for a fifth. */
public record LastFour(String digits) {
    private static final Pattern FOUR = Pattern.compile("[0-9]{4}");

    /** @throws IllegalArgumentException for anything but four ASCII digits; the message does not repeat it */
    public LastFour {
        if (!FOUR.matcher(digits).matches()) {
            throw new IllegalArgumentException("The last four digits of a personal number are four digits");
        }
    }

    @Override
    public String toString() {
        return "LastFour(****)";
    }
}
