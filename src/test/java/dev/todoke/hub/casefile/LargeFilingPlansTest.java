package dev.todoke.hub.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.hub.HandMovedClock;
import dev.todoke.hub.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.SQLWarningException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A filing has just come in, and the database last counted before it: nobody was in the state all its rows are in. What names rows by id must not
 * hold each of them against the list of ids, as a plan that expects one of them may do. The plan of each statement comes as a warning of the database.
 */
class LargeFilingPlansTest {

    private static final String ROWS = """
            insert into filing (id, filing_no, employer_id, arrival_key, file_name, sha256, size_bytes, archive_id, format, form, state, received_at, records)
            values (gen_random_uuid(), 'F-' || :from, 'emp', 'a' || :from, 'SHFD0006.CSV', repeat('0', 64), 900, gen_random_uuid(), 'CSV', 'ENROLMENT',
                    'ACCEPTED', '2026-01-01', 5000);
            insert into casefile (id, case_no, filing_id, ordinal, employer_id, office_key, procedure, insurer_id, pack_version, person_key, name_kana, name_kanji,
                    birth_date, fact_date, content, number_state, state, turn, opened_at, changed_at)
            select gen_random_uuid(), 'C-' || lpad(n::text, 7, '0'), (select id from filing where filing_no = 'F-' || :from), n, 'emp', '21-01-ﾐ', 'ENROLMENT',
                   'kyokai-tokyo', '2024-12', 'p' || n, 'ﾐﾎﾝ ﾅ' || n, '見本　七', '1990-01-02', '2026-01-01', '{}', 'PRESENT', ':state', 'HUB', '2026-01-01', '2026-01-01'
            from generate_series(:from, :from + 4999) as n;
            insert into delivery (id, case_id, party, party_id, send_key, state)
            select gen_random_uuid(), id, 'AGENCY', 'agency', case_no || '-agency-1', ':handed' from casefile where ordinal >= :from;
            insert into agenda (step, subject, due_at) select ':step', id, '2026-01-01' from delivery where state = ':handed';
            insert into clock (case_id, kind, start_event, started_on, due_from, due_to, warn_on, state, rule)
            select id, ':clock', 'FACT', '2026-01-01', '2026-01-02', '2026-01-05', '2026-01-05', ':ticks', '' from casefile where ordinal >= :from""";

    private Connection connection;
    private JdbcClient jdbc;
    private JdbcTemplate loud;

    @BeforeEach
    void fill() throws SQLException {
        connection = TestDatabase.fresh().getConnection();
        connection.setAutoCommit(false);
        SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
        jdbc = JdbcClient.create(one);
        loud = new JdbcTemplate(one);
        loud.setIgnoreWarnings(false);
        add(1, "CLOSED", "ANSWERED", "another-step", "USABLE", "MET");
        jdbc.sql("analyze").update();
        add(5001, "RECEIVED", "DUE", "a-step", "REGISTRATION_WINDOW", "RUNNING");
    }

    private void add(int from, String state, String handed, String step, String clock, String ticks) {
        for (String statement : ROWS.replace(":from", "" + from)
                .replace(":state", state)
                .replace(":handed", handed)
                .replace(":step", step)
                .replace(":clock", clock)
                .replace(":ticks", ticks)
                .split(";\n")) {
            jdbc.sql(statement).update();
        }
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** Something done about hand-overs of these ids, and their cases. */
    private record Act(String name, java.util.function.BiConsumer<Tables, Ids> what) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Ids(List<UUID> deliveries, List<UUID> cases) {}

    private record Tables(Deliveries deliveries, Casefiles casefiles, Agenda agenda, Clocks clocks) {}

    static Stream<Act> acts() {
        return Stream.of(
                new Act(
                        "hand-overs to insurers",
                        (tables, ids) -> tables.deliveries().due(ids.deliveries())),
                new Act(
                        "hand-overs to the agency",
                        (tables, ids) -> tables.deliveries().filed(ids.deliveries())),
                new Act("sent", (tables, ids) -> tables.deliveries().sent(ids.deliveries())),
                new Act(
                        "move",
                        (tables, ids) ->
                                tables.casefiles().move(ids.cases(), CaseState.SUBMITTED, Party.AGENCY, null, null)),
                new Act("confirmed", (tables, ids) -> tables.casefiles().confirmed(ids.cases())),
                new Act("done", (tables, ids) -> tables.agenda().done("a-step", ids.deliveries())),
                new Act(
                        "met",
                        (tables, ids) -> tables.clocks()
                                .meet(ids.cases(), ClockKind.REGISTRATION_WINDOW, LocalDate.of(2026, 1, 3))),
                new Act(
                        "marked",
                        (tables, ids) ->
                                tables.clocks().mark(ids.cases(), ClockKind.REGISTRATION_WINDOW, ClockState.OVERDUE)),
                new Act(
                        "cancelled",
                        (tables, ids) -> tables.clocks().cancel(ids.cases(), ClockKind.REGISTRATION_WINDOW)));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void no_row_is_held_against_the_list_of_ids(Act act) {
        Ids ids = new Ids(
                jdbc.sql("select id from delivery where state = 'DUE' limit 2000")
                        .query(UUID.class)
                        .list(),
                jdbc.sql("select id from casefile where state = 'RECEIVED' limit 2000")
                        .query(UUID.class)
                        .list());
        jdbc.sql("load 'auto_explain'").update();
        jdbc.sql("set auto_explain.log_min_duration = 0").update();
        jdbc.sql("set auto_explain.log_level = 'warning'").update();
        JdbcClient explaining = JdbcClient.create(loud);
        HandMovedClock clock = new HandMovedClock("2026-01-01T09:00");
        Tables tables = new Tables(
                new Deliveries(explaining, loud, clock),
                new Casefiles(explaining, loud, new CasefileRows(new ObjectMapper()), clock),
                new Agenda(explaining, clock, new DueWork()),
                new Clocks(explaining, loud, clock));

        // The plan of a query comes when the next statement takes its place.
        SQLWarningException plan = catchThrowableOfType(SQLWarningException.class, () -> {
            act.what().accept(tables, ids);
            explaining.sql("select 1").query(Integer.class).single();
        });

        assertThat(plan.getSQLWarning().getMessage())
                .contains("unnest")
                .doesNotContainPattern("Join Filter|Hash  \\(cost=\\S+ rows=1 ");
    }
}
