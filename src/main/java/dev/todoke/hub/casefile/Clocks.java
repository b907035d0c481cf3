package dev.todoke.hub.casefile;

import dev.todoke.hub.bulk.NewRows;
import dev.todoke.hub.calendar.CountedDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of the cases. */
@Repository
public class Clocks {

    private static final int BATCH = 1_000;
    private static final Set<ClockState> RUNS = EnumSet.of(ClockState.RUNNING, ClockState.DUE_SOON, ClockState.OVERDUE);
    private static final Set<ClockState> OPEN =
            EnumSet.of(ClockState.RUNNING, ClockState.DUE_SOON, ClockState.OVERDUE, ClockState.PAUSED);

    /** By {@link #standing}. Kind and state as one text: see {@link Rows}. */
    private static final String STANDING = "(kind || ' ' || state) = any(string_to_array(:standing, ','))";

    private static final String OF_CASES =
            " from unnest(:cases::uuid[]) as wanted (id) where case_id = wanted.id and " + STANDING;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final NewRows rows;
    private final Clock clock;

    Clocks(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.rows = new NewRows(
                template,
                "clock",
                "case_id",
                "kind",
                "start_event",
                "started_on",
                "due_from",
                "due_to",
                "counted",
                "warn_on",
                "state",
                "rule",
                "ended_on");
        this.clock = clock;
    }

    /** Starts clocks of cases that were opened in the same transaction, which have none of that kind yet. */
    public void startFirst(List<CaseClock> clocks) {
        LocalDate today = LocalDate.now(clock);
        rows.add(
                clocks,
                (row, started) -> row.uuid(started.caseId())
                        .text(started.kind().name())
                        .text(started.startEvent())
                        .day(started.startedOn())
                        .day(started.dueFrom())
                        .day(started.dueTo())
                        .text(started.counted().name())
                        .day(started.warnOn())
                        .text(started.state().name())
                        .text(started.rule())
                        .day(hasEnded(started) ? today : null));
    }

    /** Starts clocks; one of the same kind that a case has already is set anew. */
    public void start(List<CaseClock> clocks) {
        template.batchUpdate("""
                insert into clock (case_id, kind, start_event, started_on, due_from, due_to, counted, warn_on, state, rule, ended_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id, kind) do update set start_event = excluded.start_event, started_on = excluded.started_on,
                    due_from = excluded.due_from, due_to = excluded.due_to, counted = excluded.counted, warn_on = excluded.warn_on,
                    state = excluded.state, rule = excluded.rule, ended_on = excluded.ended_on,
                    paused_on = null, pause_reason = null, pause_owner = null""", clocks, BATCH, (row, started) -> {
            row.setObject(1, started.caseId());
            row.setString(2, started.kind().name());
            row.setString(3, started.startEvent());
            row.setObject(4, started.startedOn());
            row.setObject(5, started.dueFrom());
            row.setObject(6, started.dueTo());
            row.setString(7, started.counted().name());
            row.setObject(8, started.warnOn());
            row.setString(9, started.state().name());
            row.setString(10, started.rule());
            row.setObject(11, hasEnded(started) ? LocalDate.now(clock) : null);
        });
    }

    private static boolean hasEnded(CaseClock started) {
        return started.state() == ClockState.MET || started.state() == ClockState.LATE;
    }

    /** The clocks of these cases and kinds that have not ended, those that stand still too. */
    public List<CaseClock> open(Collection<UUID> cases, ClockKind... kinds) {
        return jdbc.sql("select * from clock where case_id = any(:cases::uuid[]) and " + STANDING)
                .param("cases", Rows.array(cases))
                .param("standing", standing(OPEN, kinds))
                .query((row, n) -> read(row))
                .list();
    }

    /** Marks clocks that run; one that has ended or was stopped since it was looked at stays as it is. */
    public void mark(Collection<UUID> cases, ClockKind kind, ClockState state) {
        jdbc.sql("update clock set state = :state" + OF_CASES)
                .param("state", state.name())
                .param("cases", Rows.array(cases))
                .param("standing", standing(RUNS, kind))
                .update();
    }

    /** Lets a clock that is not over yet stand still. */
    public boolean pause(UUID caseId, ClockKind kind, CaseClock.Pause pause) {
        return jdbc.sql("""
                        update clock set state = 'PAUSED', paused_on = :since, pause_reason = :reason, pause_owner = :owner
                        where case_id = :case and kind = :kind and state in ('RUNNING', 'DUE_SOON')""")
                        .param("since", pause.since())
                        .param("reason", pause.reason())
                        .param("owner", pause.owner().name())
                        .param("case", caseId)
                        .param("kind", kind.name())
                        .update()
                > 0;
    }

    /** Lets a clock that stood still go on, to later days. */
    public void resume(CaseClock clock) {
        jdbc.sql("""
                        update clock set state = 'RUNNING', due_from = :from, due_to = :to, warn_on = :warn,
                            paused_on = null, pause_reason = null, pause_owner = null
                        where case_id = :case and kind = :kind and state = 'PAUSED'""")
                .param("from", clock.dueFrom())
                .param("to", clock.dueTo())
                .param("warn", clock.warnOn())
                .param("case", clock.caseId())
                .param("kind", clock.kind().name())
                .update();
    }

    /** Ends open clocks whose event has come: met on or before the due date, or while they stood still; late after it. */
    public void meet(Collection<UUID> cases, ClockKind kind, LocalDate on) {
        jdbc.sql(
                        "update clock set state = case when state = 'PAUSED' or due_to >= :on then 'MET' else 'LATE' end, ended_on = :on"
                                + OF_CASES)
                .param("on", on)
                .param("cases", Rows.array(cases))
                .param("standing", standing(OPEN, kind))
                .update();
    }

    /** Stops open clocks of these kinds, or of all when none is named: what they waited for will not come. */
    public void cancel(Collection<UUID> cases, ClockKind... kinds) {
        jdbc.sql("update clock set state = 'CANCELLED', ended_on = :today" + OF_CASES)
                .param("today", LocalDate.now(clock))
                .param("cases", Rows.array(cases))
                .param("standing", standing(OPEN, kinds.length == 0 ? ClockKind.values() : kinds))
                .update();
    }

    private static String standing(Collection<ClockState> states, ClockKind... kinds) {
        return Arrays.stream(kinds)
                .flatMap(kind -> states.stream().map(state -> kind + " " + state))
                .collect(Collectors.joining(","));
    }

    private static CaseClock read(ResultSet row) throws SQLException {
        LocalDate dueTo = row.getObject("due_to", LocalDate.class);
        LocalDate warnOn = row.getObject("warn_on", LocalDate.class);
        LocalDate pausedOn = row.getObject("paused_on", LocalDate.class);
        return new CaseClock(
                row.getObject("case_id", UUID.class),
                ClockKind.valueOf(row.getString("kind")),
                row.getString("start_event"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("due_from", LocalDate.class),
                dueTo,
                CountedDays.valueOf(row.getString("counted")),
                warnOn == null ? dueTo : warnOn,
                ClockState.valueOf(row.getString("state")),
                row.getString("rule"),
                pausedOn == null
                        ? null
                        : new CaseClock.Pause(
                                pausedOn, row.getString("pause_reason"), Party.valueOf(row.getString("pause_owner"))));
    }
}
