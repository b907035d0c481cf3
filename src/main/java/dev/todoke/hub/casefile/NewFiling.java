package dev.todoke.hub.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A received file about to be written down.
 *
 * @param arrivalKey employer and unique arrival name: the same drop polled again after a crash has the same key
 * @param form form name, null when the file could not be read
 * @param duplicateOf the first filing with the same bytes, or null
 */
public record NewFiling(
        UUID id,
        String filingNo,
        String employerId,
        String arrivalKey,
        String fileName,
        String sha256,
        long size,
        UUID archiveId,
        String format,
        String form,
        FilingState state,
        UUID duplicateOf,
        Instant receivedAt,
        Counts counts) {

    /** How many records ended where; the parts always make up the whole. */
    public record Counts(int records, int accepted, int incomplete, int returned, int duplicates) {
        public Counts {
            if (records != accepted + incomplete + returned + duplicates) {
                throw new IllegalArgumentException("Records received are not the sum of their outcomes");
            }
        }

        public static Counts none() {
            return new Counts(0, 0, 0, 0, 0);
        }
    }
}
