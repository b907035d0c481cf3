package dev.todoke.hub.employer.dropbox;

import static dev.todoke.hub.employer.dropbox.Dropbox.SEISAKU;
import static dev.todoke.hub.employer.dropbox.Dropbox.SHOJI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.RequiresTool;
import dev.todoke.hub.employer.Employers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What becomes of files on a server that shows them from their first byte on; the server is OpenSSH. */
@RequiresTool("sshd")
class AcceptDropsTest {
    private static final String CONTENT = "22223,見本\r\n";
    private static final int SIZE = CONTENT.getBytes(UTF_8).length;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T00:00:01.234Z"), ZoneId.of("Asia/Tokyo"));

    @TempDir
    static Path home;

    private static OpenSsh server;

    private final AtomicLong nanos = new AtomicLong();
    private final Employers employers = new Employers(
            List.of(Dropbox.employer(SHOJI, home.resolve("keys")), Dropbox.employer(SEISAKU, home.resolve("keys"))));
    private final AcceptDrops unit = new AcceptDrops(employers, true, CLOCK, nanos::get, Duration.ofMinutes(10));

    @BeforeAll
    static void start() throws Exception {
        server = new OpenSsh(home, SHOJI, SEISAKU);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(server.dropbox.resolve(AcceptDrops.ACCEPTED));
        for (String employer : List.of(SHOJI, SEISAKU)) {
            FileSystemUtils.deleteRecursively(server.dropbox.resolve(employer));
            Files.createDirectories(in(employer));
            Files.createDirectories(server.dropbox.resolve(employer).resolve("check"));
        }
    }

    @Test
    void a_file_is_taken_when_its_mark_tells_its_size_or_its_content() throws Exception {
        put("a.CSV", CONTENT, String.valueOf(SIZE));
        put("b.CSV", CONTENT, sha256(CONTENT) + "  b.CSV\n");

        assertThat(look()).isEqualTo(2);
        assertThat(names(in(SHOJI))).isEmpty();
        assertThat(accepted(SHOJI)).hasSize(2).allMatch(DropName::isArrival);
        assertThat(accepted(SHOJI)).extracting(DropName::sender).containsExactlyInAnyOrder("a.CSV", "b.CSV");
    }

    @Test
    void what_was_complete_first_is_taken_first_and_no_more_than_is_soon_taken_in() throws Exception {
        AtomicLong millis = new AtomicLong(CLOCK.millis());
        InstantSource later = () -> Instant.ofEpochMilli(millis.getAndIncrement());
        AcceptDrops ticking =
                new AcceptDrops(employers, true, later.withZone(CLOCK.getZone()), nanos::get, Duration.ofMinutes(10));
        for (int n = 230; n > 0; n--) {
            String name = "f%03d.CSV".formatted(n);
            put(name, CONTENT, String.valueOf(SIZE));
            Files.setLastModifiedTime(
                    in(SHOJI).resolve(name + ".done"), FileTime.from(Instant.ofEpochSecond(2_000_000_000L - n)));
        }
        Files.writeString(in(SEISAKU).resolve("g.CSV"), CONTENT);
        Files.writeString(in(SEISAKU).resolve("g.CSV.done"), String.valueOf(SIZE));

        try (OutsideFolders folders = server.connect()) {
            assertThat(ticking.look(folders)).isEqualTo(200);
            assertThat(accepted(SHOJI))
                    .extracting(DropName::sender)
                    .startsWith("f230.CSV")
                    .endsWith("f031.CSV")
                    .isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(ticking.look(folders)).as("nobody has taken them in").isZero();

            FileSystemUtils.deleteRecursively(server.dropbox.resolve(AcceptDrops.ACCEPTED));
            assertThat(ticking.look(folders) + ticking.look(folders)).isEqualTo(31);
            assertThat(accepted(SEISAKU)).extracting(DropName::sender).containsExactly("g.CSV");
        }
    }

    @Test
    void without_a_mark_or_with_one_that_does_not_fit_nothing_is_taken() throws Exception {
        Files.writeString(in(SHOJI).resolve("unmarked.CSV"), CONTENT);
        put("empty-mark.CSV", CONTENT, "");
        put("cut.CSV", CONTENT.substring(0, 5), String.valueOf(SIZE));
        put("cut-digest.CSV", CONTENT.substring(0, 5), sha256(CONTENT));
        put("name.part", CONTENT, String.valueOf(SIZE));

        assertThat(look()).isZero();
        assertThat(names(in(SHOJI)))
                .contains("unmarked.CSV", "empty-mark.CSV", "cut.CSV", "cut-digest.CSV", "name.part");
        assertThat(accepted(SHOJI)).isEmpty();
    }

    @Test
    void a_file_begun_again_under_its_old_mark_waits_for_a_new_one() throws Exception {
        put("a.CSV", CONTENT, String.valueOf(SIZE));
        Files.setLastModifiedTime(in(SHOJI).resolve("a.CSV.done"), FileTime.from(Instant.ofEpochSecond(1_000)));
        Files.setLastModifiedTime(in(SHOJI).resolve("a.CSV"), FileTime.from(Instant.ofEpochSecond(1_001)));
        assertThat(look()).isZero();

        Files.setLastModifiedTime(in(SHOJI).resolve("a.CSV.done"), FileTime.from(Instant.ofEpochSecond(1_002)));
        assertThat(look()).isEqualTo(1);
    }

    @Test
    void the_same_name_again_is_another_file() throws Exception {
        put("SHFD0006.CSV", CONTENT, String.valueOf(SIZE));
        look();
        put("SHFD0006.CSV", CONTENT, String.valueOf(SIZE));
        look();
        assertThat(accepted(SHOJI)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void two_hubs_that_look_at_the_same_time_take_each_file_once() throws Exception {
        int files = 60;
        for (int n = 0; n < files; n++) {
            put("f" + n + ".CSV", CONTENT, String.valueOf(SIZE));
        }
        AcceptDrops other = new AcceptDrops(employers, true, CLOCK, nanos::get, Duration.ofMinutes(10));
        List<Exception> failures = IntStream.range(0, 2)
                .parallel()
                .mapToObj(hub -> {
                    try (OutsideFolders folders = server.connect()) {
                        (hub == 0 ? unit : other).look(folders);
                        return null;
                    } catch (Exception e) {
                        return e;
                    }
                })
                .filter(e -> e != null)
                .toList();
        assertThat(failures).isEmpty();
        look();
        assertThat(accepted(SHOJI)).hasSize(files);
        assertThat(accepted(SHOJI).stream().map(DropName::sender)).doesNotHaveDuplicates();
        assertThat(names(in(SHOJI))).isEmpty();
    }

    @Test
    void what_a_hub_left_half_done_is_finished_after_a_minute() throws Exception {
        Path folder = Files.createDirectories(server.dropbox.resolve(AcceptDrops.ACCEPTED + "/" + SHOJI + "/in"));
        Files.writeString(folder.resolve(".claim-20261120T090001234-0000000a__a.CSV"), CONTENT);
        Files.writeString(in(SHOJI).resolve("a.CSV.done"), String.valueOf(SIZE));
        Files.writeString(folder.resolve(".claim-20261120T090001234-0000000b__b.CSV"), CONTENT);
        Files.writeString(folder.resolve(".sound-20261120T090001234-0000000c__c.CSV"), CONTENT);
        look();
        assertThat(accepted(SHOJI)).isEmpty();

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        look();
        assertThat(accepted(SHOJI))
                .containsExactlyInAnyOrder("20261120T090001234-0000000a__a.CSV", "20261120T090001234-0000000c__c.CSV");
        assertThat(names(in(SHOJI)))
                .as("its mark was never seen: back to its sender")
                .containsExactly("b.CSV");
    }

    @Test
    void a_sender_is_told_once_what_is_missing() throws Exception {
        Files.writeString(in(SHOJI).resolve("a.CSV"), CONTENT);
        look();
        Path letter = server.dropbox.resolve(SHOJI + "/out/not-taken/a.CSV.txt");
        assertThat(letter).doesNotExist();

        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        look();
        assertThat(letter).content(UTF_8).contains("a.CSV.done", "SHA-256", "まだ受け付けていません");
        look();
        assertThat(names(letter.getParent())).containsExactly("a.CSV.txt");
    }

    private int look() throws IOException {
        try (OutsideFolders folders = server.connect()) {
            return unit.look(folders);
        }
    }

    private static void put(String name, String content, String mark) throws IOException {
        Files.writeString(in(SHOJI).resolve(name), content);
        Files.writeString(in(SHOJI).resolve(name + ".done"), mark);
    }

    private static Path in(String employer) {
        return server.dropbox.resolve(employer).resolve("in");
    }

    /** What the routes would see. */
    private static List<String> accepted(String employer) throws IOException {
        Path folder =
                server.dropbox.resolve(AcceptDrops.ACCEPTED).resolve(employer).resolve("in");
        return Files.exists(folder)
                ? names(folder).stream().filter(name -> !name.startsWith(".")).toList()
                : List.of();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String sha256(String content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    }
}
