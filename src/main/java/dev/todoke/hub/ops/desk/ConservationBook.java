package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums the check of conservation keeps: in total, by hour, by file; and what does not meet. */
@Repository
class ConservationBook {

    private static final Duration SHOWN = Duration.ofHours(48);
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    ConservationBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records received and where they are.
     *
     * @param records as the readers counted them
     */
    record Sums(long files, long records, long forwarded, long held, long returned, long withdrawn, long duplicates) {

        /** Records that are nowhere yet, or no longer: not looked at, or lost. */
        public long open() {
            return records - forwarded - held - returned - withdrawn - duplicates;
        }
    }

    record Hour(OffsetDateTime hour, Sums sums) {}

    /** @param looked whether all of it was looked at */
    record File(String filingNo, OffsetDateTime receivedAt, String employerId, boolean looked, Sums sums) {}

    /**
     * @param block which part of the file, -1 for the file as a whole
     * @param records records, cases or files concerned
     */
    record Fault(String filingNo, int block, String code, int records, String detail, OffsetDateTime foundAt) {}

    /** @param waiting whether there are records the check has not come to yet */
    record Round(
            OffsetDateTime beganAt, OffsetDateTime hubTime, long secondsAgo, int millis, int blocks, boolean waiting) {}

    Sums total() {
        return jdbc.sql("""
                        select coalesce(sum(files), 0) as files, coalesce(sum(records), 0) as records, coalesce(sum(forwarded), 0) as forwarded,
                            coalesce(sum(held), 0) as held, coalesce(sum(returned), 0) as returned, coalesce(sum(withdrawn), 0) as withdrawn,
                            coalesce(sum(duplicates), 0) as duplicates from conservation_hour""").query(Sums.class).single();
    }

    /** The last 48 hours in which something was received, the newest first. */
    List<Hour> hours() {
        return jdbc.sql("select * from conservation_hour where hour > :from order by hour desc")
                .param("from", Rows.utc(clock.instant().minus(SHOWN)))
                .query((row, n) ->
                        new Hour(row.getObject("hour", OffsetDateTime.class), sums(row, row.getLong("files"))))
                .list();
    }

    /** Files of an hour, those first of which something is nowhere; a page full at most. */
    List<File> files(OffsetDateTime hour) {
        return files("f.received_at >= :from and f.received_at < :to", hour, "");
    }

    Optional<File> file(String filingNo) {
        return files("f.filing_no = :no", OffsetDateTime.MIN, filingNo).stream().findFirst();
    }

    private List<File> files(String which, OffsetDateTime hour, String filingNo) {
        var query = jdbc.sql("""
                select f.filing_no, f.received_at, f.employer_id, coalesce(s.looked, false) as looked,
                    coalesce(first.records, f.records) as records, coalesce(s.forwarded, 0) as forwarded, coalesce(s.held, 0) as held,
                    coalesce(s.returned, 0) as returned, coalesce(s.withdrawn, 0) as withdrawn, coalesce(s.duplicates, 0) as duplicates
                from filing f left join filing first on first.id = f.duplicate_of
                    left join lateral (
                        select bool_and(looked_at > '-infinity') as looked, sum(forwarded) as forwarded, sum(held) as held,
                            sum(returned + refused) as returned, sum(withdrawn) as withdrawn, sum(duplicates) as duplicates
                        from conservation_block b where b.filing_id = f.id) s on true
                where %s
                order by coalesce(first.records, f.records) <> coalesce(s.forwarded + s.held + s.returned + s.withdrawn + s.duplicates, 0) desc,
                    f.received_at desc limit :most""".formatted(which)).param("most", MOST);
        if (filingNo.isEmpty()) {
            query = query.param("from", hour).param("to", hour.plusHours(1));
        } else {
            query = query.param("no", filingNo);
        }
        return query.query((row, n) -> new File(
                        row.getString("filing_no"),
                        row.getObject("received_at", OffsetDateTime.class),
                        row.getString("employer_id"),
                        row.getBoolean("looked"),
                        sums(row, 1)))
                .list();
    }

    private static Sums sums(ResultSet row, long files) throws SQLException {
        return new Sums(
                files,
                row.getLong("records"),
                row.getLong("forwarded"),
                row.getLong("held"),
                row.getLong("returned"),
                row.getLong("withdrawn"),
                row.getLong("duplicates"));
    }

    /** What does not meet now, the longest first, a page full at most. */
    List<Fault> faults() {
        return faults("true", "");
    }

    List<Fault> faults(String filingNo) {
        return faults("f.filing_no = :no", filingNo);
    }

    private List<Fault> faults(String which, String filingNo) {
        return jdbc.sql("""
                        select f.filing_no, c.block, c.code, c.records, c.detail, c.found_at
                        from conservation_fault c join filing f on f.id = c.filing_id
                        where c.cleared_at is null and %s order by c.found_at, f.filing_no limit :most""".formatted(which))
                .param("no", filingNo)
                .param("most", MOST)
                .query(Fault.class)
                .list();
    }

    /** The last round of the check; empty when there was none yet. */
    Optional<Round> round() {
        return jdbc.sql("""
                        select began_at, hub_time, extract(epoch from clock_timestamp() - began_at)::bigint as seconds_ago, millis, blocks, waiting
                        from conservation_round""").query(Round.class).optional();
    }

    /** Dropped files that were set aside before they could be read: nobody knows how many records are in them. */
    long filesSetAside() {
        return jdbc.sql("""
                        select count(*) from parked_message where settled_at is null and route_id = 'employer-receive-filing'""").query(Long.class).single();
    }
}
