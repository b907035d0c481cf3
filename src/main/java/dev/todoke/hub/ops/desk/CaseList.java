package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.CaseState;
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
    private final CaseSearch search;
    private final StuckCases stuck;
    private final Clock clock;

    CaseList(JdbcClient jdbc, CaseSearch search, StuckCases stuck, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.stuck = stuck;
        this.clock = clock;
    }

    /** A part of the cases that today's page counts. */
    enum Show {
        ALL(List.of()),
        NUMBER(List.of(
                "c.number_state in ('MISSING', 'CHECK_DIGIT') and c.closed_at is null",
                "c.state in ('RECEIVED', 'SUBMITTED', 'DECIDED', 'INCOMPLETE', 'SUSPENDED')")),
        UNANSWERED(List.of(
                "c.id in (select case_id from notice where state = 'ISSUED' and answer_by < cast(:today as date))")),
        STUCK(List.of()),
        RETURNED_TODAY(List.of("c.state = 'RETURNED'", "c.closed_at >= cast(:midnight as timestamptz)"));

        private final List<String> conditions;

        Show(List<String> conditions) {
            this.conditions = conditions;
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
     * @param partly whether the words fit more cases than were looked at
     */
    record Page(List<Line> cases, String next, boolean partly) {
        static final Page EMPTY = new Page(List.of(), null, false);
    }

    /**
     * @param state of {@code CaseState}, or empty
     * @param form of {@code Form}, or empty
     * @param words see {@link CaseSearch}; or empty
     * @param before the page begins below this case number, or empty
     */
    Page page(Show show, String state, String form, String words, String before, int limit) {
        Conditions asked = new Conditions();
        show.conditions.forEach(asked::and);
        if (show == Show.STUCK) {
            asked.and("c.case_no = any(string_to_array(:stuck, ','))", "stuck", String.join(",", stuck.caseNos()));
        }
        if (!state.isEmpty()) {
            // Told apart so that the few that have not ended are not looked for among all, nor the other way round.
            asked.and("c.state = :state", "state", state);
            asked.and(CaseState.valueOf(state).isEnd() ? "c.closed_at is not null" : "c.closed_at is null");
        }
        if (!form.isEmpty()) {
            asked.and("c.procedure = :form", "form", form);
        }
        if (!before.isEmpty()) {
            asked.and("c.case_no < :before", "before", before);
        }
        boolean partly = false;
        if (!words.isEmpty()) {
            CaseSearch.Sought sought = search.sought(words);
            asked.and(sought.condition(), sought.values());
            partly = sought.partly();
        }
        return page(asked, limit, partly);
    }

    private Page page(Conditions asked, int limit, boolean partly) {
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime midnight = today.atStartOfDay(clock.getZone()).toOffsetDateTime();
        List<Line> found = jdbc.sql("""
                        select c.case_no, c.procedure, c.name_kanji, c.name_kana, c.employer_id, c.office_key, c.insurer_id, c.fact_date,
                               c.state, c.turn, c.reason, c.number_state, c.changed_at, c.member, h.case_no as row_case_no, h.name_kanji as insured_name
                        from casefile c left join casefile h on h.id = c.household
                        where\s""" + asked.text() + " order by c.case_no desc limit :limit")
                .params(asked.values())
                .param("today", today)
                .param("midnight", midnight.withOffsetSameInstant(ZoneOffset.UTC))
                .param("limit", limit + 1)
                .query(Line.class)
                .list();
        boolean more = found.size() > limit;
        return new Page(
                more ? found.subList(0, limit) : found,
                more ? found.get(limit - 1).caseNo() : null,
                partly);
    }
}
