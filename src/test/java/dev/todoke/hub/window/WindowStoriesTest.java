package dev.todoke.hub.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.identity.SyntheticNumbers;
import dev.todoke.hub.insurer.SendOrders;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks of cases from start to end. 2026-12-01 is a Tuesday. */
class WindowStoriesTest {
    private static final String WINDOW = "REGISTRATION_WINDOW";

    private RoomsUnderTest rooms;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
    }

    @Test
    void kyokai_registers_on_the_second_to_fifth_open_day_after_arrival() {
        rooms.shojiFiles(People.shoji(1).text());
        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).isNull();

        rooms.sendToAgency();

        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).isEqualTo("RUNNING 2026-12-03 2026-12-08");
        assertThat(rooms.timeline(rooms.theCase())).containsOnlyOnce("WINDOW_OPENED");
    }

    @Test
    void an_end_of_insurance_has_the_same_days_and_no_certificate_bridges_it() {
        rooms.shojiFiles(FormRow.loss().text());
        rooms.sendToAgency();
        Casefile loss = rooms.theCase();
        assertThat(rooms.clockOf(loss, WINDOW)).isEqualTo("RUNNING 2026-12-03 2026-12-08");
        assertThat(rooms.clockOf(loss, "STOP_GAP")).isNull();

        rooms.agencyDecides(loss);
        rooms.clock().set("2026-12-09T09:00");
        sweep();
        assertThat(rooms.clockOf(loss, WINDOW)).startsWith("OVERDUE");

        rooms.insurerSays("kyokai-tokyo", "m-1", loss, "DEREGISTERED", null);
        assertThat(rooms.clockOf(loss, WINDOW)).startsWith("LATE");
        assertThat(rooms.state(loss)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void what_an_insurer_finds_missing_for_an_end_of_insurance_stops_its_clock() {
        rooms.seisakuFiles(FormRow.loss()
                .with("district", "02")
                .with("symbol", "ｾｲｻ")
                .with("officeNumber", "23456")
                .text());
        Casefile loss = rooms.theCase();
        assertThat(rooms.clockOf(loss, WINDOW)).isEqualTo("RUNNING 2026-12-02 2026-12-06");

        rooms.insurerSays("mihon-kenpo", "m-1", loss, "INCOMPLETE", "DOCUMENT_DEFICIENT");
        assertThat(rooms.clockOf(loss, WINDOW)).startsWith("PAUSED");
        rooms.insurerSays("mihon-kenpo", "m-2", loss, "DEREGISTERED", null);
        assertThat(rooms.clockOf(loss, WINDOW)).startsWith("MET");
    }

    @Test
    void a_society_has_five_calendar_days_from_receipt() {
        rooms.seisakuFiles(People.seisaku(1).text());

        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).isEqualTo("RUNNING 2026-12-02 2026-12-06");
    }

    @Test
    void a_society_has_ten_calendar_days_when_the_number_is_missing() {
        rooms.seisakuFiles(People.seisaku(1).withoutNumber().text());

        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).isEqualTo("RUNNING 2026-12-02 2026-12-11");
    }

    @Test
    void the_arrival_does_not_start_the_clock_of_a_society_anew() {
        rooms.seisakuFiles(People.seisaku(1).text());
        rooms.clock().set("2026-12-03T09:00");

        rooms.sendToAgency();

        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).isEqualTo("RUNNING 2026-12-02 2026-12-06");
    }

    @Test
    void a_window_is_due_soon_on_its_last_day_and_overdue_on_the_day_after() {
        rooms.seisakuFiles(People.seisaku(1).text());

        rooms.clock().set("2026-12-05T23:59");
        assertThat(rooms.due(WindowSweep.STEP).isEmpty()).isTrue();
        rooms.clock().set("2026-12-06T00:00");
        sweep();
        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).startsWith("DUE_SOON");
        rooms.clock().set("2026-12-06T23:59");
        assertThat(rooms.due(WindowSweep.STEP).isEmpty()).isTrue();
        rooms.clock().set("2026-12-07T00:00");
        sweep();

        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).startsWith("OVERDUE");
        assertThat(rooms.timeline(rooms.theCase())).contains("WINDOW_DUE_SOON", "WINDOW_OVERDUE");
        // The society's stop-gap is looked at later; nothing else waits.
        assertThat(rooms.jdbc()
                        .sql("select due_at from agenda where step = 'window-sweep'")
                        .query(OffsetDateTime.class)
                        .list())
                .extracting(
                        due -> due.atZoneSameInstant(rooms.clock().getZone()).toLocalDate())
                .containsExactly(LocalDate.of(2026, 12, 15));
    }

    @Test
    void a_hub_that_was_off_for_days_goes_straight_to_overdue() {
        rooms.seisakuFiles(People.seisaku(1).text());
        rooms.clock().set("2026-12-20T09:00");

        sweep();

        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).startsWith("OVERDUE");
        assertThat(rooms.timeline(rooms.theCase())).doesNotContain("WINDOW_DUE_SOON");
    }

    @Test
    void a_registration_on_the_last_day_meets_the_window_and_is_not_swept() {
        rooms.seisakuFiles(People.seisaku(1).text());
        rooms.clock().set("2026-12-06T23:00");

        rooms.insurerSays("mihon-kenpo", "m-1", rooms.theCase(), "REGISTERED", null);
        rooms.clock().set("2026-12-07T09:00");
        sweep();

        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).startsWith("MET");
        assertThat(rooms.timeline(rooms.theCase())).contains("WINDOW_MET").doesNotContain("WINDOW_OVERDUE");
    }

    @Test
    void a_registration_after_the_last_day_is_late() {
        rooms.seisakuFiles(People.seisaku(1).text());
        rooms.clock().set("2026-12-07T09:00");
        sweep();

        rooms.insurerSays("mihon-kenpo", "m-1", rooms.theCase(), "REGISTERED", null);

        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).startsWith("LATE");
        assertThat(rooms.timeline(rooms.theCase())).doesNotContain("WINDOW_MET");
    }

    @Test
    void a_window_stands_still_while_the_employer_has_to_answer_and_its_days_are_added() {
        rooms.shojiFiles(People.shoji(1).withoutNumber().text());
        rooms.sendToAgency();
        rooms.agencyDecides(rooms.theCase());
        rooms.get(SendOrders.class).sent(rooms.due("insurer-send-registration"));
        rooms.clock().set("2026-12-04T10:00");

        rooms.insurerSays("kyokai-tokyo", "m-1", rooms.theCase(), "INCOMPLETE", "MY_NUMBER_MISSING");
        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).isEqualTo("PAUSED 2026-12-03 2026-12-08");
        rooms.clock().set("2026-12-10T10:00");
        sweep();
        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).startsWith("PAUSED");
        rooms.shojiFilesNumber(
                rooms.theCase().caseNo(), SyntheticNumbers.personalNumber(1).reveal());

        // 4 open days it stood still: 7th to 10th.
        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).isEqualTo("RUNNING 2026-12-09 2026-12-14");
        assertThat(rooms.timeline(rooms.theCase())).containsSubsequence("WINDOW_PAUSED", "WINDOW_RESUMED");
        rooms.clock().set("2026-12-15T00:00");
        sweep();
        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).startsWith("OVERDUE");
    }

    @Test
    void a_missing_number_does_not_stop_the_clock_of_a_society_that_only_takes_longer() {
        rooms.seisakuFiles(People.seisaku(1).withoutNumber().text());
        rooms.get(SendOrders.class).sent(rooms.due("insurer-send-registration"));

        rooms.insurerSays("mihon-kenpo", "m-1", rooms.theCase(), "INCOMPLETE", "MY_NUMBER_MISSING");

        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).isEqualTo("RUNNING 2026-12-02 2026-12-11");
    }

    @Test
    void a_society_bridges_a_registration_that_takes_too_long() {
        rooms.seisakuFiles(People.seisaku(1).text());
        assertThat(rooms.clockOf(rooms.theCase(), "STOP_GAP")).isEqualTo("RUNNING 2026-12-15 2026-12-15");

        rooms.clock().set("2026-12-16T00:00");
        sweep();

        assertThat(rooms.clockOf(rooms.theCase(), "STOP_GAP")).startsWith("MET");
    }

    @Test
    void after_the_registration_a_second_clock_runs_until_clinics_see_the_person() {
        rooms.seisakuFiles(People.seisaku(1).text());
        rooms.clock().set("2026-12-04T09:00");

        rooms.insurerSays("mihon-kenpo", "m-1", rooms.theCase(), "REGISTERED", null);

        assertThat(rooms.clockOf(rooms.theCase(), "USABLE")).isEqualTo("RUNNING 2026-12-07 2026-12-08");
        assertThat(rooms.clockOf(rooms.theCase(), "STOP_GAP")).startsWith("CANCELLED");
        rooms.clock().set("2026-12-09T00:00");
        sweep();
        assertThat(rooms.clockOf(rooms.theCase(), "USABLE")).startsWith("OVERDUE");
        assertThat(rooms.timeline(rooms.theCase())).contains("CLOCK_STARTED", "CLOCK_OVERDUE");
        rooms.insurerSays("mihon-kenpo", "m-2", rooms.theCase(), "VIEWABLE", null);
        assertThat(rooms.clockOf(rooms.theCase(), "USABLE")).startsWith("LATE");
    }

    @Test
    void who_should_be_seen_with_the_registration_is_missed_when_the_word_of_it_does_not_come() {
        rooms.unyuFiles(People.unyu(1).text());
        rooms.clock().set("2026-12-04T09:00");

        rooms.insurerSays("mihon-rengo-kenpo", "m-1", rooms.theCase(), "REGISTERED", null);

        assertThat(rooms.clockOf(rooms.theCase(), "USABLE")).isEqualTo("RUNNING 2026-12-07 2026-12-07");
        rooms.clock().set("2026-12-08T00:00");
        sweep();
        assertThat(rooms.clockOf(rooms.theCase(), "USABLE")).startsWith("OVERDUE");
    }

    @Test
    void a_member_of_a_mutual_aid_association_goes_to_its_branch_alone() {
        rooms.gakkoFiles(People.gakko(1).text());

        assertThat(rooms.count("delivery where party = 'AGENCY'")).isZero();
        assertThat(rooms.clockOf(rooms.theCase(), WINDOW)).isEqualTo("RUNNING 2026-12-02 2026-12-06");
        rooms.get(SendOrders.class).sent(rooms.due("insurer-send-registration"));
        assertThat(rooms.theCase().state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void a_case_sent_back_has_no_window_any_more() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.sendToAgency();
        Casefile filed = rooms.theCase();

        rooms.agencyReturns(filed);
        rooms.clock().set("2026-12-20T09:00");
        sweep();

        assertThat(rooms.clockOf(filed, WINDOW)).startsWith("CANCELLED");
        assertThat(rooms.timeline(filed)).doesNotContain("WINDOW_OVERDUE");
    }

    @Test
    void the_outlook_follows_the_clocks_from_the_receipt_to_the_day_clinics_see_the_person() {
        rooms.shojiFiles(People.shoji(1).withoutNumber().text());
        assertThat(outlook()).isEqualTo(expected("2026-12-04", "2026-12-10"));

        rooms.sendToAgency();
        rooms.agencyDecides(rooms.theCase());
        rooms.get(SendOrders.class).sent(rooms.due("insurer-send-registration"));
        rooms.clock().set("2026-12-04T10:00");
        rooms.insurerSays("kyokai-tokyo", "m-1", rooms.theCase(), "INCOMPLETE", "MY_NUMBER_MISSING");
        rooms.clock().set("2026-12-07T10:00");
        assertThat(outlook().kind()).isEqualTo(Outlook.Kind.AFTER_ANSWER);
        assertThat(outlook().from()).isEqualTo("2026-12-07");
        assertThat(outlook().to()).isEqualTo("2026-12-11");

        rooms.shojiFilesNumber(
                rooms.theCase().caseNo(), SyntheticNumbers.personalNumber(1).reveal());
        assertThat(outlook()).isEqualTo(expected("2026-12-07", "2026-12-11"));
        rooms.insurerAnswers("kyokai-tokyo", "m-2", rooms.theCase(), 2, "REGISTERED", null);
        assertThat(outlook()).isEqualTo(expected("2026-12-08", "2026-12-09"));
        rooms.insurerAnswers("kyokai-tokyo", "m-3", rooms.theCase(), 2, "VIEWABLE", null);
        assertThat(outlook().kind()).isEqualTo(Outlook.Kind.NOW);
    }

    @Test
    void a_loss_here_and_a_gain_there_are_joined_with_the_days_between() {
        rooms.shojiFiles(
                FormRow.loss().text()); // ﾐﾎﾝ ﾀﾛｳ, born on 1990-04-01, leaves 協会けんぽ: first day without is 2026-12-01
        rooms.seisakuFiles(People.seisaku(1)
                .with("birthEra", "7")
                .with("birthDate", "020401")
                .with("acquiredDate", "081201")
                .text());

        Casefile loss = rooms.cases().get(0);
        Casefile gain = rooms.cases().get(1);
        assertThat(rooms.details(loss, "INSURER_CHANGED"))
                .containsOnly(entry("caseNo", gain.caseNo()), entry("insurerId", "mihon-kenpo"), entry("days", "0"));
        assertThat(rooms.details(gain, "INSURER_CHANGED")).containsEntry("caseNo", loss.caseNo());
    }

    @Test
    void a_filing_after_the_five_days_is_late() {
        rooms.shojiFiles(People.shoji(1).with("acquiredDate", "081101").text());

        assertThat(rooms.clockOf(rooms.theCase(), "FILING_DEADLINE")).startsWith("LATE");
        assertThat(rooms.timeline(rooms.theCase())).contains("FILED_LATE");
    }

    private Outlook outlook() {
        return rooms.get(Outlooks.class).of(rooms.theCase());
    }

    private static Outlook expected(String from, String to) {
        return new Outlook(Outlook.Kind.EXPECTED, LocalDate.parse(from), LocalDate.parse(to));
    }

    private void sweep() {
        rooms.get(WindowSweep.class).run(rooms.due(WindowSweep.STEP));
    }
}
