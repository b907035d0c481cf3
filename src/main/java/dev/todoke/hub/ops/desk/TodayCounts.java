package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.CaseState;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    TodayCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that wants to be done.
     *
     * @param key of its texts
     * @param level how bad: danger, warning or info
     * @param address of the list with exactly these
     */
    record Todo(String key, long count, String level, String address) {}

    /** Files of one kind and the records in them. */
    record Received(long files, long records) {}

    private record Due(long overdue, long soon, long missing, long unanswered, long returned, long fetch, long stuck) {}

    /** Only what there is, the worst first. */
    List<Todo> todo(long parked) {
        Due due = jdbc.sql("""
                        select (select count(*) from clock where kind in ('REGISTRATION_WINDOW', 'APPLICATION') and state = 'OVERDUE') as overdue,
                               (select count(*) from clock where kind in ('REGISTRATION_WINDOW', 'APPLICATION') and state = 'DUE_SOON') as soon,
                               (select count(*) from casefile where number_state in ('MISSING', 'CHECK_DIGIT')
                                   and state in ('RECEIVED', 'SUBMITTED', 'DECIDED', 'INCOMPLETE', 'SUSPENDED')) as missing,
                               (select count(*) from notice where state = 'ISSUED' and answer_by < :today) as unanswered,
                               (select count(*) from casefile where state = 'RETURNED' and changed_at >= :midnight) as returned,
                               (select count(*) from submission where fetch_by < :fetch) as fetch,
                               (select count(*) from (select from casefile c where
                        """ + StuckCases.CONDITION + " limit 1000) found) as stuck")
                .param("today", LocalDate.now(clock))
                .param("fetch", LocalDate.now(clock).plusDays(FETCH_WARNING))
                .param("midnight", midnight())
                .query(Due.class)
                .single();
        return Stream.of(
                        new Todo("overdue", due.overdue(), "danger", "/board?show=overdue"),
                        new Todo("parked", parked, "danger", "/parked"),
                        new Todo("stuck", due.stuck(), "danger", "/cases?show=stuck"),
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
        Map<CaseState, Long> found = new EnumMap<>(CaseState.class);
        jdbc.sql("select state, count(*) from casefile group by state").query(row -> {
            found.put(CaseState.valueOf(row.getString(1)), row.getLong(2));
        });
        return found;
    }

    private OffsetDateTime midnight() {
        return LocalDate.now(clock)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}
