package dev.todoke.hub;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Databases for tests: one PostgreSQL server a JVM, one database a caller. The migrations run once, into a template; a fresh database is a
 * copy of it. The server is not durable (fsync off): a test about durability starts its own.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private TestDatabase() {}

    /** A new database with every migration applied and no rows. */
    public static synchronized DataSource fresh() {
        if (server == null) {
            server = start();
        }
        String name = "test_" + COUNT.incrementAndGet();
        create(name, TEMPLATE);
        return database(name);
    }

    /** The JDBC address of a database this class has made, with user; for what opens its own connections. */
    public static String jdbcUrl(DataSource fresh) {
        PGSimpleDataSource source = (PGSimpleDataSource) fresh;
        return "jdbc:postgresql://localhost:" + source.getPortNumbers()[0] + "/" + source.getDatabaseName()
                + "?user=postgres";
    }

    private static EmbeddedPostgres start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        create(TEMPLATE, "template1");
        Flyway.configure().dataSource(database(TEMPLATE)).load().migrate();
        return server;
    }

    private static void create(String name, String template) {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name + " strategy file_copy template " + template)
                .update();
    }

    private static DataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setReWriteBatchedInserts(true);
        return source;
    }
}
