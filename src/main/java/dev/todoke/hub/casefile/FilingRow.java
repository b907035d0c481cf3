package dev.todoke.hub.casefile;

import java.time.Instant;
import java.util.UUID;

/** A received file as written down. */
public record FilingRow(
        UUID id,
        String filingNo,
        String employerId,
        String fileName,
        String sha256,
        long size,
        String format,
        String form,
        FilingState state,
        UUID duplicateOf,
        Instant receivedAt,
        NewFiling.Counts counts) {}
