package dev.todoke.hub.casefile;

import dev.todoke.hub.bulk.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Packages to the agency, and who is in them. Statements go from the hand-overs of one package to their cases ({@code lateral … offset 0}), whatever the
 * planner thinks of the counts: while a large filing leaves it counts wrongly, and the other way is through all cases.
 */
@Repository
public class Submissions {

    /** An arrival at the agency: 到達番号 and 到達日時. */
    public record Arrived(String arriveId, Instant arrivedAt) {}

    /**
     * One thing the agency found in a submission it refused, in its own words.
     *
     * @param content without anything that may be a personal number
     */
    public record Refusal(String fileName, String item, String content) {
        @Override
        public String toString() {
            return "Refusal(****)";
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final CasefileRows rows;
    private final HandOvers handOvers;
    private final Clock clock;

    Submissions(JdbcClient jdbc, JdbcTemplate template, CasefileRows rows, HandOvers handOvers, Clock clock) {
        this.handOvers = handOvers;
        this.jdbc = jdbc;
        this.template = template;
        this.rows = rows;
        this.clock = clock;
    }

    /** Prepares a submission of these deliveries, which keep the order given. */
    public UUID prepare(String submissionNo, String employerId, String officeKey, String form, List<UUID> deliveries) {
        UUID id = TimeOrderedId.next();
        jdbc.sql("""
                        insert into submission (id, submission_no, employer_id, office_key, form, send_key, state, people, prepared_at, changed_at)
                        values (:id, :no, :employer, :office, :form, :no, 'PREPARED', :people, :now, :now)""")
                .param("id", id)
                .param("no", submissionNo)
                .param("employer", employerId)
                .param("office", officeKey)
                .param("form", form)
                .param("people", deliveries.size())
                .param("now", Rows.utc(clock.instant()))
                .update();
        jdbc.sql("""
                        update delivery d set state = 'PREPARED', submission_id = :id, position = given.place
                        from unnest(:deliveries::uuid[]) with ordinality as given (id, place) where d.id = given.id""")
                .param("id", id)
                .param("deliveries", Rows.array(deliveries))
                .update();
        return id;
    }

    public Submission get(UUID id) {
        return jdbc.sql("""
                        select s.*, (select o.office
                                     from (select distinct c.filing_id
                                           from delivery d cross join lateral (select filing_id from casefile where id = d.case_id offset 0) c
                                           where d.submission_id = s.id offset 0) filings
                                         join filing f on f.id = filings.filing_id
                                         join filing_office o on o.filing_id = f.id and o.office_key = s.office_key
                                     order by f.received_at desc limit 1) as office
                        from submission s where s.id = :id""").param("id", id).query((row, n) -> read(row)).single();
    }

    /** Ids of the cases in a submission, in the order they stand in the file, without those that were taken out. */
    public List<UUID> cases(UUID submission) {
        return jdbc.sql(
                        "select case_id from delivery where submission_id = :id and state <> 'WITHDRAWN' order by position")
                .param("id", submission)
                .query(UUID.class)
                .list();
    }

    /** Ids of the cases in a submission that has arrived for which the agency has neither a decision nor a return. */
    public List<UUID> unanswered(UUID submission) {
        return jdbc.sql("select case_id from delivery where submission_id = :id and state = 'SENT' order by position")
                .param("id", submission)
                .query(UUID.class)
                .list();
    }

    /** Takes the people out of a submission whose case has ended since it was prepared: nothing is filed for them any more. */
    public void leaveOutEnded(UUID submission) {
        List<UUID> ended =
                jdbc.sql("""
                        select d.case_id from delivery d cross join lateral (select state from casefile where id = d.case_id offset 0) c
                        where d.submission_id = :id and d.state = 'PREPARED' and c.state in ('RETURNED', 'WITHDRAWN')""").param("id", submission).query(UUID.class).list();
        if (ended.isEmpty()) {
            return;
        }
        takeOut(submission, ended);
        jdbc.sql("update submission set people = people - :ended, changed_at = :now where id = :id")
                .param("ended", ended.size())
                .param("now", Rows.utc(clock.instant()))
                .param("id", submission)
                .update();
    }

    /** Takes people out of a submission that has not arrived: their hand-over is withdrawn. */
    public void takeOut(UUID submission, Collection<UUID> cases) {
        jdbc.sql("""
                        update delivery set state = 'WITHDRAWN'
                        where submission_id = :id and case_id = any(:cases::uuid[]) and state = 'PREPARED'""").param("id", submission).param("cases", Rows.array(cases)).update();
    }

    /** Withdraws a submission that has not left when nobody is in it any more. */
    void withdrawEmpty(UUID submission) {
        jdbc.sql("""
                        update submission s set state = 'WITHDRAWN', people = 0, changed_at = :now where id = :id and state = 'PREPARED'
                          and not exists (select from delivery d where d.submission_id = s.id and d.state = 'PREPARED')""")
                .param("now", Rows.utc(clock.instant()))
                .param("id", submission)
                .update();
    }

    /** When and under which number the latest filing of each case, of a member that of its row, arrived; one that has not arrived is left out. */
    public Map<UUID, Arrived> arrivals(Collection<UUID> cases) {
        Map<UUID, Arrived> arrivals = new HashMap<>();
        jdbc.sql("""
                        select c.id, s.arrive_id, s.arrived_at from unnest(:cases::uuid[]) as wanted (id)
                        cross join lateral (select id, coalesce(household, id) as family from casefile where id = wanted.id offset 0) c
                        cross join lateral (
                            select s.arrive_id, s.arrived_at, d.version from delivery d join submission s on s.id = d.submission_id
                            where d.case_id = c.family and s.arrive_id is not null offset 0) s order by s.version""").param("cases", Rows.array(cases)).query(row -> {
            arrivals.put(
                    row.getObject("id", UUID.class),
                    new Arrived(
                            row.getString("arrive_id"),
                            row.getObject("arrived_at", OffsetDateTime.class).toInstant()));
        });
        return arrivals;
    }

    /** Notes that it is about to leave, also in the journal; the caller's transaction is committed before it does. */
    public void sending(UUID id, String packageSha256) {
        handOvers.leaving(id);
        jdbc.sql("""
                        update submission set state = 'SENDING', package_sha256 = :sha256, changed_at = :now, sending_at = clock_timestamp()
                        where id = :id""")
                .param("sha256", packageSha256)
                .param("now", Rows.utc(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Notes that it certainly did not leave: nobody need be asked after it before the next try. */
    public void notSent(UUID id) {
        jdbc.sql("""
                        update submission set state = 'PREPARED', changed_at = :now, sending_at = null
                        where id = :id and state = 'SENDING'""").param("now", Rows.utc(clock.instant())).param("id", id).update();
    }

    /**
     * How much of a wait (real time) since it was last about to leave is still to come; zero when it is over.
     *
     * @param wait from the last try
     */
    public Duration settlesIn(UUID id, Duration wait) {
        double left = jdbc.sql("""
                        update submission set sending_at = coalesce(sending_at, clock_timestamp()) where id = :id
                        returning :wait - extract(epoch from clock_timestamp() - sending_at)""")
                .param("wait", wait.toMillis() / 1000.0)
                .param("id", id)
                .query(Double.class)
                .single();
        return Duration.ofMillis(Math.max(0, Math.round(left * 1000)));
    }

    /**
     * @return false when it is known to have arrived already
     */
    public boolean arrived(UUID id, String arriveId, Instant arrivedAt, String agencyStatus) {
        int moved = jdbc.sql("""
                        update submission set state = 'ARRIVED', arrive_id = :arriveId, arrived_at = :arrivedAt, agency_status = :status,
                            changed_at = :now where id = :id and state in ('PREPARED', 'SENDING')""")
                .param("arriveId", arriveId)
                .param("arrivedAt", Rows.utc(arrivedAt))
                .param("status", agencyStatus)
                .param("now", Rows.utc(clock.instant()))
                .param("id", id)
                .update();
        if (moved == 1) {
            jdbc.sql(
                            "update delivery set state = 'SENT', sent_at = :now where submission_id = :id and state = 'PREPARED'")
                    .param("now", Rows.utc(clock.instant()))
                    .param("id", id)
                    .update();
        }
        return moved == 1;
    }

    /**
     * Notes the agency's own word for how far it is.
     *
     * @return whether it is news
     */
    public boolean agencyStatus(UUID id, String status) {
        return jdbc.sql("""
                                update submission set agency_status = :status, changed_at = :now
                                where id = :id and agency_status is distinct from :status""")
                        .param("status", status)
                        .param("now", Rows.utc(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Notes where a document of the agency is kept, in the transaction of its effect and before its receipt is confirmed.
     *
     * @return false when it was noted before: one fetched again is kept as it came first and has no second effect
     */
    public boolean addDocument(UUID id, int number, String kind, UUID archiveId) {
        return jdbc.sql("""
                                insert into official_document (submission_id, number, kind, archive_id, received_at)
                                values (:id, :number, :kind, :archive, :now) on conflict do nothing""")
                        .param("id", id)
                        .param("number", number)
                        .param("kind", kind)
                        .param("archive", archiveId)
                        .param("now", Rows.utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Numbers of the documents that are kept here. */
    public Set<Integer> documents(UUID id) {
        return Set.copyOf(jdbc.sql("select number from official_document where submission_id = :id")
                .param("id", id)
                .query(Integer.class)
                .list());
    }

    /** Notes what the agency found when it refused a submission; what it found the last time is forgotten. */
    public void refused(UUID id, List<Refusal> found) {
        jdbc.sql("delete from submission_refusal where submission_id = :id")
                .param("id", id)
                .update();
        int[] seq = {1};
        template.batchUpdate(
                "insert into submission_refusal (submission_id, seq, file_name, item, content) values (?, ?, ?, ?, ?)",
                found,
                1_000,
                (row, refusal) -> {
                    row.setObject(1, id);
                    row.setInt(2, seq[0]++);
                    row.setString(3, refusal.fileName());
                    row.setString(4, refusal.item());
                    row.setString(5, refusal.content());
                });
    }

    public void become(UUID id, Submission.State state) {
        jdbc.sql("update submission set state = :state, changed_at = :now where id = :id")
                .param("state", state.name())
                .param("now", Rows.utc(clock.instant()))
                .param("id", id)
                .update();
    }

    private Submission read(ResultSet row) throws SQLException {
        return new Submission(
                row.getObject("id", UUID.class),
                row.getString("submission_no"),
                row.getString("employer_id"),
                row.getString("office_key"),
                row.getString("form"),
                row.getString("send_key"),
                Submission.State.valueOf(row.getString("state")),
                row.getString("arrive_id"),
                row.getString("agency_status"),
                row.getInt("people"),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                rows.fields(row.getString("office")));
    }
}
