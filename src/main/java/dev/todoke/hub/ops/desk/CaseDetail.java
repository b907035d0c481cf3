package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.filing.Form;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One case: who, how far, and everything that happened, over all parties. */
@Repository
class CaseDetail {

    private final JdbcClient jdbc;

    CaseDetail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param expectedFrom first day of the expected registration, null when the form leads to none
     * @param registers whether the insurer is to register the person, {@code deregisters} whether it is to end the insurance
     */
    record Head(
            UUID id,
            String caseNo,
            String filingNo,
            int ordinal,
            String procedure,
            String employerId,
            String officeKey,
            String insurerId,
            String packVersion,
            String nameKana,
            String nameKanji,
            LocalDate birthDate,
            LocalDate factDate,
            LocalDate expectedFrom,
            LocalDate expectedTo,
            String numberState,
            String state,
            String turn,
            String reason,
            String reasonText,
            String insuredNumber,
            OffsetDateTime openedAt,
            OffsetDateTime changedAt,
            OffsetDateTime closedAt,
            UUID household,
            String member,
            boolean registers,
            boolean deregisters) {

        /** Whether it asks the insurer for something, and the agency has no part in it. */
        boolean application() {
            return Form.valueOf(procedure).isApplication();
        }

        public boolean numberMissing() {
            return closedAt == null && NumberState.valueOf(numberState).isWanting();
        }
    }

    /**
     * @param party who acted
     * @param turn whose turn it was after it
     */
    record Moment(long id, OffsetDateTime at, String party, String kind, String turn, String details) {}

    record Term(
            String kind,
            LocalDate startedOn,
            LocalDate dueFrom,
            LocalDate dueTo,
            String state,
            String rule,
            LocalDate endedOn,
            LocalDate pausedOn,
            String pauseReason,
            String pauseOwner) {}

    record Handover(
            String party,
            String partyId,
            int version,
            String state,
            String submissionNo,
            String arriveId,
            OffsetDateTime sentAt,
            OffsetDateTime answeredAt,
            String answer) {}

    record Letter(
            UUID id,
            String noticeNo,
            String kind,
            String reason,
            String state,
            OffsetDateTime issuedAt,
            LocalDate answerBy,
            LocalDate handedOn,
            boolean pdf) {

        /** Whether it is a paper for the person whose handing out has not been reported. */
        public boolean toHandOut() {
            boolean forPerson = kind.equals("QUALIFICATION_INFORMATION") || kind.equals("CERTIFICATE");
            return forPerson && state.equals("ISSUED") && handedOn == null;
        }
    }

    /**
     * Another case of the same household: the row of the insured person, or one of its people.
     *
     * @param member the place in the row, null for the row itself
     */
    record Relative(String caseNo, String nameKanji, String nameKana, String member, String state) {}

    /** The other cases of the household, the row first; none when the case belongs to no household. */
    List<Relative> household(Head head) {
        return jdbc.sql("""
                        select case_no, name_kanji, name_kana, member, state from casefile
                        where (household = :row or id = :row) and id <> :id order by member nulls first, case_no""")
                .param("row", head.household() == null ? head.id() : head.household())
                .param("id", head.id())
                .query(Relative.class)
                .list();
    }

    Optional<Head> head(String caseNo) {
        return jdbc.sql("""
                        select c.*, f.filing_no, c.expected_from is not null as registers,
                               (case when c.household is null then c.procedure = 'LOSS' and c.content ->> 'seventyOnly' is distinct from '1'
                                     else coalesce(c.content ->> 'change' = '2', false) end) as deregisters
                        from casefile c join filing f on f.id = c.filing_id where c.case_no = :no""").param("no", caseNo).query(Head.class).optional();
    }

    List<Moment> timeline(UUID id) {
        return list(
                "select id, at, party, kind, turn, details::text from event where case_id = :id order by id",
                id,
                Moment.class);
    }

    List<Term> clocks(UUID id) {
        return list("""
                select kind, started_on, due_from, due_to, state, rule, ended_on, paused_on, pause_reason, pause_owner
                from clock where case_id = :id
                union all
                select 'DOCUMENT_FETCH', cast(s.arrived_at at time zone 'Asia/Tokyo' as date), s.fetch_by, s.fetch_by, 'RUNNING',
                       '公文書の取得期限', null, null, null, null
                from submission s where s.fetch_by is not null and s.id in (select submission_id from delivery where case_id = :id)
                order by started_on, kind""", id, Term.class);
    }

    List<Handover> deliveries(UUID id) {
        return list("""
                select d.party, d.party_id, d.version, d.state, s.submission_no, s.arrive_id, coalesce(d.sent_at, s.arrived_at) as sent_at,
                       d.answered_at, d.answer
                from delivery d left join submission s on s.id = d.submission_id where d.case_id = :id order by d.party, d.version""", id, Handover.class);
    }

    List<Letter> notices(UUID id) {
        return list("""
                select id, notice_no, kind, reason, state, issued_at, answer_by, handed_on, pdf is not null as pdf from notice
                where case_id = :id order by notice_no""", id, Letter.class);
    }

    /** The steps of this case that wait for a person. */
    List<String> parked(UUID id) {
        return list("""
                select distinct step from agenda where parked_at is not null and subject in (
                    select cast(:id as uuid) union select id from notice where case_id = :id
                    union select id from delivery where case_id = :id
                    union select submission_id from delivery where case_id = :id)""", id, String.class);
    }

    private <T> List<T> list(String sql, UUID id, Class<T> row) {
        return jdbc.sql(sql).param("id", id).query(row).list();
    }
}
