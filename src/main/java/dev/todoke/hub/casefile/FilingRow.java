package dev.todoke.hub.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A received file as written down.
 *
 * @param form form of its first record, null when the file could not be read
 * @param forms forms of all its records, in the order of the file
 */
public record FilingRow(
        UUID id,
        String filingNo,
        String employerId,
        String fileName,
        String sha256,
        long size,
        String format,
        String form,
        List<String> forms,
        FilingState state,
        UUID duplicateOf,
        Instant receivedAt,
        NewFiling.Counts counts) {}
