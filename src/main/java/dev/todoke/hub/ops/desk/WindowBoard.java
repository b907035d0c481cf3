package dev.todoke.hub.ops.desk;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody for whom an insurer has something to do by a day, the earliest first: register, end the insurance, do what was applied for. */
@Repository
class WindowBoard {

    private static final int PAGE = 100;
    private static final String OPEN = """
            from clock k join casefile c on c.id = k.case_id
            where k.kind in ('REGISTRATION_WINDOW', 'APPLICATION') and k.state in ('RUNNING', 'DUE_SOON', 'OVERDUE', 'PAUSED')""";

    private final JdbcClient jdbc;

    WindowBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which part of the board. */
    enum Show {
        ALL(""),
        OVERDUE(" and k.state = 'OVERDUE'"),
        SOON(" and k.state = 'DUE_SOON'"),
        PAUSED(" and k.state = 'PAUSED'"),
        NUMBER(" and c.number_state in ('MISSING', 'CHECK_DIGIT')");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /**
     * @param after where the page begins ({@link Board#next}), empty for the first
     */
    Board page(Show show, String after) {
        int mark = after.indexOf('~');
        LocalDate afterDay = mark < 0 ? LocalDate.EPOCH : LocalDate.parse(after.substring(0, mark));
        List<Board.Waiting> people = jdbc.sql("""
                        select c.case_no, c.procedure, c.name_kanji, c.name_kana, c.employer_id, c.office_key, c.insurer_id, c.state, c.turn,
                               c.number_state, k.started_on, k.due_from, k.due_to, k.state as clock_state
                        """ + OPEN + show.condition + """
                         and (k.due_to, c.case_no) > (:day, :no) order by k.due_to, c.case_no limit :limit""")
                .param("day", afterDay)
                .param("no", after.substring(mark + 1))
                .param("limit", PAGE + 1)
                .query(Board.Waiting.class)
                .list();
        boolean more = people.size() > PAGE;
        List<Board.Waiting> shown = more ? people.subList(0, PAGE) : people;
        Board.Waiting last = more ? shown.get(PAGE - 1) : null;
        return new Board(shown, tabs(), more ? last.dueTo() + "~" + last.caseNo() : null);
    }

    private Board.Tabs tabs() {
        return jdbc.sql("""
                        select count(*) as all, count(*) filter (where k.state = 'OVERDUE') as overdue,
                               count(*) filter (where k.state = 'DUE_SOON') as soon,
                               count(*) filter (where k.state = 'PAUSED') as paused,
                               count(*) filter (where c.number_state in ('MISSING', 'CHECK_DIGIT')) as number
                        """ + OPEN).query(Board.Tabs.class).single();
    }
}
