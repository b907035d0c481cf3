package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.NumberState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases by state, by what is wrong, or by a number or name, the latest first. */
@Repository
class CaseList {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A part of the cases that today's page counts. */
    enum Show {
        ALL("true"),
        NUMBER("""
                c.number_state in ('MISSING', 'CHECK_DIGIT') and c.state in ('RECEIVED', 'SUBMITTED', 'DECIDED', 'INCOMPLETE', 'SUSPENDED')"""),
        UNANSWERED("c.id in (select case_id from notice where state = 'ISSUED' and answer_by < :today)"),
        STUCK(StuckCases.CONDITION),
        RETURNED_TODAY("c.state = 'RETURNED' and c.changed_at >= :midnight");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /**
     * @param member place in the row of a family, null when it is no member; the row is {@code rowCaseNo}, of the insured person
     */
    record Line(
            String caseNo,
            String procedure,
            String nameKanji,
            String nameKana,
            String employerId,
            String officeKey,
            String insurerId,
            LocalDate factDate,
            String state,
            String turn,
            String reason,
            String numberState,
            OffsetDateTime changedAt,
            String member,
            String rowCaseNo,
            String insuredName) {

        public boolean numberMissing() {
            return NumberState.valueOf(numberState).isWanting();
        }
    }

    /**
     * @param next where the next page begins, null on the last one
     */
    record Page(List<Line> cases, String next) {}

    /**
     * @param state of {@code CaseState}, or empty
     * @param form of {@code Form}, or empty
     * @param words case, filing or arrival number, or part of a name; or empty
     * @param before the page begins below this case number, or empty
     */
    Page page(Show show, String state, String form, String words, String before, int limit) {
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime midnight = today.atStartOfDay(clock.getZone()).toOffsetDateTime();
        List<Line> found = jdbc.sql("""
                        select c.case_no, c.procedure, c.name_kanji, c.name_kana, c.employer_id, c.office_key, c.insurer_id, c.fact_date,
                               c.state, c.turn, c.reason, c.number_state, c.changed_at, c.member, h.case_no as row_case_no, h.name_kanji as insured_name
                        from casefile c left join casefile h on h.id = c.household
                        where (:state = '' or c.state = :state) and (:form = '' or c.procedure = :form) and (:before = '' or c.case_no < :before)
                          and (:words = '' or c.case_no = upper(:words)
                               or replace(c.name_kanji, '　', '') like :kanji or replace(c.name_kana, ' ', '') like :kana
                               or c.filing_id in (select id from filing where filing_no = upper(:words))
                               or c.id in (select d.case_id from delivery d join submission s on s.id = d.submission_id
                                           where s.arrive_id = :words or s.submission_no = upper(:words)))
                          and (""" + show.condition + """
                        ) order by c.case_no desc limit :limit""")
                .param("state", state)
                .param("form", form)
                .param("before", before)
                .param("words", words)
                .param("kanji", SearchWords.kanjiPart(words))
                .param("kana", SearchWords.kanaPart(words))
                .param("today", today)
                .param("midnight", midnight.withOffsetSameInstant(ZoneOffset.UTC))
                .param("limit", limit + 1)
                .query(Line.class)
                .list();
        boolean more = found.size() > limit;
        return new Page(
                more ? found.subList(0, limit) : found,
                more ? found.get(limit - 1).caseNo() : null);
    }
}
