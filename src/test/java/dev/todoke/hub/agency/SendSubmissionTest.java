package dev.todoke.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Submission;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendSubmissionTest {
    private static final String ARRIVE_ID = "202612010000000001";

    private RoomsUnderTest rooms;
    private SendSubmission unit;
    private AgendaBatch batch;

    @BeforeEach
    void one_submission_of_two_people() {
        rooms = RoomsUnderTest.empty();
        unit = rooms.get(SendSubmission.class);
        rooms.shojiFiles(People.shoji(1).text(), People.shoji(2).text());
        rooms.packUp();
        batch = rooms.due(AgencySteps.SEND);
    }

    @Test
    void a_submission_that_arrived_moves_its_people_on_and_is_asked_after_later() {
        when(rooms.agency().submit(any())).thenReturn(arrival());

        unit.run(batch);

        assertThat(submission().state()).isEqualTo(Submission.State.ARRIVED);
        assertThat(submission().arriveId()).isEqualTo(ARRIVE_ID);
        assertThat(rooms.cases()).hasSize(2).allMatch(filed -> filed.state() == CaseState.SUBMITTED);
        assertThat(rooms.timeline(rooms.cases().get(0))).contains("SUBMISSION_ARRIVED");
        assertThat(rooms.due(AgencySteps.POLL).isEmpty()).isTrue();
        rooms.clock().pass(Duration.ofHours(1));
        assertThat(rooms.due(AgencySteps.POLL).subjects())
                .containsExactly(submission().id());
    }

    @Test
    void a_submission_goes_out_once_though_the_step_runs_twice() {
        when(rooms.agency().submit(any())).thenReturn(arrival());

        unit.run(batch);
        unit.run(batch);

        verify(rooms.agency(), times(1)).submit(any());
        assertThat(rooms.timeline(rooms.cases().get(0))).containsOnlyOnce("SUBMISSION_ARRIVED");
    }

    @Test
    void an_arrival_the_hub_did_not_hear_of_is_adopted() {
        when(rooms.agency().submit(any())).thenThrow(new AgencyUnavailable("no answer"));
        assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(AgencyUnavailable.class);
        when(rooms.agency().find(eq(submission().sendKey()), any(), any())).thenReturn(Optional.of(arrival()));

        unit.run(batch);

        verify(rooms.agency(), times(1)).submit(any());
        assertThat(submission().arriveId()).isEqualTo(ARRIVE_ID);
        assertThat(rooms.cases()).allMatch(filed -> filed.state() == CaseState.SUBMITTED);
    }

    @Test
    void the_agency_is_asked_for_every_day_since_the_submission_was_made() {
        when(rooms.agency().submit(any())).thenThrow(new AgencyUnavailable("no answer"));
        assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(AgencyUnavailable.class);
        rooms.clock().set("2026-12-03T09:00");
        when(rooms.agency().find(anyString(), any(), any())).thenReturn(Optional.of(arrival()));

        unit.run(batch);

        verify(rooms.agency()).find(submission().sendKey(), LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3));
    }

    @Test
    void a_submission_the_agency_does_not_know_is_sent_again_under_the_same_key() {
        when(rooms.agency().submit(any()))
                .thenThrow(new AgencyUnavailable("no answer"))
                .thenReturn(arrival());
        assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(AgencyUnavailable.class);

        unit.run(batch);

        verify(rooms.agency(), times(2))
                .submit(argThat(sent -> sent.sendKey().equals(submission().sendKey())));
        assertThat(submission().state()).isEqualTo(Submission.State.ARRIVED);
    }

    @Test
    void a_refused_submission_has_not_arrived() {
        when(rooms.agency().submit(any())).thenThrow(new AgencyRefused("submit", List.of()));

        assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(AgencyRefused.class);

        assertThat(submission().arriveId()).isNull();
        assertThat(submission().state()).isNotEqualTo(Submission.State.ARRIVED);
        assertThat(rooms.cases()).allMatch(filed -> filed.state() == CaseState.RECEIVED);
        assertThat(rooms.timeline(rooms.cases().get(0))).doesNotContain("SUBMISSION_ARRIVED");
    }

    @Test
    void nothing_leaves_unless_it_is_written_down_that_it_is_about_to() {
        when(rooms.agency().submit(any())).thenAnswer(call -> {
            assertThat(submission().state()).isEqualTo(Submission.State.SENDING);
            return arrival();
        });

        unit.run(batch);

        verify(rooms.agency(), never()).find(any(), any(), any());
    }

    private Submission submission() {
        return rooms.submissionOf(rooms.cases().get(0));
    }

    private Arrival arrival() {
        return new Arrival(ARRIVE_ID, rooms.clock().instant());
    }
}
