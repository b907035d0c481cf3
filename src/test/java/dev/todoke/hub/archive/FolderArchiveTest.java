package dev.todoke.hub.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.TestDatabase;
import dev.todoke.hub.TestVault;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.InfiniteCircularInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FolderArchiveTest {
    /** Already the 21st in Tokyo. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T16:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private static final byte[] FILING = "10,見本 太郎,ﾐﾎﾝ ﾀﾛｳ\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private JdbcClient sql;
    private TestVault rooms;
    private Archive unit;

    @BeforeEach
    void set_up() {
        var database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
        rooms = new TestVault(database, home, CLOCK);
        unit = rooms.get(Archive.class);
    }

    @AfterEach
    void tear_down() {
        rooms.close();
    }

    @Test
    void gives_back_the_bytes_it_took() throws IOException {
        ArchivedOriginal actual = unit.store(new ByteArrayInputStream(FILING));

        assertThat(unit.open(actual.id(), "test", "reads it back")).hasBinaryContent(FILING);
        assertThat(actual.size()).isEqualTo(FILING.length);
        assertThat(actual.sha256()).isEqualTo(sha256(new ByteArrayInputStream(FILING)));
    }

    @Test
    void an_empty_file_is_an_original_too() throws IOException {
        ArchivedOriginal actual = unit.store(InputStream.nullInputStream());

        assertThat(unit.open(actual.id(), "test", "reads it back")).isEmpty();
        assertThat(actual.size()).isZero();
    }

    @Test
    void the_file_lies_under_its_day_in_tokyo_and_shows_nothing_of_its_content() throws IOException {
        ArchivedOriginal stored = unit.store(new ByteArrayInputStream(FILING));

        Path actual = home.resolve("archive/2026/11/21/" + stored.id() + ".enc");
        assertThat(actual).isRegularFile();
        assertThat(new String(Files.readAllBytes(actual), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(FILING, StandardCharsets.ISO_8859_1).substring(3, 15));
        assertThat(files()).containsExactly(actual);
    }

    @Test
    void a_large_file_passes_through_in_pieces() throws IOException {
        long size = 30_000_000;
        AtomicLong mostHeld = new AtomicLong();
        InputStream watched = new FilterInputStream(generated(size)) {
            private long given;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                given += Math.max(read, 0);
                long written = Files.size(files().get(0));
                mostHeld.accumulateAndGet(given - written, Math::max);
                return read;
            }
        };

        ArchivedOriginal stored = unit.store(watched);

        assertThat(stored.size()).isEqualTo(size);
        assertThat(mostHeld.get()).isLessThan(3_000_000);
        assertThat(sha256(unit.open(stored.id(), "test", "reads it back")))
                .isEqualTo(stored.sha256())
                .isEqualTo(sha256(generated(size)));
    }

    @Test
    void a_truncated_or_altered_file_does_not_read_to_its_end() throws IOException {
        ArchivedOriginal stored = unit.store(generated(3_000_000));
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, java.util.Arrays.copyOf(whole, 2 << 20));
        assertThatThrownBy(() -> drain(unit.open(stored.id(), "test", "reads it back")))
                .isInstanceOf(IOException.class);

        whole[whole.length - 40] ^= 1;
        Files.write(file, whole);
        assertThatThrownBy(() -> drain(unit.open(stored.id(), "test", "reads it back")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_file_put_in_the_place_of_another_does_not_open() throws IOException {
        ArchivedOriginal first = unit.store(new ByteArrayInputStream(FILING));
        ArchivedOriginal second = unit.store(new ByteArrayInputStream(FILING));
        Path day = home.resolve("archive/2026/11/21");
        Files.write(day.resolve(second.id() + ".enc"), Files.readAllBytes(day.resolve(first.id() + ".enc")));

        assertThatThrownBy(() -> drain(unit.open(second.id(), "test", "reads it back")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_stream_that_breaks_leaves_no_file_and_no_row() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line cut");
            }
        };

        assertThatThrownBy(() -> unit.store(broken)).hasMessage("line cut");
        assertThat(files()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void what_a_killed_hub_left_half_written_goes_with_the_next_start_and_whole_files_stay() throws IOException {
        List<Path> whileWriting = new ArrayList<>();
        InputStream watched = new FilterInputStream(new ByteArrayInputStream(FILING)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                whileWriting.addAll(files());
                return super.read(buffer, offset, length);
            }
        };
        unit.store(watched);
        List<Path> whole = files();
        Files.writeString(whileWriting.get(0), "half");

        new TestVault(TestDatabase.fresh(), home, CLOCK).close();

        assertThat(whole).hasSize(1).doesNotContainAnyElementsOf(whileWriting);
        assertThat(files()).isEqualTo(whole);
    }

    @Test
    void an_original_stays_when_its_caller_rolls_back() throws IOException {
        TransactionTemplate caller = new TransactionTemplate(rooms.get(PlatformTransactionManager.class));

        ArchivedOriginal stored = caller.execute(status -> {
            status.setRollbackOnly();
            try {
                return unit.store(new ByteArrayInputStream(FILING));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(unit.open(stored.id(), "test", "reads it back")).hasBinaryContent(FILING);
    }

    @Test
    void a_forgotten_original_is_gone_and_the_ledger_says_why() throws IOException {
        ArchivedOriginal stored = unit.store(new ByteArrayInputStream(FILING));

        unit.forget(stored.id(), "retention ended", "desk:tanto");
        unit.forget(stored.id(), "retention ended", "desk:tanto");

        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> unit.open(stored.id(), "test", "reads it back"))
                .isInstanceOf(FileNotFoundException.class);
        assertThat(sql.sql("select kind || ' ' || ref || ' ' || why || ' ' || deleted_by from deletion_ledger")
                        .query(String.class)
                        .list())
                .containsExactly("ORIGINAL " + stored.id() + " retention ended desk:tanto");
    }

    @Test
    void forgetting_that_stopped_half_way_can_be_repeated() throws IOException {
        ArchivedOriginal stored = unit.store(new ByteArrayInputStream(FILING));
        Files.delete(files().get(0));

        unit.forget(stored.id(), "retention ended", "desk:tanto");

        assertThat(rows()).isZero();
    }

    private List<Path> files() throws IOException {
        Path folder = home.resolve("archive");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private long rows() {
        return sql.sql("select count(*) from archived_original")
                .query(Long.class)
                .single();
    }

    private static InputStream generated(long size) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(new InfiniteCircularInputStream(FILING))
                .setMaxCount(size)
                .get();
    }

    private static void drain(InputStream in) throws IOException {
        try (in) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String sha256(InputStream in) throws IOException {
        try {
            DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            drain(digested);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
