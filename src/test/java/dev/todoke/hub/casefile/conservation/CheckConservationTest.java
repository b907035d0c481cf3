package dev.todoke.hub.casefile.conservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.Casefile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The books of a hub that works, and of one in which something was lost. */
class CheckConservationTest {

    private RoomsUnderTest rooms;
    private CheckConservation unit;

    @BeforeEach
    void start() {
        rooms = RoomsUnderTest.empty();
        unit = rooms.get(CheckConservation.class);
    }

    @Test
    void every_record_is_in_one_place_at_every_step_of_its_way() {
        rooms.seisakuFiles(
                People.seisaku(1).text(),
                People.seisaku(2).text(),
                People.seisaku(3).text(),
                "22223,broken");
        unit.run();
        assertThat(places()).isEqualTo("4 = 0 forwarded, 3 held, 1 returned, 0 withdrawn, 0 duplicates");

        rooms.sendToAgency();
        unit.run();
        assertThat(places()).isEqualTo("4 = 3 forwarded, 0 held, 1 returned, 0 withdrawn, 0 duplicates");

        List<Casefile> cases = rooms.cases();
        rooms.agencyDecides(cases.get(0), cases.get(1));
        rooms.agencyReturns(cases.get(2));
        rooms.handOver("insurer-send-registration");
        unit.run();
        assertThat(places()).isEqualTo("4 = 2 forwarded, 0 held, 2 returned, 0 withdrawn, 0 duplicates");

        rooms.insurerSays("mihon-kenpo", "m-1", cases.get(0), "VIEWABLE", null);
        rooms.issueNotices();
        unit.run();
        assertNothingAmiss();
    }

    @Test
    void the_copy_of_a_file_counts_as_many_duplicates_and_a_record_filed_again_as_one() {
        rooms.shojiFiles(People.shoji(1).text(), People.shoji(2).text());
        rooms.shojiFiles(People.shoji(1).text(), People.shoji(2).text());
        rooms.shojiFiles(People.shoji(2).text(), People.shoji(3).text());

        unit.run();

        assertThat(places()).isEqualTo("6 = 0 forwarded, 3 held, 0 returned, 0 withdrawn, 3 duplicates");
        assertNothingAmiss();
    }

    @Test
    void a_file_that_cannot_be_read_is_returned_with_all_that_was_read_of_it() {
        rooms.drop("mihon-shoji", "SHFD0006.CSV", new byte[] {0, 1, 2});

        unit.run();

        assertThat(rooms.count("conservation_hour where files = 1 and records = returned"))
                .isEqualTo(1);
        assertNothingAmiss();
    }

    @Test
    void a_round_looks_at_what_it_is_given_and_others_get_their_turn() {
        for (int file = 1; file <= 5; file++) {
            rooms.shojiFiles(People.shoji(file).text());
        }
        rooms.jdbc().sql("update conservation_block set looked_at = now()").update();

        unit.run();

        assertThat(rooms.count("conservation_block where looked_at > '-infinity'"))
                .isEqualTo(5);
        assertThat(rooms.count("conservation_round where not waiting")).isEqualTo(1);
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                arguments(
                        Imbalance.HELD_WITHOUT_WORK,
                        "received",
                        "delete from agenda where step = 'agency-package-cases'"),
                arguments(Imbalance.HELD_WITHOUT_WORK, "received", "delete from delivery"),
                arguments(Imbalance.GONE_WITHOUT_HANDOVER, "received", "update casefile set state = 'SUBMITTED'"),
                arguments(
                        Imbalance.WAITS_FOR_NOTHING,
                        "received",
                        "update casefile set state = 'DECIDED'; delete from agenda"),
                arguments(
                        Imbalance.RETURNED_UNTOLD,
                        "received",
                        "update casefile set state = 'RETURNED', closed_at = now()"),
                arguments(
                        Imbalance.WITHDRAWN_UNTOLD,
                        "received",
                        "update casefile set state = 'WITHDRAWN', closed_at = now()"),
                arguments(Imbalance.COUNT_AND_ROWS_DIFFER, "received", "delete from filing_record where ordinal = 2"),
                arguments(Imbalance.CASE_WITHOUT_RECORD, "received", "delete from filing_record where ordinal = 2"),
                arguments(
                        Imbalance.RECORD_WITHOUT_CASE,
                        "received",
                        "update filing_record set case_id = null where ordinal = 2"),
                arguments(
                        Imbalance.ROWS_AND_CASES_DIFFER,
                        "received",
                        "update filing_record set case_id = null where ordinal = 2"),
                arguments(
                        Imbalance.RECEIPT_MISSING,
                        "received",
                        "delete from agenda where step = 'employer-write-outbox'"),
                arguments(Imbalance.RECEIPT_MISSING, "received", "delete from outbox_file"),
                arguments(
                        Imbalance.HELD_WITHOUT_WORK,
                        "packed",
                        "delete from agenda where step = 'agency-send-submission'"),
                arguments(
                        Imbalance.HANDOVER_WITHOUT_WORK,
                        "arrived",
                        "delete from agenda where step = 'agency-poll-submission'"),
                arguments(Imbalance.TIMELINE_AND_HANDOVERS_DIFFER, "arrived", "delete from delivery"),
                arguments(
                        Imbalance.HANDOVER_WITHOUT_WORK,
                        "decided",
                        "delete from agenda where step = 'insurer-send-registration'"),
                arguments(
                        Imbalance.NOTICE_WITHOUT_WORK,
                        "incomplete",
                        "delete from agenda where step = 'notice-issue-incomplete'"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void what_was_lost_raises_an_alarm_once(Imbalance expected, String stage, String loss) {
        bringTo(stage);
        unit.run();
        assertNothingAmiss();

        rooms.jdbc().sql(loss).update();
        unit.run();
        unit.run();

        assertThat(codes()).contains(expected.name());
        assertThat(rooms.count(
                        "parked_message where route_id = 'ops-check-conservation' and code = '" + expected + "'"))
                .as("parked once, however often it is looked at")
                .isEqualTo(1);
    }

    private void bringTo(String stage) {
        if (stage.equals("incomplete")) {
            rooms.shojiFiles(
                    People.shoji(1).withoutNumber().text(), People.shoji(2).text());
            rooms.sendToAgency();
            return;
        }
        rooms.shojiFiles(People.shoji(1).text(), People.shoji(2).text());
        if (stage.equals("packed")) {
            rooms.packUp();
        } else if (!stage.equals("received")) {
            rooms.sendToAgency();
        }
        if (stage.equals("decided")) {
            List<Casefile> cases = rooms.cases();
            rooms.agencyDecides(cases.get(0), cases.get(1));
        }
    }

    @Test
    void what_meets_again_is_settled_by_the_check_itself() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.jdbc().sql("update filing_record set outcome = 'RETURNED'").update();
        unit.run();
        assertThat(codes()).isNotEmpty();

        rooms.jdbc().sql("update filing_record set outcome = 'ACCEPTED'").update();
        unit.run();

        assertNothingAmiss();
        assertThat(rooms.count("conservation_fault where cleared_at is not null"))
                .isPositive();
        assertThat(rooms.count("parked_message where settled_by <> 'ops-check-conservation'"))
                .isZero();
    }

    @Test
    void a_file_larger_than_a_block_is_looked_at_in_parts() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.jdbc().sql("""
                        insert into filing_record (filing_id, ordinal, line, name, outcome)
                        select id, n, n + 3, '', 'DUPLICATE' from filing, generate_series(2, 12000) as n""").update();
        rooms.jdbc()
                .sql("update filing set records = 12000, duplicates = 11999")
                .update();

        unit.run();
        assertThat(rooms.count("conservation_round where waiting"))
                .as("more than a round takes")
                .isEqualTo(1);
        roundsOverEverything();

        assertThat(rooms.count("conservation_block")).isEqualTo(3);
        assertThat(places()).isEqualTo("12000 = 0 forwarded, 1 held, 0 returned, 0 withdrawn, 11999 duplicates");

        rooms.jdbc().sql("delete from filing_record where ordinal = 11000").update();
        roundsOverEverything();

        assertThat(codes()).containsExactly("COUNT_AND_ROWS_DIFFER");
    }

    private void roundsOverEverything() {
        for (int round = 0; round < 3; round++) {
            unit.run();
        }
    }

    private String places() {
        assertNothingAmiss();
        return rooms.jdbc().sql("""
                        select concat(sum(records), ' = ', sum(forwarded), ' forwarded, ', sum(held), ' held, ', sum(returned), ' returned, ',
                            sum(withdrawn), ' withdrawn, ', sum(duplicates), ' duplicates') from conservation_hour""").query(String.class).single();
    }

    private List<String> codes() {
        return rooms.jdbc()
                .sql("select code from conservation_fault where cleared_at is null order by code")
                .query(String.class)
                .list();
    }

    private void assertNothingAmiss() {
        assertThat(rooms.jdbc()
                        .sql("select code || ' ' || detail from conservation_fault where cleared_at is null")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(rooms.count(
                        "conservation_hour where records <> forwarded + held + returned + withdrawn + duplicates"))
                .isZero();
    }
}
