package dev.todoke.hub.employer.intake;

/** A file the hub was handed that no employer left; the listing filter should have kept it out. */
public class UnknownDrop extends RuntimeException {
    UnknownDrop(String message) {
        super(message);
    }
}
