package dev.todoke.hub.casefile;

import java.util.UUID;

/**
 * What became of one record.
 *
 * @param caseId the case it opened, amended or repeats; null when it was returned
 */
public record RecordOutcome(int ordinal, long line, Outcome outcome, UUID caseId) {}
