package dev.todoke.hub.casefile;

import dev.todoke.hub.journal.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Puts back into a restored database what the journal says it had known. Everything here can be done again and then changes nothing. */
@Repository
public class ForgottenWork {

    /** More than a hub gives in the time that numbers may be missing in the journal. */
    private static final long MARGIN = 1_000_000;

    private final JdbcClient jdbc;
    private final Agenda agenda;
    private final Events events;
    private final Clock clock;

    ForgottenWork(JdbcClient jdbc, Agenda agenda, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.events = events;
        this.clock = clock;
    }

    /** The day before the last filing the database knows: nothing it has forgotten is older. */
    public LocalDate from() {
        return jdbc.sql("select max(received_at) from filing")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .map(last -> LocalDate.ofInstant(last, clock.getZone()).minusDays(1))
                .orElse(LocalDate.EPOCH);
    }

    /**
     * Lets every kind of number go on behind all that may have been given: a number given twice would name two things, and be a send key
     * under which a partner has something else.
     *
     * @param highest the highest count known to have been given, by kind
     */
    public void skipNumbers(Map<Numbering.Kind, Long> highest) {
        for (Numbering.Kind kind : Numbering.Kind.values()) {
            jdbc.sql("select setval('" + kind.sequence() + "', greatest((select last_value from " + kind.sequence()
                            + "), :highest) + :margin)")
                    .param("highest", highest.getOrDefault(kind, 0L))
                    .param("margin", MARGIN)
                    .query(Long.class)
                    .single();
        }
    }

    /** Gives cases of a filing the numbers they had, and the hand-overs that wait the keys made of them. */
    @Transactional
    public int renumber(Entry.Cases numbered) {
        int renumbered = jdbc.sql("""
                        update casefile c set case_no = had.case_no
                        from unnest(:numbers::text[], :ordinals::integer[], :members::text[]) as had (case_no, ordinal, member)
                        where c.filing_id = :filing and c.ordinal = had.ordinal and coalesce(c.member, '') = had.member
                          and c.case_no <> had.case_no""")
                .param(
                        "numbers",
                        numbered.cases().stream()
                                .map(Entry.NumberedCase::caseNo)
                                .toArray(String[]::new))
                .param(
                        "ordinals",
                        numbered.cases().stream()
                                .map(Entry.NumberedCase::ordinal)
                                .toArray(Integer[]::new))
                .param(
                        "members",
                        numbered.cases().stream()
                                .map(Entry.NumberedCase::member)
                                .toArray(String[]::new))
                .param("filing", numbered.filing())
                .update();
        if (renumbered > 0) {
            jdbc.sql("""
                            update delivery d set send_key = c.case_no || '-' || lower(d.party) || '-' || d.version from casefile c
                            where c.id = d.case_id and c.filing_id = :filing
                              and d.send_key <> c.case_no || '-' || lower(d.party) || '-' || d.version""").param("filing", numbered.filing()).update();
        }
        return renumbered;
    }

    /** A hand-over to the agency that waits, of a case that had been in a submission. */
    private record Waiting(UUID id, UUID caseId, String caseNo) {}

    /**
     * Makes a submission again that is not known any more, of those of its people who wait to be sent: as one of which nobody knows whether
     * it arrived, so that the agency is asked first.
     *
     * @param packageStep step that would put these people into a new submission
     * @param sendStep step that sends it, or finds that it had arrived
     * @return whether there was anything to make
     */
    @Transactional
    public boolean prepareAgain(Entry.Leaving submission, String packageStep, String sendStep) {
        boolean known = jdbc.sql("select exists (select from submission where submission_no = :no)")
                .param("no", submission.submissionNo())
                .query(Boolean.class)
                .single();
        List<Waiting> waiting = known ? List.of() : waiting(submission.caseNos());
        if (waiting.isEmpty()) {
            return false;
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into submission (id, submission_no, employer_id, office_key, form, send_key, state, people, prepared_at, changed_at)
                        values (:id, :no, :employer, :office, :form, :key, 'SENDING', :people, :prepared, :now)""")
                .param("id", id)
                .param("no", submission.submissionNo())
                .param("employer", submission.employerId())
                .param("office", submission.officeKey())
                .param("form", submission.form())
                .param("key", submission.sendKey())
                .param("people", waiting.size())
                .param("prepared", Rows.utc(submission.preparedAt()))
                .param("now", Rows.utc(clock.instant()))
                .update();
        List<UUID> deliveries = waiting.stream().map(Waiting::id).toList();
        jdbc.sql("""
                        update delivery d set state = 'PREPARED', submission_id = :submission, position = put.position
                        from unnest(:ids::uuid[]) with ordinality as put (id, position) where d.id = put.id""")
                .param("submission", id)
                .param("ids", Rows.array(deliveries))
                .update();
        agenda.done(packageStep, deliveries);
        agenda.putNow(sendStep, List.of(id));
        events.record(
                waiting.stream().map(Waiting::caseId).toList(),
                Party.HUB,
                EventKind.SUBMISSION_PREPARED,
                Party.HUB,
                Map.of("submissionNo", submission.submissionNo()));
        return true;
    }

    private List<Waiting> waiting(List<String> caseNos) {
        List<Waiting> waiting = new ArrayList<>(jdbc.sql("""
                        select d.id, d.case_id, c.case_no from delivery d join casefile c on c.id = d.case_id
                        where c.case_no = any(:numbers::text[]) and d.party = 'AGENCY' and d.state = 'DUE' for update of d""")
                .param("numbers", caseNos.toArray(String[]::new))
                .query(Waiting.class)
                .list());
        waiting.sort(Comparator.comparingInt(one -> caseNos.indexOf(one.caseNo())));
        return waiting;
    }

    /** From now on the agency is asked about each submission that waits to be sent, before it is. */
    @Transactional
    public int askFirst() {
        return jdbc.sql("update submission set state = 'SENDING', changed_at = :now where state = 'PREPARED'")
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    /** Notes what had left for insurers; what the database knows to have left is not noted. */
    @Transactional
    public int left(List<String> sendKeys) {
        return jdbc.sql("""
                        insert into forgotten_hand_over (send_key)
                        select had.send_key from unnest(:keys::text[]) as had (send_key)
                        where not exists (select from delivery d where d.send_key = had.send_key and d.state not in ('DUE', 'WITHDRAWN'))
                        on conflict do nothing""").param("keys", sendKeys.toArray(String[]::new)).update();
    }

    /** Numbers of cases of which something had left that is not even to be done yet, once for each such message, the oldest first. */
    public List<String> leftBeforeItIsDue() {
        return jdbc.sql("""
                        select left(had.send_key, position('-insurer-' in had.send_key) - 1) from forgotten_hand_over had
                        where position('-insurer-' in had.send_key) > 0
                          and not exists (select from delivery d where d.send_key = had.send_key)
                        order by length(had.send_key), had.send_key""").query(String.class).list();
    }
}
