package dev.todoke.hub.window;

import java.time.LocalDate;

/**
 * When a person can use their insurance at a clinic, as far as it can be foretold.
 *
 * @param from about the first day; null when no day can be foretold
 * @param to about the last; null with {@code from}
 */
public record Outlook(Kind kind, LocalDate from, LocalDate to) {

    /** How sure it is. Names are keys of texts. */
    public enum Kind {
        /** Clinics can see the person already. */
        NOW,
        /** Between these days, by the rules of the insurer. */
        EXPECTED,
        /** The days run on once the employer has answered: about so many days after today, were it answered today. */
        AFTER_ANSWER,
        /** Registered, but viewing is suspended until the insurer has confirmed who the person is. */
        SUSPENDED,
        /** The days are over and nothing has come. */
        LATE,
        /** The filing was sent back or withdrawn. */
        NEVER,
        /** Nothing about this case leads to a registration. */
        NONE
    }

    static Outlook of(Kind kind) {
        return new Outlook(kind, null, null);
    }
}
