package dev.todoke.hub.vault;

/** Envelopes for tests that seal numbers and no files; a lambda makes one. */
@FunctionalInterface
public interface NumbersOnly extends NumberEnvelope.Run {

    @Override
    default String seal(byte[] file, String mediaType, String subject) {
        throw new UnsupportedOperationException("No file is sealed here");
    }
}
