package dev.todoke.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.faults.FiledRecord.Fate;
import dev.todoke.hub.faults.Verdict.Breach;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final String FORM = "2200700";
    private static final FiledRecord TARO = new FiledRecord("ﾐﾎﾝ ﾀﾛｳ", FORM, Fate.FORWARDED);
    private static final FiledRecord WRONG = new FiledRecord("ﾐﾎﾝ ﾏﾁｶﾞｲ", FORM, Fate.RETURNED);
    private static final FiledFile FILE = file(1, 0, "one");

    private static final Instant OPENED = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-12-20T00:00:00Z");
    private static final Books.Arrival ARRIVAL = new Books.Arrival("20261201", FORM, TARO.nameKana());
    private static final Books.Case CASE =
            new Books.Case("C-1", "ENROLMENT", TARO.nameKana(), "CLOSED", "", OPENED, CLOSED);
    private static final Books.Order ORDER = new Books.Order("kyokai-tokyo", "ID:1", "C-1-registration-1", "C-1");
    private static final Books.Filing FILING = filing("F-1", FILE.sha256(), 1, 1);

    private List<Books.Arrival> arrivals = List.of(ARRIVAL);
    private List<Books.Order> orders = List.of(ORDER);
    private List<Books.Filing> filings = List.of(FILING);
    private List<Books.Case> cases = List.of(CASE);
    private List<String> work = List.of();
    private List<String> unmet = List.of();
    private List<String> unwritten = List.of();
    private List<FiledFile> confirmed = List.of(FILE);

    private static FiledFile file(int number, int repeats, String content) {
        return new FiledFile(
                number, 0, "mihon-shoji", "f" + number + ".CSV", content.getBytes(), repeats, List.of(TARO, WRONG));
    }

    private static Books.Filing filing(String number, String sha256, int accepted, int returned) {
        return new Books.Filing(
                number,
                "mihon-shoji",
                sha256,
                "PARTLY_ACCEPTED",
                2,
                accepted,
                0,
                returned,
                0,
                Map.of("ACCEPTED", 1, "RETURNED", 1));
    }

    private Verdict verdict() {
        Books books = new Books(
                arrivals, orders, filings, cases, Map.of("C-1-registration-1", "C-1"), work, unmet, unwritten);
        return new Judge(List.of(FILE), confirmed, books).judge();
    }

    @Test
    void finds_nothing_when_everything_arrived_once() {
        assertThat(verdict().toString()).isEmpty();
        assertThat(verdict().isClean()).isTrue();
    }

    @Test
    void a_confirmed_file_that_nobody_took_is_lost() {
        filings = List.of();
        assertThat(verdict().of(Breach.LOST)).containsExactly("file f1.CSV of mihon-shoji, 2 records");
    }

    @Test
    void a_file_that_was_never_confirmed_need_not_be_taken() {
        confirmed = List.of();
        filings = List.of();
        arrivals = List.of();
        orders = List.of(ORDER);
        assertThat(verdict().isClean()).isTrue();
    }

    @Test
    void a_record_that_is_not_at_the_agency_is_lost() {
        arrivals = List.of();
        assertThat(verdict().count(Breach.LOST)).isOne();
    }

    @Test
    void an_order_that_is_at_no_insurer_is_lost() {
        orders = List.of();
        assertThat(verdict().count(Breach.LOST)).isOne();
    }

    @Test
    void a_person_in_two_packages_is_there_twice() {
        arrivals = List.of(ARRIVAL, new Books.Arrival("20261202", FORM, TARO.nameKana()));
        assertThat(verdict().count(Breach.TWICE)).isOne();
    }

    @Test
    void an_order_sent_again_is_there_twice_and_a_redelivery_is_not() {
        orders = List.of(ORDER, ORDER);
        assertThat(verdict().isClean()).isTrue();
        orders = List.of(ORDER, new Books.Order("kyokai-tokyo", "ID:2", ORDER.messageId(), "C-1"));
        assertThat(verdict().count(Breach.TWICE)).isOne();
    }

    @Test
    void two_cases_of_one_person_are_twice_at_the_insurer_and_wrong_in_the_sum() {
        cases = List.of(CASE, new Books.Case("C-2", "ENROLMENT", TARO.nameKana(), "CLOSED", "", CLOSED, CLOSED));
        orders = List.of(ORDER, new Books.Order("kyokai-tokyo", "ID:2", "C-2-registration-1", "C-2"));
        assertThat(verdict().count(Breach.TWICE)).isOne();
        assertThat(verdict().count(Breach.SUMS)).isOne();
    }

    @Test
    void a_part_of_a_file_that_was_taken_is_truncated() {
        filings = List.of(FILING, filing("F-2", "0".repeat(64), 1, 1));
        assertThat(verdict().count(Breach.TRUNCATED)).isOne();
    }

    @Test
    void a_record_that_had_to_be_returned_must_not_arrive() {
        arrivals = List.of(ARRIVAL, new Books.Arrival("20261201", FORM, WRONG.nameKana()));
        assertThat(verdict().count(Breach.TRUNCATED)).isOne();
    }

    @Test
    void what_is_left_to_do_has_not_ended() {
        cases = List.of(new Books.Case("C-1", "ENROLMENT", TARO.nameKana(), "SUBMITTED", "", OPENED, null));
        work = List.of("due agency-poll-submission");
        assertThat(verdict().count(Breach.NOT_ENDED)).isEqualTo(2);
    }

    @Test
    void a_sum_that_does_not_meet_is_told() {
        filings = List.of(filing("F-1", FILE.sha256(), 1, 0));
        assertThat(verdict().of(Breach.SUMS)).containsExactly("filing F-1: 2 records, 1 by outcome, 2 rows");
    }

    @Test
    void a_file_to_an_employer_that_is_not_there_is_lost() {
        unwritten = List.of("missing mihon-shoji/out/F-1.xml");
        assertThat(verdict().count(Breach.LOST)).isOne();
    }

    @Test
    void what_the_hub_itself_finds_in_its_sums_is_no_sum_that_meets() {
        unmet = List.of("F-1 MISSING 1: a record without a case");
        assertThat(verdict().of(Breach.SUMS)).containsExactly("the hub says: F-1 MISSING 1: a record without a case");
    }

    /** Two cases of the person, two arrivals, from two uploads of the file. */
    private void filedAgain(Instant firstClosed) {
        confirmed = List.of(FILE, file(2, 1, "one"));
        filings = List.of(FILING, filing("F-2", FILE.sha256(), 1, 1));
        arrivals = List.of(ARRIVAL, new Books.Arrival("20261222", FORM, TARO.nameKana()));
        cases = List.of(
                new Books.Case("C-1", "ENROLMENT", TARO.nameKana(), "RETURNED", "", OPENED, firstClosed),
                new Books.Case("C-2", "ENROLMENT", TARO.nameKana(), "CLOSED", "", CLOSED, CLOSED.plusSeconds(1)));
    }

    @Test
    void a_person_who_was_given_back_may_be_filed_again() {
        filedAgain(CLOSED.minusSeconds(1));
        assertThat(verdict().toString()).isEmpty();
    }

    @Test
    void a_person_whose_case_was_still_open_may_not() {
        filedAgain(CLOSED.plusSeconds(1));
        assertThat(verdict().of(Breach.TWICE)).hasSize(1);
        assertThat(verdict().of(Breach.SUMS)).hasSize(1);
    }

    @Test
    void a_person_given_back_and_uploaded_once_may_not_go_twice() {
        filedAgain(CLOSED.minusSeconds(1));
        confirmed = List.of(FILE);
        assertThat(verdict().of(Breach.TWICE)).hasSize(1);
    }
}
