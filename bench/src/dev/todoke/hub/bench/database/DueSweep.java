package dev.todoke.hub.bench.database;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.window.WindowSweep;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has clocks come to their day, looks at them as the route does, and prints what it costs by what is due. */
final class DueSweep {

    private static final int BATCH = 1_000;

    private final HubOnDatabase hub;
    private final JdbcClient database;

    DueSweep(HubOnDatabase hub) {
        this.hub = hub;
        this.database = hub.database();
    }

    void measure() {
        long stored = database.sql("select count(*) from clock").query(Long.class).single();
        long agenda = database.sql("select count(*) from agenda").query(Long.class).single();
        System.out.printf("%nClocks stored: %,d; on the agenda: %,d%n", stored, agenda);
        System.out.printf("%n| Due | ms | µs a case | of the database: µs a case | pages a case | log bytes a case |%n|---|---|---|---|---|---|%n");
        look(); // what an earlier run left
        sweep(500, false); // warms up
        for (int due : new int[] {0, 100, 100, 100, 1_000, 1_000, 1_000, 10_000}) {
            if (due <= running()) {
                sweep(due, true);
            }
        }
    }

    private void sweep(int due, boolean print) {
        int made = makeDue(due);
        if (made != due) {
            throw new IllegalStateException("Only " + made + " clocks run that could be due");
        }
        database.sql("select pg_stat_statements_reset()").query(String.class).optional();
        long begun = System.nanoTime();
        int looked = look();
        double millis = (System.nanoTime() - begun) / 1e6;
        if (looked != due) {
            throw new IllegalStateException(looked + " instead of " + due + " were due");
        }
        if (print) {
            Cost cost = database.sql("""
                            select sum(total_exec_time + total_plan_time) as millis, sum(shared_blks_hit + shared_blks_read) as pages,
                                   sum(wal_bytes) as bytes
                            from pg_stat_statements where query not like '%pg_stat_statements%'""").query(Cost.class).single();
            int each = Math.max(1, due);
            System.out.printf("| %,d | %.1f | %.0f | %.0f | %.1f | %.0f |%n",
                    due, millis, 1_000 * millis / each, 1_000 * cost.millis() / each, cost.pages() / each, cost.bytes() / each);
        }
    }

    /** Claims and looks, as the route does, until nothing is due. */
    private int look() {
        int looked = 0;
        AgendaBatch batch;
        while (!(batch = hub.bean(Agenda.class).claim(WindowSweep.STEP, BATCH, Duration.ofMinutes(2), "bench")).items().isEmpty()) {
            hub.bean(WindowSweep.class).run(batch);
            looked += batch.items().size();
        }
        return looked;
    }

    private record Cost(double millis, double pages, double bytes) {}

    private long running() {
        return database.sql("select count(*) from clock where kind = 'REGISTRATION_WINDOW' and state = 'RUNNING' and due_to > date '2026-12-15'")
                .query(Long.class)
                .single();
    }

    /** Today is the last day of so many clocks that run, and the sweep is to look at them now. */
    private int makeDue(int due) {
        return database.sql("""
                        with chosen as (select case_id from clock where kind = 'REGISTRATION_WINDOW' and state = 'RUNNING' and due_to > date '2026-12-15'
                                        order by md5(case_id::text) limit :due),
                             today as (update clock k set due_to = date '2026-12-15', warn_on = date '2026-12-15' from chosen
                                       where k.case_id = chosen.case_id and k.kind = 'REGISTRATION_WINDOW' returning k.case_id)
                        update agenda a set due_at = timestamptz '2026-12-15 08:00+09' from today where a.step = 'window-sweep' and a.subject = today.case_id""")
                .param("due", due)
                .update();
    }
}
