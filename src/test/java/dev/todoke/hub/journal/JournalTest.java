package dev.todoke.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Entry FIRST = new Entry.Orders(List.of("C-20261201-0000001-registration-1"));
    private static final Entry SECOND = new Entry.Orders(List.of("C-20261201-0000002-registration-1"));

    @TempDir
    private Path folder;

    /** Has room for five bytes of the first line, then for none, and then for everything. */
    private Journal onAFullDisk() {
        return new Journal(new JournalProperties(folder), CLOCK) {
            private int writes;

            @Override
            FileChannel open(Path journal) throws IOException {
                FileChannel real = super.open(journal);
                FileChannel full = mock(FileChannel.class);
                when(full.isOpen()).thenReturn(true);
                when(full.write(any(ByteBuffer.class))).thenAnswer(call -> {
                    ByteBuffer line = call.getArgument(0);
                    switch (++writes) {
                        case 1 -> {
                            ByteBuffer part = line.slice(line.position(), 5);
                            line.position(line.position() + 5);
                            return real.write(part);
                        }
                        case 2 -> throw new IOException("No space left on device");
                        default -> {
                            return real.write(line);
                        }
                    }
                });
                return full;
            }
        };
    }

    @Test
    void a_line_a_full_disk_has_cut_off_does_not_spoil_the_next_one() {
        Journal unit = onAFullDisk();
        assertThatThrownBy(() -> unit.force(FIRST)).isInstanceOf(JournalUnavailable.class);

        unit.force(FIRST);
        unit.force(SECOND);

        List<Entry> actual = new ArrayList<>();
        unit.read(LocalDate.of(2026, 12, 1), actual::add);
        assertThat(actual).endsWith(FIRST, SECOND);
    }
}
