package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.Lasting;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cases that wait for nothing the hub knows of: not ended, no clock is open and no work is due or parked. Waiting on a clock is the usual
 * way of a case; this is the state nobody would notice. The row of a family that goes to no agency waits for the orders about its people.
 * Every case that has not ended is looked at, so where these are many, what was found holds for a while.
 */
@Repository
class StuckCases {

    /** Nobody reads further. */
    private static final int MOST = 1_000;

    /** {@code offset 0}: asked of each of the few that are left, instead of joined with every hand-over and notice there is. */
    private static final String STUCK = """
            with idle as materialized (
                select c.id, c.case_no, c.household from casefile c
                where c.closed_at is null
                  and not exists (select from clock k where k.case_id = c.id and k.kind not in ('FILING_DEADLINE', 'CERTIFICATE_EXPIRY')
                                  and k.state in ('RUNNING', 'DUE_SOON', 'OVERDUE', 'PAUSED'))
                  and not exists (select from agenda a where a.subject = c.id))
            select i.case_no from idle i
            where not exists (select from delivery d join agenda a on a.subject in (d.id, d.submission_id) where d.case_id = i.id offset 0)
              and not exists (select from casefile m join delivery d on d.case_id = m.id join agenda a on a.subject = d.id where m.household = i.id offset 0)
              and not exists (select from notice n join agenda a on a.subject = n.id where n.case_id = i.id offset 0)
            order by i.case_no desc limit :most""";

    private final JdbcClient jdbc;
    private final Lasting<List<String>> found = new Lasting<>(Duration.ofMinutes(1));

    StuckCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their numbers, the latest first, so many at most. */
    List<String> caseNos() {
        return found.get(
                jdbc,
                () -> jdbc.sql(STUCK).param("most", MOST).query(String.class).list());
    }
}
