package dev.todoke.hub.casefile;

import java.util.UUID;

/**
 * What became of one record.
 *
 * @param name as filed, empty when it could not be read
 * @param caseId the case it opened, amended or repeats; null when it was returned
 */
public record RecordOutcome(int ordinal, long line, String name, Outcome outcome, UUID caseId) {
    @Override
    public String toString() {
        return "RecordOutcome(" + ordinal + ", " + outcome + ")";
    }
}
