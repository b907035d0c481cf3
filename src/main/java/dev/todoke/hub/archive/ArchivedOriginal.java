package dev.todoke.hub.archive;

import java.util.UUID;

/**
 * A received file as kept.
 *
 * @param id archive id
 * @param sha256 lower-case hex digest of the bytes as received
 * @param size bytes as received
 */
public record ArchivedOriginal(UUID id, String sha256, long size) {}
