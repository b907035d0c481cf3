package dev.todoke.hub.casefile;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work that is due, as rows. A row is written in the transaction of the event that caused it and deleted in the transaction that
 * records its outcome; between the two it is claimed in batches, by any hub on this database ({@code FOR UPDATE SKIP LOCKED}).
 */
@Repository("agendaOfDueWork") // the bean name agenda is Camel's component
public class Agenda {

    private static final String CLAIM = """
            with first as (
                select part from agenda
                where step = :step and parked_at is null and due_at <= :now
                  and (lease_until is null or lease_until < clock_timestamp())
                order by due_at limit 1 for update skip locked),
            due as (
                select step, subject from agenda
                where step = :step and parked_at is null and due_at <= :now and part is not distinct from (select part from first)
                  and (lease_until is null or lease_until < clock_timestamp())
                order by due_at limit :limit for update skip locked)
            update agenda a
            set lease_owner = :owner, lease_until = clock_timestamp() + make_interval(secs => :lease), attempt = a.attempt + 1
            from due where a.step = due.step and a.subject = due.subject
            returning a.subject, a.attempt, a.due_at""";

    /**
     * For steps that several partners share: what waits longest for a partner that is not to be left out, with work for the same partner in the
     * order in which it came. The partners are found by skipping along the index, so work that is left out costs nothing, however much of it
     * waits.
     */
    private static final String CLAIM_FOR_ONE = """
            with recursive waiting (partner) as (
                (select partner from agenda where step = :step and parked_at is null and partner is not null order by partner limit 1)
                union all
                select (select a.partner from agenda a
                        where a.step = :step and a.parked_at is null and a.partner > w.partner order by a.partner limit 1)
                from waiting w where w.partner is not null),
            first as (
                select oldest.part, oldest.partner from waiting w cross join lateral (
                    select a.part, a.partner, a.due_at, a.place from agenda a
                    where a.step = :step and a.parked_at is null and a.partner = w.partner and a.due_at <= :now
                      and (a.lease_until is null or a.lease_until < clock_timestamp())
                    order by a.due_at, a.place limit 1) oldest
                where w.partner is not null and w.partner <> all(:without::text[])
                  and (cast(:only as text) is null or w.partner = cast(:only as text))
                order by oldest.due_at, oldest.place limit 1),
            due as (
                select next.step, next.subject from first f cross join lateral (
                    select a.step, a.subject from agenda a
                    where a.step = :step and a.parked_at is null and a.due_at <= :now and a.partner = f.partner
                      and (a.part = f.part or a.part is null and f.part is null) and (a.lease_until is null or a.lease_until < clock_timestamp())
                    order by a.due_at, a.place limit :limit for update of a skip locked) next)
            update agenda a
            set lease_owner = :owner, lease_until = clock_timestamp() + make_interval(secs => :lease), attempt = a.attempt + 1
            from due where a.step = due.step and a.subject = due.subject
            returning a.subject, a.attempt, a.due_at, a.partner""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DueWork dueWork;

    public Agenda(JdbcClient jdbc, Clock clock, DueWork dueWork) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.dueWork = dueWork;
    }

    /**
     * Puts work on the agenda, in the caller's transaction. Work that waits already is brought forward, never put off; parked work stays
     * parked, or a partner that is asked every hour would wake it every hour.
     */
    public void put(String step, Collection<UUID> subjects, Instant dueAt) {
        put(step, null, subjects, dueAt);
    }

    /**
     * The same for a step that several partners share.
     *
     * @param partner key of the one it is for; work of one time goes to it in the order given here
     */
    public void put(String step, String partner, Collection<UUID> subjects, Instant dueAt) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into agenda (step, subject, due_at, partner)
                        select :step, subject, :due, :partner from unnest(:subjects::uuid[]) as subject
                        on conflict (step, subject) do update
                        set due_at = least(agenda.due_at, excluded.due_at)""")
                .param("step", step)
                .param("due", Rows.utc(dueAt))
                .param("partner", partner, Types.VARCHAR)
                .param("subjects", Rows.array(subjects))
                .update();
        if (!dueAt.isAfter(clock.instant())) {
            dueWork.told(step);
        }
    }

    /** Puts work on the agenda that is due at once. */
    public void putNow(String step, Collection<UUID> subjects) {
        put(step, subjects, clock.instant());
    }

    /** The same for one partner of a step that several share. */
    public void putNow(String step, String partner, Collection<UUID> subjects) {
        put(step, partner, subjects, clock.instant());
    }

    /** Work that comes round again, such as asking a partner: due at the given time from now on, as if it had never been tried. */
    public void putAgain(String step, UUID subject, Instant dueAt) {
        jdbc.sql("""
                        insert into agenda (step, subject, due_at) values (:step, :subject, :due)
                        on conflict (step, subject) do update
                        set due_at = excluded.due_at, attempt = 0, lease_owner = null, lease_until = null, part = null""")
                .param("step", step)
                .param("subject", subject)
                .param("due", Rows.utc(dueAt))
                .update();
    }

    /**
     * Claims due work for a while: what waits longest, and with it work that may be done together with it.
     *
     * @param lease database time after which others may take the work over, should this hub die
     */
    @Transactional
    public AgendaBatch claim(String step, int limit, Duration lease, String owner) {
        byIndex();
        List<AgendaItem> items = jdbc.sql(CLAIM)
                .param("step", step)
                .param("now", Rows.utc(clock.instant()))
                .param("limit", limit)
                .param("owner", owner)
                .param("lease", lease.toMillis() / 1000.0)
                .query((row, n) -> new AgendaItem(
                        row.getObject("subject", UUID.class),
                        row.getInt("attempt"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
        return new AgendaBatch(step, items);
    }

    /**
     * Claims due work of one partner, in the order in which it was put on the agenda, where several share a step.
     *
     * @param without keys of partners whose work stays where it is
     * @param only key of the one partner to claim for; null for whoever has waited longest
     */
    @Transactional
    public AgendaBatch claimForOne(
            String step, int limit, Duration lease, String owner, Collection<String> without, String only) {
        byIndex();
        String[] partner = new String[1];
        List<AgendaItem> items = jdbc.sql(CLAIM_FOR_ONE)
                .param("step", step)
                .param("now", Rows.utc(clock.instant()))
                .param("limit", limit)
                .param("owner", owner)
                .param("lease", lease.toMillis() / 1000.0)
                .param("without", without.toArray(String[]::new))
                .param("only", only, Types.VARCHAR)
                .query((row, n) -> {
                    partner[0] = row.getString("partner");
                    return new AgendaItem(
                            row.getObject("subject", UUID.class),
                            row.getInt("attempt"),
                            row.getObject("due_at", OffsetDateTime.class).toInstant());
                })
                .list();
        return new AgendaBatch(step, items, partner[0]);
    }

    /** A plan made while the table is small would go on to read all of it at every look: a large filing fills it within a minute. */
    private void byIndex() {
        jdbc.sql("set local enable_seqscan = off").update();
    }

    /** Takes finished work off the agenda, in the caller's transaction. Step and subject are one key: see {@link Rows}. */
    public void done(String step, Collection<UUID> subjects) {
        jdbc.sql("""
                        delete from agenda a using
                            (select cast(:step as text) as step, subject from unnest(:subjects::uuid[]) as subject offset 0) done
                        where a.step = done.step and a.subject = done.subject""")
                .param("step", step)
                .param("subjects", Rows.array(subjects))
                .update();
    }

    /** Puts claimed work back, to be tried again after a wait (real time). */
    @Transactional
    public void retryAfter(AgendaBatch batch, Duration wait) {
        jdbc.sql("""
                        update agenda set lease_owner = null, lease_until = clock_timestamp() + make_interval(secs => :wait)
                        where step = :step and subject = any(:subjects::uuid[])""")
                .param("step", batch.step())
                .param("wait", wait.toMillis() / 1000.0)
                .param("subjects", Rows.array(batch.subjects()))
                .update();
    }

    /**
     * Puts a failed batch back as two halves, each to be tried by itself: halved again and again, a bad item comes to stand alone after a
     * few tries, and its neighbours still go in batches.
     */
    @Transactional
    public void tryInHalves(AgendaBatch batch) {
        List<UUID> subjects = batch.subjects();
        int half = subjects.size() / 2;
        tryTogether(batch.step(), subjects.subList(0, half));
        tryTogether(batch.step(), subjects.subList(half, subjects.size()));
        dueWork.told(batch.step());
    }

    private void tryTogether(String step, List<UUID> subjects) {
        jdbc.sql("""
                        update agenda set lease_owner = null, lease_until = null, part = :part
                        where step = :step and subject = any(:subjects::uuid[])""")
                .param("part", UUID.randomUUID())
                .param("step", step)
                .param("subjects", Rows.array(subjects))
                .update();
    }

    /**
     * Sets work aside until somebody at the desk has looked at it.
     *
     * @param code stable reason code
     * @param detail English, ids and codes only
     */
    @Transactional
    public void park(AgendaBatch batch, String code, String detail) {
        jdbc.sql("""
                        update agenda set parked_at = :now, park_code = :code, park_detail = :detail, lease_owner = null, lease_until = null
                        where step = :step and subject = any(:subjects::uuid[])""")
                .param("now", Rows.utc(clock.instant()))
                .param("code", code)
                .param("detail", detail)
                .param("step", batch.step())
                .param("subjects", Rows.array(batch.subjects()))
                .update();
        tell(batch.subjects(), EventKind.STEP_PARKED, batch.step(), code);
    }

    /**
     * Lets parked work go on, by itself: it may fail again.
     *
     * @return whether it was parked
     */
    @Transactional
    public boolean release(String step, UUID subject) {
        int released = jdbc.sql("""
                        update agenda set parked_at = null, park_code = null, park_detail = null, due_at = :now, part = :part
                        where step = :step and subject = :subject and parked_at is not null""")
                .param("now", Rows.utc(clock.instant()))
                .param("part", UUID.randomUUID())
                .param("step", step)
                .param("subject", subject)
                .update();
        if (released == 1) {
            tell(List.of(subject), EventKind.STEP_RELEASED, step, "");
            dueWork.told(step);
        }
        return released == 1;
    }

    /** Puts work back that should have been here, and says so on the timelines; in the caller's transaction. */
    public void putBack(String step, Collection<UUID> subjects, Instant dueAt) {
        put(step, subjects, dueAt);
        nameInsurers(step, subjects);
        tell(subjects, EventKind.STEP_RELEASED, step, "");
    }

    /** An order to an insurer, and the copy of a notice, are for that insurer. */
    private void nameInsurers(String step, Collection<UUID> subjects) {
        jdbc.sql("""
                        update agenda a set partner = 'insurer:' || w.insurer_id
                        from (select d.id, d.party_id as insurer_id from delivery d where d.party = 'INSURER' and :step like 'insurer-send-%'
                              union all
                              select n.id, c.insurer_id from notice n join casefile c on c.id = n.case_id where :step = 'notice-send-copy') w
                        where a.step = :step and a.subject = any(:subjects::uuid[]) and w.id = a.subject and w.id = any(:subjects::uuid[])""")
                .param("step", step)
                .param("subjects", Rows.array(subjects))
                .update();
    }

    /** Lets work that waits after a failure be tried at once; what somebody is at, or what is parked, stays as it is. */
    public void tryNow(String step, UUID subject) {
        jdbc.sql("""
                        update agenda set lease_until = null
                        where step = :step and subject = :subject and lease_owner is null and parked_at is null""").param("step", step).param("subject", subject).update();
    }

    /** Puts what happened to a step on the timelines of the cases it is about, whatever kind of subject it has. */
    private void tell(Collection<UUID> subjects, EventKind kind, String step, String code) {
        jdbc.sql("""
                        insert into event (case_id, at, party, kind, turn, details)
                        select c.id, :now, 'HUB', :kind, c.turn, jsonb_build_object('step', cast(:step as text), 'code', cast(:code as text))
                        from casefile c where c.id in (
                            select unnest(cast(:subjects as uuid[]))
                            union select case_id from delivery where id = any(cast(:subjects as uuid[]))
                            union select case_id from delivery where submission_id = any(cast(:subjects as uuid[]))
                            union select case_id from notice where id = any(cast(:subjects as uuid[])))""")
                .param("now", Rows.utc(clock.instant()))
                .param("kind", kind.name())
                .param("step", step)
                .param("code", code)
                .param("subjects", Rows.array(subjects))
                .update();
    }

    /** Gives up all claims of a hub, its own of an earlier life or those it still has when it stops, so that the work goes on at once. */
    @Transactional
    public int reclaim(String owner) {
        return jdbc.sql("update agenda set lease_owner = null, lease_until = null where lease_owner = :owner")
                .param("owner", owner)
                .update();
    }
}
