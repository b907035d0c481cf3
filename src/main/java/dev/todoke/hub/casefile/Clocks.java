package dev.todoke.hub.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of the cases. */
@Repository
public class Clocks {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    Clocks(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /** Starts clocks; one of the same kind that a case has already is set anew. */
    public void start(List<CaseClock> clocks) {
        template.batchUpdate("""
                insert into clock (case_id, kind, start_event, started_on, due_from, due_to, state, rule, ended_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id, kind) do update set start_event = excluded.start_event, started_on = excluded.started_on,
                    due_from = excluded.due_from, due_to = excluded.due_to, state = excluded.state, rule = excluded.rule, ended_on = null""", clocks, 1_000, (row, started) -> {
            row.setObject(1, started.caseId());
            row.setString(2, started.kind().name());
            row.setString(3, started.startEvent());
            row.setObject(4, started.startedOn());
            row.setObject(5, started.dueFrom());
            row.setObject(6, started.dueTo());
            row.setString(7, started.state().name());
            row.setString(8, started.rule());
            boolean ended = started.state() == ClockState.MET || started.state() == ClockState.LATE;
            row.setObject(9, ended ? LocalDate.now(clock) : null);
        });
    }

    /** The open clocks of one kind of these cases. */
    public List<CaseClock> open(Collection<UUID> cases, ClockKind kind) {
        return jdbc.sql("""
                        select * from clock where case_id = any(:cases::uuid[]) and kind = :kind
                          and state in ('RUNNING', 'DUE_SOON', 'OVERDUE')""")
                .param("cases", Rows.array(cases))
                .param("kind", kind.name())
                .query((row, n) -> new CaseClock(
                        row.getObject("case_id", UUID.class),
                        ClockKind.valueOf(row.getString("kind")),
                        row.getString("start_event"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("due_from", LocalDate.class),
                        row.getObject("due_to", LocalDate.class),
                        ClockState.valueOf(row.getString("state")),
                        row.getString("rule")))
                .list();
    }

    /** Marks open clocks; one that has ended since it was looked at stays as it ended. */
    public void mark(Collection<UUID> cases, ClockKind kind, ClockState state) {
        jdbc.sql("""
                        update clock set state = :state where case_id = any(:cases::uuid[]) and kind = :kind
                          and state in ('RUNNING', 'DUE_SOON', 'OVERDUE')""")
                .param("state", state.name())
                .param("cases", Rows.array(cases))
                .param("kind", kind.name())
                .update();
    }

    /** Ends open clocks whose event has come: met on or before the due date, late after it. */
    public void meet(Collection<UUID> cases, ClockKind kind, LocalDate on) {
        jdbc.sql("""
                        update clock set state = case when due_to >= :on then 'MET' else 'LATE' end, ended_on = :on
                        where case_id = any(:cases::uuid[]) and kind = :kind and state in ('RUNNING', 'DUE_SOON', 'OVERDUE')""")
                .param("on", on)
                .param("cases", Rows.array(cases))
                .param("kind", kind.name())
                .update();
    }

    /** Stops all open clocks: what they waited for will not come. */
    public void cancel(Collection<UUID> cases) {
        jdbc.sql("""
                        update clock set state = 'CANCELLED', ended_on = :today
                        where case_id = any(:cases::uuid[]) and state in ('RUNNING', 'DUE_SOON', 'OVERDUE')""")
                .param("today", LocalDate.now(clock))
                .param("cases", Rows.array(cases))
                .update();
    }
}
