package dev.todoke.hub.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many cases are in each state, without counting all of them each time: those that ended on a day are counted once, when the day is over
 * for good, and the sum is kept; only the days since and the cases that have not ended are counted when somebody asks.
 */
@Repository
public class CaseTally {

    /** A day is counted when nobody can end a case on it any more: transactions are shorter than a day. */
    private static final int DAYS_OPEN = 1;

    /** Marks the last day that was counted, also when nothing ended on it. */
    private static final String COUNTED = "COUNTED";

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Lasting<Map<CaseState, Long>> found = new Lasting<>(Duration.ofSeconds(15));

    CaseTally(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of the way; states without any case are left out. */
    public Map<CaseState, Long> byState() {
        return found.get(jdbc, this::count);
    }

    private Map<CaseState, Long> count() {
        Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
        jdbc.sql("""
                        select state, sum(cases) from (
                            select state, cases from ended_day where state <> 'COUNTED'
                            union all
                            select state, count(*) from casefile where closed_at is null group by state
                            union all
                            select state, count(*) from casefile
                            where closed_at >= (select coalesce(max(day) + 1, cast(:first as date))::timestamp at time zone :zone
                                                from ended_day where state = 'COUNTED') group by state) counted
                        group by state""")
                .param("first", FIRST)
                .param("zone", clock.getZone().getId())
                .query(row -> {
                    counts.put(CaseState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /**
     * Counts the days that are over and were not counted yet, all in one statement; two hubs that do it at once find the same. What has been
     * counted stays, also when cases are deleted at the end of their retention.
     */
    @Transactional
    public void countDays() {
        LocalDate from = uncounted();
        LocalDate to = LocalDate.now(clock).minusDays(DAYS_OPEN);
        if (!from.isBefore(to)) {
            return;
        }
        jdbc.sql("""
                        insert into ended_day (day, state, cases)
                        select cast(closed_at at time zone :zone as date), state, count(*) from casefile
                        where closed_at >= :from and closed_at < :to group by 1, 2
                        union all select cast(:last as date), 'COUNTED', 0
                        on conflict (day, state) do nothing""")
                .param("zone", clock.getZone().getId())
                .param("from", start(from))
                .param("to", start(to))
                .param("last", to.minusDays(1))
                .update();
    }

    private LocalDate uncounted() {
        return jdbc.sql("select max(day) from ended_day where state = :counted")
                .param("counted", COUNTED)
                .query(LocalDate.class)
                .optional()
                .map(day -> day.plusDays(1))
                .orElse(FIRST);
    }

    private OffsetDateTime start(LocalDate day) {
        return Rows.utc(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
