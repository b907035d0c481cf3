package dev.todoke.hub.simulator.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path folder;

    @Test
    void a_line_cut_off_by_a_crash_is_dropped_and_writing_goes_on() throws IOException {
        append(1);
        Files.writeString(folder.resolve("applications.jsonl"), "{\"received\":{\"arri", StandardOpenOption.APPEND);
        append(2);

        try (Ledger unit = Ledger.open(folder)) {
            assertThat(unit.replay()).containsExactly(receipt(1), receipt(2));
        }
    }

    private void append(int number) throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(receipt(number));
        }
    }

    private static Ledger.Entry receipt(int number) {
        return new Ledger.Entry(null, new Ledger.DocumentId("202612010900000000", number));
    }
}
