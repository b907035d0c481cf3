package dev.todoke.hub.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.app.home.HubHome;
import dev.todoke.hub.app.home.MissingKey;
import dev.todoke.hub.app.home.TestHome;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @TempDir
    static Path binaries;

    @Test
    void keeps_what_was_committed_over_a_restart_and_is_durable_at_commit() throws Exception {
        HubHome home = TestHome.makingKeys(folder);
        try (EmbeddedDatabase unit = start(home)) {
            JdbcClient actual = client(unit);
            assertThat(setting(actual, "fsync")).isEqualTo("on");
            assertThat(setting(actual, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(actual, "full_page_writes")).isEqualTo("on");
            assertThat(setting(actual, "listen_addresses")).isEqualTo("127.0.0.1");
            actual.sql("create table kept (word text)").update();
        }
        try (EmbeddedDatabase unit = start(home)) {
            assertThat(client(unit)
                            .sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void asks_for_the_password_that_only_the_owner_can_read() throws Exception {
        HubHome home = TestHome.makingKeys(folder);
        try (EmbeddedDatabase unit = start(home)) {
            DriverManagerDataSource withoutPassword =
                    new DriverManagerDataSource(unit.getJdbcUrl(), unit.getUsername(), "wrong");
            assertThatThrownBy(withoutPassword::getConnection).hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.resolve("keys/postgres-password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refuses_to_invent_a_password_where_keys_may_not_be_made() {
        assertThatThrownBy(() -> start(TestHome.withoutMakingKeys(folder)))
                .isInstanceOf(MissingKey.class)
                .hasMessageContaining("postgres-password")
                .hasMessageContaining("todoke.keys.create-missing");
    }

    @Test
    void sets_a_half_made_database_aside_and_makes_a_new_one() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "# the creation was killed here\n");

        try (EmbeddedDatabase unit = start(TestHome.makingKeys(folder))) {
            assertThat(client(unit).sql("select 1").query(Integer.class).single())
                    .isOne();
        }
        try (var actual = Files.newDirectoryStream(folder, "postgres-half-made-*")) {
            assertThat(actual).hasSize(1);
        }
    }

    @Test
    void stops_the_database_of_a_killed_hub_and_keeps_its_rows() throws Exception {
        Process killed = startAbandonedHub();
        OrphanedPostmaster orphan = new OrphanedPostmaster(folder.resolve("postgres"));
        long orphanPid = orphan.find().orElseThrow().pid();
        killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(orphan.find()).as("outlives its hub").isPresent();

        try (EmbeddedDatabase unit = start(TestHome.makingKeys(folder))) {
            assertThat(client(unit)
                            .sql("select word from survivor")
                            .query(String.class)
                            .single())
                    .isEqualTo("見本");
            assertThat(orphan.find().orElseThrow().pid()).isNotEqualTo(orphanPid);
        }
        assertThat(ProcessHandle.of(orphanPid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void leaves_a_stranger_alone_that_got_the_pid_of_a_dead_database() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        String pidFile = ProcessHandle.current().pid() + "\n" + folder + "\n"
                + ProcessHandle.current().info().startInstant().orElseThrow().getEpochSecond() + "\n5432\n";
        Files.writeString(folder.resolve("postgres/postmaster.pid"), pidFile);

        assertThat(new OrphanedPostmaster(folder.resolve("postgres")).find()).isEmpty();
    }

    private Process startAbandonedHub() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedHub.class.getName(),
                        folder.toString(),
                        binaries.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            if (line.equals(AbandonedHub.READY)) {
                return process;
            }
        }
        throw new AssertionError("The hub ended by itself:\n" + seen);
    }

    private static EmbeddedDatabase start(HubHome home) throws Exception {
        return new EmbeddedDatabase(home, AbandonedHub.properties(binaries));
    }

    private static String setting(JdbcClient client, String name) {
        return client.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static JdbcClient client(EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }
}
