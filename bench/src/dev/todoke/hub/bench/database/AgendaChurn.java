package dev.todoke.hub.bench.database;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts work on the agenda, claims and finishes it, a million times, while another transaction keeps an old view of the database open. */
final class AgendaChurn {

    private static final String STEP = "bench-churn";
    private static final int BATCH = 200;
    private static final int SHOWN = 500;

    private final DataSource database;
    private final Agenda agenda;

    AgendaChurn(HubOnDatabase hub, DataSource database) {
        this.database = database;
        this.agenda = hub.bean(Agenda.class);
    }

    void measure() throws Exception {
        churn("nobody looks back", 1_000, false);
        churn("an old view stays open", 5_000, true);
        churn("afterwards", 1_000, false);
    }

    private void churn(String title, int batches, boolean oldView) throws Exception {
        System.out.printf("%n%s%n%n| done | claim p50 ms | claim p95 ms | put, claim, done: items/s | table MB | indexes MB | dead rows |%n|---|---|---|---|---|---|---|%n", title);
        try (Connection old = database.getConnection()) {
            if (oldView) {
                old.setAutoCommit(false);
                old.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                old.createStatement().execute("select count(*) from casefile where closed_at is null");
            }
            for (int done = 0; done < batches; done += SHOWN) {
                double[] claims = new double[SHOWN];
                long begun = System.nanoTime();
                for (int i = 0; i < SHOWN; i++) {
                    List<UUID> work = Stream.generate(UUID::randomUUID).limit(BATCH).toList();
                    agenda.putNow(STEP, work);
                    long claiming = System.nanoTime();
                    AgendaBatch batch = agenda.claim(STEP, BATCH, Duration.ofMinutes(2), "bench");
                    claims[i] = (System.nanoTime() - claiming) / 1e6;
                    if (batch.items().size() != BATCH) {
                        throw new IllegalStateException(batch.items().size() + " claimed");
                    }
                    agenda.done(STEP, batch.subjects());
                }
                double seconds = (System.nanoTime() - begun) / 1e9;
                Arrays.sort(claims);
                print((done + SHOWN) * BATCH, claims, SHOWN * BATCH / seconds);
            }
        }
    }

    private void print(int done, double[] claims, double rate) {
        JdbcClient.create(database)
                .sql("""
                        select pg_relation_size('agenda') / 1e6 as heap, pg_indexes_size('agenda') / 1e6 as indexes,
                               (select n_dead_tup from pg_stat_user_tables where relname = 'agenda') as dead""")
                .query(row -> {
                    System.out.printf("| %,d | %.2f | %.2f | %,.0f | %.0f | %.0f | %,d |%n",
                            done, claims[SHOWN / 2], claims[SHOWN * 95 / 100], rate, row.getDouble(1), row.getDouble(2), row.getLong(3));
                });
    }
}
