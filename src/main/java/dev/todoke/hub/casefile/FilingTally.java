package dev.todoke.hub.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many filings became what, counted as {@link CaseTally} counts cases: each day once, when it is over for good. */
@Repository
public class FilingTally {

    private static final int DAYS_OPEN = 1;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static final String SINCE = """
            (select coalesce(max(day) + 1, cast(:first as date))::timestamp at time zone :zone from filing_day where state = 'COUNTED')""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FilingTally(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** States without any filing are left out. */
    public Map<FilingState, Long> byState() {
        Map<FilingState, Long> counts = new EnumMap<>(FilingState.class);
        jdbc.sql("""
                        select state, sum(filings) from (
                            select state, filings from filing_day where state <> 'COUNTED'
                            union all
                            select state, count(*) from filing where received_at >=\s""" + SINCE + " group by state) counted group by state")
                .param("first", FIRST)
                .param("zone", clock.getZone().getId())
                .query(row -> {
                    counts.put(FilingState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Counts the days that are over and were not counted yet, all in one statement; two hubs that do it at once find the same. */
    @Transactional
    public void countDays() {
        LocalDate to = LocalDate.now(clock).minusDays(DAYS_OPEN);
        jdbc.sql("""
                        with since as (select\s""" + SINCE + """
                         as at)
                        insert into filing_day (day, state, filings)
                        select cast(received_at at time zone :zone as date), state, count(*) from filing
                        where received_at >= (select at from since) and received_at < cast(:to as date)::timestamp at time zone :zone group by 1, 2
                        union all select cast(:to as date) - 1, 'COUNTED', 0
                        on conflict (day, state) do nothing""")
                .param("first", FIRST)
                .param("zone", clock.getZone().getId())
                .param("to", to)
                .update();
    }
}
