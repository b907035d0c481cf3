package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results in batches: what they do is what they do one by one, and a bad one among them stands alone. */
class ReceiveResultsTest {
    private static final String SOCIETY = "mihon-kenpo";
    private static final String NUMBER = "06139992";

    private RoomsUnderTest rooms;
    private List<Casefile> filed;

    @BeforeEach
    void four_people_of_a_society() {
        rooms = RoomsUnderTest.empty();
        filed = fourPeople();
    }

    private List<Casefile> fourPeople() {
        for (int person = 1; person <= 4; person++) {
            rooms.seisakuFiles(People.seisaku(person).text());
        }
        return rooms.cases().stream()
                .sorted(Comparator.comparing(Casefile::caseNo))
                .toList();
    }

    private ResultMessage says(int person, String messageId, String outcome, String reason) {
        return message(rooms.result(messageId, filed.get(person).caseNo(), NUMBER, outcome, reason));
    }

    private static ResultMessage message(byte[] body) {
        return new ResultMessage(body, SOCIETY, "ID:1");
    }

    private List<CaseState> states() {
        return filed.stream().map(rooms::state).toList();
    }

    @Test
    void all_that_simply_move_their_case_are_received_together_each_in_its_order() {
        List<ResultMessage> left = rooms.insurersAnswer(List.of(
                says(0, "m-1", "REGISTERED", null),
                says(1, "m-2", "INCOMPLETE", "DOCUMENT_DEFICIENT"),
                says(0, "m-3", "VIEWABLE", null),
                says(2, "m-4", "REJECTED", "OTHER"),
                says(3, "m-5", "REGISTERED", null)));

        assertThat(left).isEmpty();
        assertThat(states())
                .containsExactly(CaseState.VIEWABLE, CaseState.INCOMPLETE, CaseState.RETURNED, CaseState.REGISTERED);
        assertThat(rooms.timeline(filed.get(0)))
                .containsSubsequence("RESULT_REGISTERED", "WINDOW_MET", "RESULT_VIEWABLE");
    }

    private record Left(List<List<String>> timelines, List<CaseState> states, List<Integer> rows) {}

    private Left left() {
        return new Left(
                filed.stream().map(rooms::timeline).toList(),
                states(),
                List.of(rooms.count("notice"), rooms.count("clock where state = 'PAUSED'"), rooms.count("agenda")));
    }

    @Test
    void what_is_left_behind_is_what_results_leave_that_come_one_by_one() {
        String[][] answers = {
            {"REGISTERED", null},
            {"SUSPENDED", "JLIS_MISMATCH"},
            {"INCOMPLETE", "MY_NUMBER_MISSING"},
            {"VIEWABLE", null}
        };
        for (int person = 0; person < 4; person++) {
            rooms.insurerAnswers(SOCIETY, "m-" + person, filed.get(person), 1, answers[person][0], answers[person][1]);
        }
        Left oneByOne = left();

        rooms = RoomsUnderTest.empty();
        filed = fourPeople();
        List<ResultMessage> together = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            together.add(says(person, "m-" + person, answers[person][0], answers[person][1]));
        }

        assertThat(rooms.insurersAnswer(together)).isEmpty();

        assertThat(left()).isEqualTo(oneByOne);
    }

    @Test
    void bad_ones_are_left_and_the_others_take_effect() {
        ResultMessage broken = message("<registrationResult".getBytes());
        ResultMessage unknown = message(rooms.result("m-2", "C-20261201-9999999", NUMBER, "REGISTERED", null));
        ResultMessage foreign = new ResultMessage(
                rooms.result("m-3", filed.get(0).caseNo(), NUMBER, "REGISTERED", null), "kyokai-tokyo", "ID:1");
        ResultMessage unfitting = says(1, "m-4", "DEREGISTERED", null);
        ResultMessage empty = new ResultMessage(null, SOCIETY, "ID:1");

        List<ResultMessage> left = rooms.insurersAnswer(
                List.of(broken, unknown, foreign, says(2, "m-5", "REGISTERED", null), unfitting, empty));

        assertThat(left).containsExactly(broken, unknown, foreign, unfitting, empty);
        assertThat(states())
                .containsExactly(CaseState.RECEIVED, CaseState.RECEIVED, CaseState.REGISTERED, CaseState.RECEIVED);
        assertThat(rooms.count("inbox")).isEqualTo(1);
    }

    @Test
    void what_comes_after_one_that_is_left_does_not_overtake_it() {
        ResultMessage odd = says(0, "m-1", "DEREGISTERED", null);
        ResultMessage after = says(0, "m-2", "REGISTERED", null);

        assertThat(rooms.insurersAnswer(List.of(odd, after))).containsExactly(odd, after);
    }

    @Test
    void one_that_comes_twice_has_one_effect_in_one_batch_and_in_two() {
        ResultMessage first = says(0, "m-1", "INCOMPLETE", "DOCUMENT_DEFICIENT");
        ResultMessage again = says(0, "m-1", "INCOMPLETE", "DOCUMENT_DEFICIENT");

        assertThat(rooms.insurersAnswer(List.of(first, again))).isEmpty();
        assertThat(rooms.insurersAnswer(List.of(again))).isEmpty();

        assertThat(rooms.timeline(filed.get(0))).containsOnlyOnce("RESULT_INCOMPLETE");
        assertThat(rooms.count("inbox")).isEqualTo(1);
    }

    @Test
    void one_the_hub_stumbles_over_is_left_alone_and_nothing_of_it_is_kept() {
        rooms.jdbc()
                .sql("create function stumble() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'stumbled'; end $$")
                .update();
        rooms.jdbc()
                .sql("create trigger stumble before update on casefile for each row when (new.case_no = '"
                        + filed.get(1).caseNo() + "') execute function stumble()")
                .update();
        ResultMessage bad = says(1, "m-2", "REGISTERED", null);

        List<ResultMessage> messages = List.of(
                says(0, "m-1", "REGISTERED", null),
                bad,
                says(2, "m-3", "REGISTERED", null),
                says(3, "m-4", "REGISTERED", null));
        try {
            assertThat(rooms.insurersAnswer(messages)).containsExactly(bad);
        } finally {
            rooms.jdbc().sql("drop function stumble() cascade").update();
        }

        assertThat(states())
                .containsExactly(CaseState.REGISTERED, CaseState.RECEIVED, CaseState.REGISTERED, CaseState.REGISTERED);
        assertThat(rooms.count("inbox")).isEqualTo(3);
    }
}
