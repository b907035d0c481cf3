package dev.todoke.hub.municipal;

/** Hears how far a run is; called from several threads. */
@FunctionalInterface
public interface Progress {

    /** @param people of the list that are dealt with, of all */
    void reached(long people, long all);
}
