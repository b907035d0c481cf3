package dev.todoke.hub.ops.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody for whom an insurer has something to do by a day, the earliest first: register, end the insurance, do what was applied for. */
@Repository
class WindowBoard {

    private static final int PAGE = 100;

    /** Tabs are not counted further. */
    private static final int MOST = 10_000;

    private static final String OPEN =
            "k.kind in ('REGISTRATION_WINDOW', 'APPLICATION') and k.state in ('RUNNING', 'DUE_SOON', 'OVERDUE', 'PAUSED')";

    /**
     * The clocks of those whose number is missing, the two thousand oldest cases of them: each looked up ({@code offset 0}), or all clocks would be
     * read for the few.
     */
    private static final String WITHOUT_NUMBER = """
            (select * from casefile where number_state in ('MISSING', 'CHECK_DIGIT') and closed_at is null order by case_no limit 2000) c
            cross join lateral (select * from clock where case_id = c.id offset 0) k""";

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
        NUMBER("");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /**
     * @param after where the page begins ({@link Board#next}), empty for the first
     * @throws IllegalArgumentException when it is no such place
     */
    Board page(Show show, String after) {
        int mark = after.indexOf('~');
        LocalDate afterDay = mark < 0 ? LocalDate.EPOCH : LocalDate.parse(after.substring(0, mark));
        UUID afterCase = mark < 0 ? new UUID(0, 0) : UUID.fromString(after.substring(mark + 1));
        List<Board.Waiting> people = jdbc.sql(
                        """
                        select c.id, c.case_no, c.procedure, c.name_kanji, c.name_kana, c.employer_id, c.office_key, c.insurer_id, c.state, c.turn,
                               c.number_state, k.started_on, k.due_from, k.due_to, k.state as clock_state
                        from\s""" + (show == Show.NUMBER ? WITHOUT_NUMBER : "clock k join casefile c on c.id = k.case_id")
                                + " where " + OPEN
                                + show.condition
                                + " and (k.due_to, k.case_id) > (:day, :case) order by k.due_to, k.case_id limit :limit")
                .param("day", afterDay)
                .param("case", afterCase)
                .param("limit", PAGE + 1)
                .query(Board.Waiting.class)
                .list();
        boolean more = people.size() > PAGE;
        List<Board.Waiting> shown = more ? people.subList(0, PAGE) : people;
        Board.Waiting last = more ? shown.get(PAGE - 1) : null;
        return new Board(shown, tabs(), more ? last.dueTo() + "~" + last.id() : null);
    }

    private Board.Tabs tabs() {
        return jdbc.sql("select " + count("", "all") + "," + count(" and k.state = 'OVERDUE'", "overdue") + ","
                        + count(" and k.state = 'DUE_SOON'", "soon") + "," + count(" and k.state = 'PAUSED'", "paused")
                        + """
                        ,(select count(*) from\s""" + WITHOUT_NUMBER + " where " + OPEN + ") as number")
                .param("most", MOST)
                .query(Board.Tabs.class)
                .single();
    }

    private static String count(String condition, String name) {
        return "(select count(*) from (select from clock k where " + OPEN + condition + " limit :most) found) as "
                + name;
    }
}
