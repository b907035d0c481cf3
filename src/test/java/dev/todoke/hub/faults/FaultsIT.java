package dev.todoke.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.RequiresTool;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A dozen faults against a small installation of real processes. The long runs are {@code bench/faults}. */
class FaultsIT {
    private static final long SEED = 20261126;
    private static final int FAULTS = 12;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    @RequiresTool({"sshd", "ssh-keygen"})
    void nothing_is_lost_doubled_or_cut_off_and_everything_ends() throws Exception {
        FaultSettings settings = new FaultSettings(
                SEED, FAULTS, Duration.ofSeconds(20), Duration.ofMinutes(4), 16, 1, "2s", folder, false, false, false);
        try (FaultRun run = new FaultRun(settings)) {
            FaultReport actual = run.run();
            System.out.println(actual.markdown());
            assertThat(actual.verdict().toString())
                    .as("logs and schedule: %s", folder)
                    .isEmpty();
            assertThat(actual.faults()).isEqualTo(FAULTS);
            assertThat(actual.books().arrivals()).isNotEmpty();
            assertThat(actual.books().orders()).isNotEmpty();
        }
    }
}
