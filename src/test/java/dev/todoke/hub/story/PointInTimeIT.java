package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.hub.filing.EnrolmentRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The database is lost and restored, from a base backup and the archive of its log, to a point in time before filings came in and went out.
 * The hub goes on: nothing of that time is lost, nothing goes out again, and all of it has the numbers that people were told.
 */
class PointInTimeIT {

    private static final LocalDate HIRED_ON = LocalDate.of(2026, 12, 1);
    private static final int PEOPLE_A_FILE = 3;
    /** Insurers answer after three days: not before the database is lost, or their word would be lost with it. */
    private static final String UNHURRIED = "--todoke.clock.day=8s";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path home;
    private Path wal;
    private Path backup;
    private HubProcess hub;
    private int people;

    @Test
    void a_hub_goes_on_with_a_database_that_has_forgotten_what_was_sent() throws Exception {
        home = folder.resolve("data");
        wal = Files.createDirectory(folder.resolve("wal"));
        backup = folder.resolve("backup");
        hub = HubProcess.on(home, folder.resolve("first.txt"));
        archiveTheLog();
        hub.close();
        hub = HubProcess.on(home, folder.resolve("second.txt"), UNHURRIED);
        takeBaseBackup();
        file(2);
        awaitTakenIn();
        String pointInTime = ask("select now()::text");
        ask("select pg_switch_wal()");

        // What comes now will be forgotten.
        file(3);
        awaitTakenIn();
        await("every order to be with the insurer")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> journal("received").size() == people);
        ask("select pg_switch_wal()");
        TreeSet<String> told = receipts();
        TreeSet<String> ordered = ordered();
        int arrived = applications().size();
        hub.kill();
        hub.close();
        HubProcess.stopDatabase(home);
        restoreTo(pointInTime);

        hub = HubProcess.on(home, folder.resolve("third.txt"));
        assertThat(ask("select max(life) || ' ' || bool_and(completed) from database_life"))
                .isEqualTo("2 true");
        assertThat(Integer.parseInt(ask("select count(*) from casefile"))).isEqualTo(people);
        awaitEveryCaseEnded();

        assertThat(applications())
                .as("packages at the agency")
                .extracting(line -> line.path("fileName").asText())
                .doesNotHaveDuplicates()
                .hasSize(arrived);
        assertThat(peopleAtTheAgency()).hasSize(people).doesNotHaveDuplicates();
        assertThat(journal("received"))
                .as("orders at the insurer")
                .extracting(line -> line.path("messageId").asText())
                .doesNotHaveDuplicates()
                .hasSize(people);
        assertThat(ordered()).isEqualTo(ordered);
        assertThat(receipts()).as("receipts").isEqualTo(told);
        assertThat(new TreeSet<>(list("select case_no || '' from casefile")))
                .as("case numbers")
                .isEqualTo(ordered);
        assertThat(list("select code from parked_message")).containsExactly("DATABASE_RESTORED");
        // New numbers begin far behind all that were given.
        file(1);
        awaitTakenIn();
        assertThat(list("select filing_no from filing order by filing_no desc limit 1")
                        .get(0))
                .matches("F-\\d{8}-1\\d{6}");
    }

    @AfterEach
    void stopEverything() throws IOException {
        if (hub != null) {
            hub.close();
        }
        HubProcess.stopDatabase(home);
    }

    /** Takes effect at the next start. Not ready for connections before it is restored, or the hub would meet it in the middle of that. */
    private void archiveTheLog() throws SQLException {
        ask("alter system set archive_mode = 'on'");
        ask("alter system set archive_command = 'cp %p " + wal + "/%f'");
        ask("alter system set wal_level = 'replica'");
        ask("alter system set hot_standby = 'off'");
    }

    /** As any backup program does it: what is copied meanwhile need not be in one piece, the log makes it so. */
    private void takeBaseBackup() throws SQLException, IOException {
        try (Connection connection = hub.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('restore story', true)");
            copy(home.resolve("postgres"), backup);
            Files.setPosixFilePermissions(backup, PosixFilePermissions.fromString("rwx------"));
            try (ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                label.next();
                Files.writeString(backup.resolve("backup_label"), label.getString(1));
            }
        }
    }

    private void restoreTo(String pointInTime) throws IOException {
        Path database = home.resolve("postgres");
        FileSystemUtils.deleteRecursively(database);
        Files.move(backup, database);
        Files.deleteIfExists(database.resolve("postmaster.pid"));
        Files.createFile(database.resolve("recovery.signal"));
        Files.writeString(
                database.resolve("postgresql.auto.conf"),
                "restore_command = 'cp " + wal + "/%f %p'\nrecovery_target_time = '" + pointInTime
                        + "'\nrecovery_target_action = 'promote'\n",
                StandardOpenOption.APPEND);
    }

    private void file(int files) {
        for (int i = 0; i < files; i++) {
            try (EmployerClient client = hub.employer(SHOJI)) {
                client.put("SHFD0006.CSV", nextFile());
            }
        }
    }

    private byte[] nextFile() {
        EnrolmentRow[] rows = new EnrolmentRow[PEOPLE_A_FILE];
        for (int i = 0; i < PEOPLE_A_FILE; i++) {
            int person = people++;
            rows[i] = Filed.person("ﾓﾄﾞｽ " + kana(person), "戻　太郎", 7_000 + person, HIRED_ON);
        }
        return Filed.csv(rows);
    }

    private static String kana(int n) {
        StringBuilder name = new StringBuilder();
        Integer.toString(1_000 + n).chars().forEach(digit -> name.append("ｱｲｳｴｵｶｷｸｹｺ".charAt(digit - '0')));
        return name.toString();
    }

    private void awaitTakenIn() {
        await("every file to be taken in and answered")
                .atMost(Duration.ofMinutes(1))
                .until(() -> Integer.parseInt(ask("select count(*) from casefile")) == people
                        && ask("select count(*) from outbox_file where written_at is null")
                                .equals("0"));
    }

    private void awaitEveryCaseEnded() {
        await("every case to be closed")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(list("""
                                select case_no || ' ' || state || ' ' ||
                                    (select string_agg(kind, ' ' order by id) from event where case_id = c.id)
                                from casefile c where state <> 'CLOSED'
                                union all select step || ' ' || coalesce(park_code, '') from agenda where parked_at is not null""")).isEmpty());
    }

    private TreeSet<String> receipts() {
        try (EmployerClient client = hub.employer(SHOJI)) {
            TreeSet<String> names = new TreeSet<>(client.names("out"));
            names.removeIf(name -> !name.startsWith("F-"));
            return names;
        }
    }

    private TreeSet<String> ordered() {
        TreeSet<String> numbers = new TreeSet<>();
        journal("received").forEach(line -> numbers.add(line.path("caseNo").asText()));
        return numbers;
    }

    private List<String> peopleAtTheAgency() {
        List<String> filed = new ArrayList<>();
        applications()
                .forEach(application -> application
                        .path("people")
                        .forEach(person ->
                                filed.add(person.path("columns").path(6).asText())));
        return filed;
    }

    private List<JsonNode> applications() {
        return lines("simulator/agency/applications.jsonl").stream()
                .map(line -> line.path("arrived"))
                .filter(JsonNode::isObject)
                .toList();
    }

    private List<JsonNode> journal(String kind) {
        return lines("simulator/insurer/kyokai-tokyo/journal.jsonl").stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .toList();
    }

    private List<JsonNode> lines(String file) {
        try {
            List<JsonNode> all = new ArrayList<>();
            if (Files.exists(home.resolve(file))) {
                String text = Files.readString(home.resolve(file));
                for (String line :
                        text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                    all.add(JSON.readTree(line));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> list(String sql) {
        return hub.database().sql(sql).query(String.class).list();
    }

    private String ask(String sql) {
        return sql.startsWith("select")
                ? hub.database().sql(sql).query(String.class).single()
                : String.valueOf(hub.database().sql(sql).update());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                if (directory.endsWith("pg_wal")) {
                    Files.createDirectories(to.resolve("pg_wal/archive_status"));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    Files.copy(
                            file, to.resolve(from.relativize(file)), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                } catch (NoSuchFileException gone) {
                    // A table's file may go away while it is copied; the log says so.
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
