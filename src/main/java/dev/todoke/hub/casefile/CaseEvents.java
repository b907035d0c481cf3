package dev.todoke.hub.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one room tells the others, as Spring application events. They are published inside the transaction that makes them true and heard
 * in it too, so that what follows from them (a clock, work on the agenda) is committed with them or not at all.
 */
public final class CaseEvents {

    private CaseEvents() {}

    /**
     * Cases were opened from one filing.
     *
     * @param heldUntil day before which a case may not leave for the agency, by case; a case without one may leave at once
     */
    public record Opened(List<Casefile> cases, Instant receivedAt, Map<UUID, LocalDate> heldUntil) {}

    /** The agency has them (到達). */
    public record Arrived(List<Casefile> cases, String arriveId, Instant arrivedAt) {}

    /** The agency confirmed them. */
    public record Decided(List<UUID> cases) {}

    /** What they say is on the queue of their insurer. */
    public record HandedOver(List<Casefile> cases) {}

    /** The agency or the insurer sent them back. */
    public record Returned(List<UUID> cases, Party by) {}

    /** The employer took them back before they left. */
    public record Withdrawn(List<UUID> cases) {}

    /** The employer sent the number later. */
    public record NumberReceived(Casefile amended, String filingNo) {}

    /**
     * A 資格確認書 is to be issued for somebody registered.
     *
     * @param reason stable code, as certificates print it
     * @param validTo last day as the insurer named it; null when its pack says it
     */
    public record CertificateDue(Casefile filed, String reason, LocalDate validTo) {}

    /** A 資格確認書 was issued, by the hub or, on an application, by the insurer itself. */
    public record CertificateIssued(Casefile filed, LocalDate issuedOn, LocalDate validTo) {}

    /** A deadline of these cases is over. */
    public record ClockOver(List<UUID> cases, ClockKind kind) {}

    /** The insurers answered, to each of these cases once. */
    public record Answered(List<Answer> answers) {

        public static Answered one(Casefile moved, Instant happenedAt) {
            return new Answered(List.of(new Answer(moved, happenedAt)));
        }
    }

    /**
     * One insurer's answer.
     *
     * @param moved the case in the state it now has
     */
    public record Answer(Casefile moved, Instant happenedAt) {}
}
