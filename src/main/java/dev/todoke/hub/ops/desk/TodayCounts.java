package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.CaseTally;
import dev.todoke.hub.casefile.FilingState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of today's page. */
@Repository
class TodayCounts {

    /** Days before the last day on which documents of the agency that wait are shown. */
    private static final int FETCH_WARNING = 7;

    /** Nobody needs to know how many more there are: whoever has so much to do looks at the list. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final CaseTally tally;
    private final StuckCases stuck;
    private final Clock clock;

    TodayCounts(JdbcClient jdbc, CaseTally tally, StuckCases stuck, Clock clock) {
        this.jdbc = jdbc;
        this.tally = tally;
        this.stuck = stuck;
        this.clock = clock;
    }

    /**
     * Something that wants to be done.
     *
     * @param key of its texts
     * @param count not counted further than {@link #MOST}
     * @param level how bad: danger, warning or info
     * @param address of the list with exactly these
     */
    record Todo(String key, long count, String level, String address) {

        /** Whether there may be more than that. */
        public boolean more() {
            return count >= MOST;
        }
    }

    /** Files of one kind and the records in them. */
    record Received(long files, long records) {}

    private record Due(long overdue, long soon, long missing, long unanswered, long returned, long fetch) {}

    /** Only what there is, the worst first. */
    List<Todo> todo(long parked) {
        Due due = jdbc.sql("""
                        select (select count(*) from (select from clock where kind in ('REGISTRATION_WINDOW', 'APPLICATION') and state = 'OVERDUE'
                                   limit :most) found) as overdue,
                               (select count(*) from (select from clock where kind in ('REGISTRATION_WINDOW', 'APPLICATION') and state = 'DUE_SOON'
                                   limit :most) found) as soon,
                               (select count(*) from (select from casefile where number_state in ('MISSING', 'CHECK_DIGIT') and closed_at is null
                                   and state in ('RECEIVED', 'SUBMITTED', 'DECIDED', 'INCOMPLETE', 'SUSPENDED') limit :most) found) as missing,
                               (select count(*) from (select from notice where state = 'ISSUED' and answer_by < :today limit :most) found) as unanswered,
                               (select count(*) from (select from casefile where state = 'RETURNED' and closed_at >= :midnight limit :most) found) as returned,
                               (select count(*) from (select from submission where fetch_by < :fetch limit :most) found) as fetch""")
                .param("most", MOST)
                .param("today", LocalDate.now(clock))
                .param("fetch", LocalDate.now(clock).plusDays(FETCH_WARNING))
                .param("midnight", midnight())
                .query(Due.class)
                .single();
        return Stream.of(
                        new Todo("overdue", due.overdue(), "danger", "/board?show=overdue"),
                        new Todo("parked", parked, "danger", "/parked"),
                        new Todo("stuck", stuck.caseNos().size(), "danger", "/cases?show=stuck"),
                        new Todo("fetch", due.fetch(), "danger", "/routes"),
                        new Todo("soon", due.soon(), "warning", "/board?show=soon"),
                        new Todo("unanswered", due.unanswered(), "warning", "/cases?show=unanswered"),
                        new Todo("number", due.missing(), "warning", "/cases?show=number"),
                        new Todo("returned", due.returned(), "info", "/cases?show=returned-today"))
                .filter(todo -> todo.count() > 0)
                .toList();
    }

    Map<FilingState, Received> filingsToday() {
        Map<FilingState, Received> found = new EnumMap<>(FilingState.class);
        jdbc.sql("select state, count(*), sum(records) from filing where received_at >= :midnight group by state")
                .param("midnight", midnight())
                .query(row -> {
                    found.put(FilingState.valueOf(row.getString(1)), new Received(row.getLong(2), row.getLong(3)));
                });
        return found;
    }

    /** Everybody the hub knows, in the order of the way; states without anybody are left out. */
    Map<CaseState, Long> peopleByState() {
        return tally.byState();
    }

    private OffsetDateTime midnight() {
        return LocalDate.now(clock)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}
