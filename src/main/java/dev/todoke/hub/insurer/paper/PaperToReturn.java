package dev.todoke.hub.insurer.paper;

import java.util.Optional;

/**
 * One line of the return list.
 *
 * @param receiver to whom it goes; empty when there is nothing to send
 */
public record PaperToReturn(
        Paper paper, Duty duty, Optional<ReturnReceiver> receiver, String reasonJa, String reasonEn, String source) {

    /** What an employer does, if the person has the paper. */
    public enum Duty {
        COLLECT,
        /** It may be sent along. */
        OPTIONAL,
        /** Nothing. */
        KEEP
    }
}
