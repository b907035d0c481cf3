package dev.todoke.hub.simulator.insurer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/** One line of an insurer's journal. No line holds a number or a name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalEntry.Received.class, name = "received"),
    @JsonSubTypes.Type(value = JournalEntry.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = JournalEntry.Noticed.class, name = "noticed"),
    @JsonSubTypes.Type(value = JournalEntry.Sent.class, name = "sent")
})
sealed interface JournalEntry {

    /**
     * An order came.
     *
     * @param transportId the broker's id of the message: the same one again is the same sending
     * @param order what kind of order: REGISTRATION, DEREGISTRATION, FILING or APPLICATION
     * @param answers what it leads to; none when the order had come before, or wants none
     */
    record Received(
            String transportId,
            Incoming.Kind order,
            String messageId,
            String caseNo,
            int version,
            Instant at,
            List<Answer> answers)
            implements JournalEntry {}

    /** A message came that is no order. */
    record Refused(String transportId, Instant at, String fault) implements JournalEntry {}

    /** A copy of a notice came. */
    record Noticed(String transportId, Instant at) implements JournalEntry {}

    /** An answer was sent. */
    record Sent(Answer answer, Instant at) implements JournalEntry {}
}
