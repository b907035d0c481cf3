package dev.todoke.hub.municipal;

import dev.todoke.hub.insurer.InsurerPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be sent.
 *
 * @param list CSV by docs/municipal.md
 * @param folder where letters go
 * @param asOf day of issue; that of the folder's run, or today, when not given
 * @param perVolume most letters in a file
 */
public record RunRequest(
        InsurerPack pack, Path list, Path folder, Optional<LocalDate> asOf, RunKind kind, int perVolume) {

    public RunRequest {
        if (perVolume < 1) {
            throw new IllegalArgumentException("A volume holds at least one letter");
        }
    }
}
