package dev.todoke.hub.employer.intake;

import java.util.UUID;

/** The hub stumbled over a file that it has archived. */
class IntakeFailed extends RuntimeException {

    private final transient UUID archived;

    IntakeFailed(UUID archived, RuntimeException cause) {
        super("A file could not be taken in", cause);
        this.archived = archived;
    }

    UUID archived() {
        return archived;
    }
}
