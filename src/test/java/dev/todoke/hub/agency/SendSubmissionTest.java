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
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Fence;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.casefile.TryLater;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

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
    void nothing_is_sent_again_while_the_agency_may_still_be_at_work_on_the_last_try() {
        SendSubmission patient = withSettle(Duration.ofHours(1));
        when(rooms.agency().submit(any())).thenThrow(new AgencyUnavailable("no answer"));
        assertThatThrownBy(() -> patient.run(batch)).isInstanceOf(AgencyUnavailable.class);

        assertThatThrownBy(() -> patient.run(batch)).isInstanceOf(TryLater.class);
        when(rooms.agency().find(anyString(), any(), any())).thenReturn(Optional.of(arrival()));
        patient.run(batch);

        verify(rooms.agency(), times(1)).submit(any());
        assertThat(submission().arriveId()).isEqualTo(ARRIVE_ID);
    }

    @Test
    void when_the_wait_is_over_and_it_still_has_none_the_submission_is_sent_again() {
        SendSubmission patient = withSettle(Duration.ofHours(1));
        when(rooms.agency().submit(any()))
                .thenThrow(new AgencyUnavailable("no answer"))
                .thenReturn(arrival());
        assertThatThrownBy(() -> patient.run(batch)).isInstanceOf(AgencyUnavailable.class);
        rooms.get(JdbcClient.class)
                .sql("update submission set sending_at = sending_at - interval '61 minutes'")
                .update();

        patient.run(batch);

        verify(rooms.agency(), times(2)).submit(any());
    }

    @Test
    void what_found_no_connection_has_not_left_and_needs_no_question() {
        SendSubmission patient = withSettle(Duration.ofHours(1));
        when(rooms.agency().submit(any()))
                .thenThrow(new AgencyUnreachable("no connection", null))
                .thenReturn(arrival());
        assertThatThrownBy(() -> patient.run(batch)).isInstanceOf(AgencyUnreachable.class);

        patient.run(batch);

        verify(rooms.agency(), never()).find(any(), any(), any());
        assertThat(submission().state()).isEqualTo(Submission.State.ARRIVED);
    }

    @Test
    void another_hub_whose_claim_came_while_this_one_stood_still_keeps_out() {
        when(rooms.agency().submit(any())).thenAnswer(call -> {
            assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(TryLater.class);
            return arrival();
        });

        unit.run(batch);

        verify(rooms.agency(), times(1)).submit(any());
    }

    @Test
    void a_hub_that_lost_its_lock_while_it_stood_still_does_not_act() {
        when(rooms.agency().submit(any())).thenThrow(new AgencyUnavailable("no answer"));
        assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(AgencyUnavailable.class);
        when(rooms.agency().find(anyString(), any(), any())).thenAnswer(call -> {
            rooms.get(JdbcClient.class)
                    .sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                            + " and database = (select oid from pg_database where datname = current_database())")
                    .query(Boolean.class)
                    .list();
            return Optional.empty();
        });

        assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(DataAccessResourceFailureException.class);

        verify(rooms.agency(), times(1)).submit(any());
    }

    private SendSubmission withSettle(Duration settle) {
        return new SendSubmission(
                rooms.get(Submissions.class),
                rooms.get(SubmissionFile.class),
                rooms.agency(),
                rooms.get(ApplyRefusal.class),
                rooms.get(Casefiles.class),
                rooms.get(Events.class),
                rooms.get(Agenda.class),
                new AgencySteps(RoomsUnderTest.PEOPLE_PER_PACKAGE, Duration.ofHours(1), settle),
                (ApplicationEventPublisher) ReflectionTestUtils.getField(unit, "publisher"),
                rooms.get(TransactionTemplate.class),
                rooms.get(Fence.class),
                rooms.clock());
    }

    @Test
    void a_refused_submission_has_not_arrived() {
        when(rooms.agency().submit(any())).thenThrow(new AgencyRefused("submit", List.of()));

        assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(AgencyRefused.class);

        assertThat(submission().arriveId()).isNull();
        assertThat(submission().state()).isEqualTo(Submission.State.PREPARED);
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

    @Test
    void a_record_the_agency_refuses_goes_back_to_the_employer_and_the_others_leave_anew() {
        when(rooms.agency().submit(any()))
                .thenThrow(refused("7:氏名カナ", "7行目の「氏名カナ」の形式に誤りがあります。"))
                .thenReturn(arrival());

        unit.run(batch);

        Casefile refused = rooms.cases().get(1);
        assertThat(rooms.get(Submissions.class).get(batch.subjects().get(0)).state())
                .isEqualTo(Submission.State.REFUSED);
        assertThat(refused.state()).isEqualTo(CaseState.RETURNED);
        assertThat(refused.reason()).isEqualTo("AGENCY_REFUSED");
        assertThat(refused.reasonText()).isEqualTo("「氏名カナ」の形式に誤りがあります。");
        assertThat(rooms.timeline(refused)).contains("AGENCY_REFUSED");
        assertThat(rooms.count("outbox_file where kind = 'RETURN_HTML'")).isEqualTo(1);
        rooms.get(PackageCases.class).run(rooms.due(AgencySteps.PACKAGE));
        unit.run(rooms.due(AgencySteps.SEND));
        assertThat(submission().people()).isEqualTo(1);
        assertThat(submission().state()).isEqualTo(Submission.State.ARRIVED);
        assertThat(rooms.cases()).extracting(Casefile::state).containsExactly(CaseState.SUBMITTED, CaseState.RETURNED);
    }

    @ParameterizedTest
    @CsvSource({"kousei.xml,手続ID,手続IDが一致しません。", "SHFD0006.CSV,4:事業所情報,4行目の「事業所情報」の形式に誤りがあります。"})
    void a_fault_of_the_package_is_the_hubs_to_mend_and_keeps_the_agencys_list(
            String file, String item, String content) {
        AgencyRefused.Report report = new AgencyRefused.Report(file, item, content);
        when(rooms.agency().submit(any()))
                .thenThrow(new AgencyRefused("apply", List.of(report)))
                .thenReturn(arrival());

        assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(AgencyRefused.class);

        assertThat(rooms.cases()).allMatch(filed -> filed.state() == CaseState.RECEIVED);
        assertThat(rooms.timeline(rooms.cases().get(0))).contains("AGENCY_REFUSED");
        assertThat(rooms.count("submission_refusal where file_name = '" + file + "' and content = '" + content + "'"))
                .isEqualTo(1);
        unit.run(batch);
        assertThat(submission().state()).isEqualTo(Submission.State.ARRIVED);
    }

    @Test
    void when_no_record_is_right_the_file_is_at_fault_and_nobody_is_sent_back() {
        when(rooms.agency().submit(any()))
                .thenThrow(new AgencyRefused("apply", List.of(report("6:個人番号", "6行目の誤り"), report("7:個人番号", "7行目の誤り"))));

        assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(AgencyRefused.class);

        assertThat(rooms.cases()).allMatch(filed -> filed.state() == CaseState.RECEIVED);
    }

    @Test
    void a_number_the_agency_repeats_is_not_kept() {
        String number = SyntheticNumbers.number(2);
        when(rooms.agency().submit(any())).thenThrow(refused("7:個人番号", "7行目の「" + number + "」は誤りです。"));

        unit.run(batch);

        assertThat(rooms.cases().get(1).reasonText()).isEqualTo("「************」は誤りです。");
        assertThat(rooms.count("submission_refusal where content like '%" + number + "%'"))
                .isZero();
    }

    @Test
    void a_person_sent_back_since_the_submission_was_made_stays_out_of_it() {
        twoOfTheSociety();
        rooms.insurerSays("mihon-kenpo", "m-1", rooms.cases().get(0), "REJECTED", "OTHER");
        when(rooms.agency().submit(any())).thenReturn(arrival());

        unit.run(batch);

        assertThat(rooms.get(Submissions.class).get(batch.subjects().get(0)).people())
                .isEqualTo(1);
        assertThat(rooms.cases()).extracting(Casefile::state).containsExactly(CaseState.RETURNED, CaseState.SUBMITTED);
        assertThat(rooms.timeline(rooms.cases().get(0))).doesNotContain("SUBMISSION_ARRIVED");
        assertThat(rooms.count("delivery where party = 'AGENCY' and state = 'WITHDRAWN'"))
                .isEqualTo(1);
    }

    @Test
    void a_submission_nobody_is_left_in_does_not_leave() {
        twoOfTheSociety();
        rooms.insurerSays("mihon-kenpo", "m-1", rooms.cases().get(0), "REJECTED", "OTHER");
        rooms.insurerSays("mihon-kenpo", "m-2", rooms.cases().get(1), "REJECTED", "OTHER");

        unit.run(batch);

        verify(rooms.agency(), never()).submit(any());
        assertThat(rooms.get(Submissions.class).get(batch.subjects().get(0)).state())
                .isEqualTo(Submission.State.WITHDRAWN);
        assertThat(rooms.count("agenda where step = 'agency-send-submission'")).isZero();
    }

    private void twoOfTheSociety() {
        rooms = RoomsUnderTest.empty();
        rooms.seisakuFiles(People.seisaku(1).text(), People.seisaku(2).text());
        rooms.packUp();
        batch = rooms.due(AgencySteps.SEND);
    }

    private static AgencyRefused refused(String item, String content) {
        return new AgencyRefused("apply", List.of(report(item, content)));
    }

    private static AgencyRefused.Report report(String item, String content) {
        return new AgencyRefused.Report("SHFD0006.CSV", item, content);
    }

    private Submission submission() {
        return rooms.submissionOf(rooms.cases().get(0));
    }

    private Arrival arrival() {
        return new Arrival(ARRIVE_ID, rooms.clock().instant());
    }
}
