package dev.todoke.hub.employer.receipt;

import java.time.Instant;

/**
 * The file as it came.
 *
 * @param name the name the sender gave it
 * @param sizeBytes length in bytes
 * @param sha256 64 hexadecimal digits in lower case
 * @param receivedAt when the upload was closed, in hub time
 */
public record ReceivedFile(String name, long sizeBytes, String sha256, Instant receivedAt) {}
