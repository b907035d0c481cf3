package dev.todoke.hub.employer.trial;

import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.Reception;

/** What the insurers of the shipped packs take. */
final class Receptions {

    private Receptions() {}

    static Reception ofPacks() {
        return RoomsUnderTest.empty().get(Reception.class);
    }
}
