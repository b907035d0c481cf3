package dev.todoke.hub.casefile.conservation;

import dev.todoke.hub.casefile.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks, round after round, whether each received record is in exactly one of forwarded, held, returned, duplicate, and whether something vouches for
 * it. Half of a round goes to what was never looked at, and when there is none to what was looked at the longest ago, ended or not, so that what was
 * right and is damaged later is seen too; the other half to what has not ended. A round costs what it looks at, never what is stored. Of several hubs one at a time does it.
 */
@Component
public class CheckConservation {

    /** Route that makes the rounds, and under whose name faults are parked. */
    public static final String ROUTE = "ops-check-conservation";

    /** Any number of our own: of the hubs on one database the one that holds it makes the round. */
    private static final long ONE_AT_A_TIME = 0x70646F6B65434BL;

    private final Blocks blocks;
    private final Look look;
    private final FileLook fileLook;
    private final Faults faults;
    private final ConservationProperties properties;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CheckConservation(
            Blocks blocks,
            Look look,
            FileLook fileLook,
            Faults faults,
            ConservationProperties properties,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.blocks = blocks;
        this.look = look;
        this.fileLook = fileLook;
        this.faults = faults;
        this.properties = properties;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One round. */
    public void run() {
        long began = System.nanoTime();
        int most = properties.recordsPerLook();
        int looked = step(() -> {
            blocks.divideNew();
            return blocks.next(most);
        });
        looked += step(() -> blocks.nextOpen(most));
        note(looked, (System.nanoTime() - began) / 1_000_000);
    }

    /** Looks at one filing now, whenever its turn would come. */
    public void lookAt(UUID filing) {
        step(() -> {
            blocks.divideNew();
            return blocks.of(filing);
        });
    }

    private int step(java.util.function.Supplier<List<Block>> which) {
        return transaction.execute(status -> {
            boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                    .param("key", ONE_AT_A_TIME)
                    .query(Boolean.class)
                    .single();
            return mine ? lookAt(which.get()) : 0;
        });
    }

    private int lookAt(List<Block> due) {
        if (due.isEmpty()) {
            return 0;
        }
        // A long statement over few rows: compiling it would take longer than it runs.
        jdbc.sql("set local jit = off").update();
        List<Look.Found> found = look.at(due);
        blocks.looked(found);
        Map<UUID, List<Fault>> files =
                fileLook.at(due.stream().map(Block::filing).collect(Collectors.toSet()));
        faults.found(found, files);
        return due.size();
    }

    private void note(int looked, long millis) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into conservation_round (began_at, hub_time, millis, blocks, waiting)
                        values (clock_timestamp(), :now, :millis, :blocks, :waiting)
                        on conflict (id) do update set began_at = excluded.began_at, hub_time = excluded.hub_time, millis = excluded.millis,
                            blocks = excluded.blocks, waiting = excluded.waiting""")
                .param("now", Rows.utc(now))
                .param("millis", (int) millis)
                .param("blocks", looked)
                .param("waiting", blocks.anyNew())
                .update();
    }
}
