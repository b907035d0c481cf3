package dev.todoke.hub.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.Casefile;
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
        assertThat(rooms.count("agenda where step = 'window-sweep'")).isZero();
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
    void a_filing_after_the_five_days_is_late() {
        rooms.shojiFiles(People.shoji(1).with("acquiredDate", "081101").text());

        assertThat(rooms.clockOf(rooms.theCase(), "FILING_DEADLINE")).startsWith("LATE");
        assertThat(rooms.timeline(rooms.theCase())).contains("FILED_LATE");
    }

    private void sweep() {
        rooms.get(WindowSweep.class).run(rooms.due(WindowSweep.STEP));
    }
}
