package dev.todoke.hub.casefile;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Joins the loss at one insurer with the gain at another, for the desk: both timelines name the other case and the days between. Who is
 * meant is found by name, birth date and sex alone; a personal number is no key for such a search (番号法9条).
 */
@Component
class Successions {

    /** Facts further apart are two stories. */
    private static final int REACH_DAYS = 62;

    private final JdbcClient jdbc;
    private final Clock clock;

    Successions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The day of loss (資格喪失日) is the first day without insurance, so a gain on the same day leaves no gap. */
    @EventListener
    void casesOpened(CaseEvents.Opened opened) {
        join(opened.cases().stream().map(Casefile::id).toList());
    }

    /**
     * {@code offset 0} keeps the planner to ids and names: while the database has not counted the rows of a large filing, it takes all cases of one form to be
     * fewer than those, and reads them for each batch.
     */
    void join(List<UUID> ids) {
        jdbc.sql("""
                        with pair as (
                            select distinct on (fresh.id) fresh.id as fresh, other.id as other,
                                case fresh.procedure when 'ENROLMENT' then fresh.fact_date - other.fact_date
                                    else other.fact_date - fresh.fact_date end as days
                            from unnest(cast(:ids as uuid[])) as wanted (id)
                                cross join lateral (select * from casefile c where c.id = wanted.id offset 0) fresh
                                cross join lateral (
                                    select * from casefile c where c.name_kana = fresh.name_kana and c.birth_date = fresh.birth_date offset 0) other
                            where other.id <> fresh.id and other.insurer_id <> fresh.insurer_id
                                and (fresh.procedure, other.procedure) in (('ENROLMENT', 'LOSS'), ('LOSS', 'ENROLMENT'))
                                and other.state not in ('RETURNED', 'WITHDRAWN')
                                and (fresh.sex is null or other.sex is null or other.sex = fresh.sex)
                                and abs(fresh.fact_date - other.fact_date) <= :reach
                            order by fresh.id, abs(fresh.fact_date - other.fact_date), other.opened_at desc)
                        insert into event (case_id, at, party, kind, turn, details)
                        select mine.id, :now, 'HUB', 'INSURER_CHANGED', mine.turn,
                            jsonb_build_object('caseNo', theirs.case_no, 'insurerId', theirs.insurer_id, 'days', cast(pair.days as text))
                        from pair join casefile mine on mine.id in (pair.fresh, pair.other)
                            join casefile theirs on theirs.id in (pair.fresh, pair.other) and theirs.id <> mine.id""")
                .param("ids", Rows.array(ids))
                .param("reach", REACH_DAYS)
                .param("now", Rows.utc(clock.instant()))
                .update();
    }
}
