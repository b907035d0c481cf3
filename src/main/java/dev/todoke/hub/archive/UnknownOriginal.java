package dev.todoke.hub.archive;

import java.util.UUID;

/**
 * An original on disk without a row in the database.
 *
 * @param place below the archive folder
 * @param label what it was stored with; empty when that was none, as with all but received filings
 */
public record UnknownOriginal(UUID id, String place, String label) {
    @Override
    public String toString() {
        return "UnknownOriginal(" + id + ")"; // a label holds a file's name, and that may be a person's
    }
}
