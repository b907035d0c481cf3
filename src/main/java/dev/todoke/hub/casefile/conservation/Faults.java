package dev.todoke.hub.casefile.conservation;

import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.Rows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What does not meet. Each fault is parked once, when it is first seen, and is settled by the check itself once it meets again; somebody at the desk
 * may settle the parked message before, and the fault stays in the list.
 */
@Repository
class Faults {

    /** Number of the block when a fault is one of the file as a whole. */
    static final int WHOLE_FILE = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private record Place(UUID filing, int block) {}

    private record Known(UUID id, UUID filingId, int block, Imbalance code, String filingNo) {
        Place place() {
            return new Place(filingId, block);
        }
    }

    private final JdbcClient jdbc;
    private final ParkedMessages parked;
    private final Clock clock;

    Faults(JdbcClient jdbc, ParkedMessages parked, Clock clock) {
        this.jdbc = jdbc;
        this.parked = parked;
        this.clock = clock;
    }

    /**
     * Notes what looks have found, in place of what the looks before have found there.
     *
     * @param ofFiles what does not meet in files as a whole; a file that is left out meets
     */
    void found(List<Look.Found> looks, Map<UUID, List<Fault>> ofFiles) {
        Map<Place, List<Fault>> now = new LinkedHashMap<>();
        for (Look.Found one : looks) {
            UUID filing = one.block().filing();
            now.put(new Place(filing, one.block().number()), one.faults());
            now.put(new Place(filing, WHOLE_FILE), ofFiles.getOrDefault(filing, List.of()));
        }
        Map<Place, List<Known>> known = known(now.keySet());
        now.forEach((place, faults) -> found(place, faults, known.getOrDefault(place, List.of())));
    }

    private void found(Place place, List<Fault> now, List<Known> before) {
        List<Known> gone = new ArrayList<>(before);
        for (Fault fault : now) {
            if (!gone.removeIf(known -> known.code() == fault.code())) {
                raise(place.filing(), place.block(), fault);
            }
        }
        gone.forEach(this::clear);
    }

    /** There are few faults, or none: they are found from their own index. */
    private Map<Place, List<Known>> known(Collection<Place> places) {
        List<UUID> filings = places.stream().map(Place::filing).distinct().toList();
        return jdbc.sql("""
                        select c.id, c.filing_id, c.block, c.code, f.filing_no
                        from conservation_fault c join filing f on f.id = c.filing_id
                        where c.cleared_at is null and c.filing_id = any(:filings::uuid[])""").param("filings", Rows.array(filings)).query(Known.class).list().stream()
                .collect(Collectors.groupingBy(Known::place));
    }

    private void raise(UUID filing, int block, Fault fault) {
        String filingNo = jdbc.sql("""
                        with fresh as (
                            insert into conservation_fault (id, filing_id, block, code, records, detail, found_at)
                            values (gen_random_uuid(), :filing, :block, :code, :records, :detail, :now) returning filing_id)
                        select f.filing_no from fresh join filing f on f.id = fresh.filing_id""")
                .param("filing", filing)
                .param("block", block)
                .param("code", fault.code().name())
                .param("records", fault.records())
                .param("detail", fault.detail())
                .param("now", Rows.utc(clock.instant()))
                .query(String.class)
                .single();
        parked.park(
                "ops",
                CheckConservation.ROUTE,
                filingNo,
                fault.code().name(),
                fault.records() + ": " + fault.detail(),
                null);
        LOG.error("Filing {} does not meet: {} ({}: {})", filingNo, fault.code(), fault.records(), fault.detail());
    }

    private void clear(Known known) {
        jdbc.sql("update conservation_fault set cleared_at = :now where id = :id")
                .param("now", Rows.utc(clock.instant()))
                .param("id", known.id())
                .update();
        jdbc.sql("""
                        update parked_message set settled_at = :now, settled_by = :by, settled_how = 'meets again'
                        where route_id = :by and reference = :filing and code = :code and settled_at is null
                          and not exists (select from conservation_fault c join filing f on f.id = c.filing_id
                                          where f.filing_no = :filing and c.code = :code and c.cleared_at is null)""")
                .param("now", Rows.utc(clock.instant()))
                .param("by", CheckConservation.ROUTE)
                .param("filing", known.filingNo())
                .param("code", known.code().name())
                .update();
        LOG.info("Filing {} meets again: {}", known.filingNo(), known.code());
    }
}
