package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.HandMovedClock;
import dev.todoke.hub.TestDatabase;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.employer.Employers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Among twenty thousand cases, of which six hundred are open, no list and no search of the desk reads a table from end to end. */
class DeskAsksIndexesTest {

    private static final HandMovedClock CLOCK = new HandMovedClock("2026-12-15T09:00");

    /** Filled once; every test only reads. */
    private static Connection connection;

    private JdbcClient jdbc;
    private CaseList cases;

    @BeforeEach
    void fill() throws SQLException {
        if (connection == null) {
            connection = TestDatabase.fresh().getConnection();
            jdbc = client();
            ManyCases.fill(jdbc);
        }
        jdbc = client();
        cases = new CaseList(jdbc, new CaseSearch(jdbc, new Employers(List.of())), new StuckCases(jdbc), CLOCK);
        connection.setAutoCommit(false);
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static JdbcClient client() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-20260101-0000777",
                "F-20260101-0000077",
                "S-20260101-0000077",
                "202601010000000077",
                "N-20260101-0000777",
                "77",
                "emp-77",
                "21-01-ﾐ77",
                "01-ﾐ77",
                "ﾐﾎﾝ ﾅ777",
                "みほんな777",
                "見本　七777",
                "見本七777"
            })
    void whatever_somebody_has_in_hand_is_found_by_an_index(String words) {
        Map<String, Long> before = wholeReads();

        CaseList.Page found = cases.page(CaseList.Show.ALL, "", "", words, "", 50);

        assertThat(found.cases()).isNotEmpty();
        assertThat(wholeReads()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "ALL,,",
        "ALL,INCOMPLETE,",
        "ALL,CLOSED,",
        "ALL,RETURNED,",
        "ALL,,LOSS",
        "NUMBER,,",
        "UNANSWERED,,",
        "RETURNED_TODAY,,"
    })
    void a_list_reads_its_page(CaseList.Show show, String state, String form) {
        Map<String, Long> before = wholeReads();

        CaseList.Page found = cases.page(show, state == null ? "" : state, form == null ? "" : form, "", "", 50);

        assertThat(found.cases()).isNotEmpty();
        assertThat(wholeReads()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "OVERDUE", "SOON", "NUMBER"})
    void the_board_reads_its_page_and_the_next(WindowBoard.Show show) {
        WindowBoard board = new WindowBoard(jdbc);
        Map<String, Long> before = wholeReads();

        Board first = board.page(show, "");
        Board second = board.page(show, first.next());

        assertThat(second.people()).isNotEmpty().doesNotContainAnyElementsOf(first.people());
        assertThat(wholeReads()).isEqualTo(before);
    }

    @Test
    void work_that_is_due_is_claimed_without_reading_what_is_not() {
        Agenda agenda = new Agenda(jdbc, CLOCK, null);
        Map<String, Long> before = wholeReads();

        assertThat(agenda.claim("window-sweep", 10, java.time.Duration.ofMinutes(2), "hub")
                        .items())
                .hasSize(10);

        assertThat(wholeReads()).isEqualTo(before);
    }

    /** How often this transaction has read each table from end to end. */
    private Map<String, Long> wholeReads() {
        Map<String, Long> reads = new TreeMap<>();
        jdbc.sql("""
                        select relname, seq_scan from pg_stat_xact_user_tables
                        where relname in ('casefile', 'clock', 'delivery', 'notice', 'event', 'submission', 'filing', 'agenda', 'casefile_number')""").query(row -> {
            reads.put(row.getString(1), row.getLong(2));
        });
        return reads;
    }
}
