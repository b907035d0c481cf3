package dev.todoke.hub.bench.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a database and measures what the hub asks of it. See bench/README.md. */
public final class DatabaseBench {

    /** When the invented cases stand as they were filled. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-15T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private static final Path FILL = Path.of("bench/src/dev/todoke/hub/bench/database/fill.sql");

    private DatabaseBench() {}

    /** @param args see {@link Options} */
    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        Files.createDirectories(options.folder());
        try (Cluster cluster = new Cluster(options.folder())) {
            Filling filling = new Filling(cluster.database());
            filling.migrate();
            if (filling.cases() != options.cases()) {
                filling.fill(FILL, options.cases());
            }
            JdbcClient database = JdbcClient.create(cluster.database());
            switch (options.task()) {
                case STAY -> stay(cluster);
                case CHURN -> churn(options, cluster);
                case ALL -> {
                    Sizes.print(database, options.cases());
                    measure(options, cluster);
                }
            }
        }
    }

    private static void measure(Options options, Cluster cluster) throws Exception {
        try (HubOnDatabase hub = new HubOnDatabase(options.folder().resolve("home"), cluster.url(), CLOCK)) {
            new DueSweep(hub).measure();
            new DeskSpeed(hub, options.rounds()).measure();
            slowest(hub.database());
        }
    }

    private static void churn(Options options, Cluster cluster) throws Exception {
        try (HubOnDatabase hub = new HubOnDatabase(options.folder().resolve("home"), cluster.url(), CLOCK)) {
            new AgendaChurn(hub, cluster.database()).measure();
        }
    }

    /** The statements of the pages that took longest on average: a scan shows here. */
    private static void slowest(JdbcClient database) {
        System.out.printf("%n| Statement | calls | mean ms | pages a call |%n|---|---|---|---|%n");
        database.sql("""
                        select regexp_replace(left(query, 110), '\\s+', ' ', 'g') as query, calls, mean_exec_time,
                               (shared_blks_hit + shared_blks_read) / calls as pages
                        from pg_stat_statements where query not like '%pg_stat_statements%' order by mean_exec_time desc limit 15""").query(row -> {
            System.out.printf("| %s | %d | %.2f | %d |%n",
                    row.getString(1).replace('|', '¦'), row.getLong(2), row.getDouble(3), row.getLong(4));
        });
    }

    private static void stay(Cluster cluster) throws InterruptedException {
        System.out.println(cluster.url());
        Thread.sleep(Long.MAX_VALUE);
    }
}
