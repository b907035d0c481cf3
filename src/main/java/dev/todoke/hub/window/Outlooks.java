package dev.todoke.hub.window;

import dev.todoke.hub.casefile.Casefile;

/** Foretells when people can use their insurance. */
public interface Outlooks {

    Outlook of(Casefile filed);

    /**
     * The outlook of the case with that number.
     *
     * @throws IllegalArgumentException when there is none
     */
    Outlook of(String caseNo);
}
