package dev.todoke.hub.bench.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings a database to the hub's schema and fills it with invented cases. */
final class Filling {

    private final DataSource database;
    private final JdbcClient jdbc;

    Filling(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /** Cases in it, 0 when it was never filled completely. */
    long cases() {
        boolean done = jdbc.sql("select to_regclass('filling.done') is not null")
                .query(Boolean.class)
                .single();
        return done ? jdbc.sql("select cases from filling.done").query(Long.class).single() : 0;
    }

    /** To the schema of this hub; with what counts the cost of statements, and draws rows by chance. */
    void migrate() {
        jdbc.sql("create extension if not exists pg_stat_statements").update();
        jdbc.sql("create extension if not exists tsm_system_rows").update();
        Flyway.configure().dataSource(database).load().migrate();
    }

    /** Runs fill.sql: each part in a transaction of its own. */
    void fill(Path script, long cases) throws IOException, SQLException {
        long offices = Math.max(50, cases / 250);
        List<String> parts = Stream.of(Files.readString(script).split("(?m)^--~ "))
                .skip(1)
                .toList();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String part : parts) {
                Instant begun = Instant.now();
                String title = part.lines().findFirst().orElseThrow();
                connection.setAutoCommit(false);
                statement.execute(part.substring(title.length())
                        .replace("{cases}", Long.toString(cases))
                        .replace("{offices}", Long.toString(offices)));
                connection.commit();
                System.out.printf("filled: %s, %.1f s%n", title, seconds(begun));
            }
            connection.setAutoCommit(true);
            Instant begun = Instant.now();
            statement.execute("vacuum (analyze, freeze)");
            statement.execute("checkpoint");
            System.out.printf("filled: vacuum, %.1f s%n", seconds(begun));
        }
    }

    private static double seconds(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }
}
