package dev.todoke.hub.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A package of deliveries to the agency, for one office and form.
 *
 * @param sendKey name of the package at the agency; what the hub looks for there after a crash
 * @param arriveId 到達番号, null until it has arrived
 * @param office office line by field name
 */
public record Submission(
        UUID id,
        String submissionNo,
        String employerId,
        String officeKey,
        String form,
        String sendKey,
        State state,
        String arriveId,
        String agencyStatus,
        int people,
        Instant preparedAt,
        Map<String, String> office) {

    /** How far a submission has come. */
    public enum State {
        PREPARED,
        /** About to be handed over, or handed over without having heard: ask the agency before sending again. */
        SENDING,
        ARRIVED,
        FINISHED,
        /** The agency refused the package at the door because of people in it; it never goes again. */
        REFUSED,
        /** When it was to leave, nobody was left in it. */
        WITHDRAWN
    }
}
