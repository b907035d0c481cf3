package dev.todoke.hub.casefile.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.conservation.CheckConservation;
import dev.todoke.hub.insurer.OrdersAnew;
import dev.todoke.hub.notice.SendNoticeCopy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has left does not go again; what was lost, parked or waits after a failure does. */
class ReplayTest {

    private RoomsUnderTest rooms;
    private Replay unit;

    @BeforeEach
    void start() {
        rooms = RoomsUnderTest.empty();
        unit = rooms.get(Replay.class);
    }

    @Test
    void nothing_of_a_way_that_went_well_goes_again() {
        Casefile filed = closedCase();

        Replay.Plan first = unit.run(everything());
        unit.run(everything());

        assertThat(first.acts())
                .filteredOn(act -> act.kind() != Act.Kind.EMPLOYER_FILE)
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act.verdict()).isIn(Act.Verdict.LEFT, Act.Verdict.WAITS));
        assertThat(proof(first, Act.Kind.AGENCY_SUBMISSION))
                .isEqualTo(rooms.submissionOf(filed).arriveId());
        assertThat(rooms.due("agency-package-cases").items()).isEmpty();
        assertThat(rooms.due("agency-send-submission").items()).isEmpty();
        assertThat(rooms.due("insurer-send-registration").items()).isEmpty();
        assertThat(rooms.due("notice-send-copy").items()).isEmpty();
        verify(rooms.agency(), times(1)).submit(any());
    }

    @Test
    void what_waits_for_its_time_is_left_alone() {
        rooms.shojiFiles(People.shoji(1).text());

        Replay.Plan plan = unit.run(everything());

        assertThat(verdict(plan, Act.Kind.AGENCY_SUBMISSION)).isEqualTo(Act.Verdict.WAITS);
        assertThat(rooms.due("agency-package-cases").items()).isEmpty();
    }

    @Test
    void lost_work_is_put_back_once_and_the_books_meet_again() {
        rooms.shojiFiles(People.shoji(1).text(), People.shoji(2).text());
        rooms.jdbc().sql("delete from agenda").update();
        rooms.get(CheckConservation.class).run();
        assertThat(rooms.count("conservation_fault where cleared_at is null")).isPositive();

        unit.run(everything());
        unit.run(everything());
        rooms.get(CheckConservation.class).run();

        assertThat(rooms.count("conservation_fault where cleared_at is null")).isZero();
        rooms.sendToAgency();
        verify(rooms.agency(), times(1)).submit(any());
        assertThat(rooms.cases()).extracting(Casefile::state).containsOnly(CaseState.SUBMITTED);
    }

    @Test
    void parked_work_is_released_and_what_waits_after_a_failure_is_tried_now() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.packUp();
        var agenda = rooms.get(dev.todoke.hub.casefile.Agenda.class);
        agenda.park(rooms.due("agency-send-submission"), "AgencyProtocolError", "");

        assertThat(verdict(unit.run(everything()), Act.Kind.AGENCY_SUBMISSION)).isEqualTo(Act.Verdict.GOES_PARKED);

        agenda.retryAfter(rooms.due("agency-send-submission"), Duration.ofMinutes(5));
        assertThat(rooms.due("agency-send-submission").items()).isEmpty();

        assertThat(verdict(unit.run(everything()), Act.Kind.AGENCY_SUBMISSION)).isEqualTo(Act.Verdict.GOES_RETRY);
        assertThat(rooms.due("agency-send-submission").items()).hasSize(1);
    }

    @Test
    void cases_are_chosen_by_number_state_partner_and_time() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.seisakuFiles(People.seisaku(2).text());
        Casefile first = rooms.cases().get(0);
        String filing = rooms.jdbc()
                .sql("select filing_no from filing order by filing_no limit 1")
                .query(String.class)
                .single();

        assertThat(unit.cases(of(List.of(filing), "", ""))).containsExactly(first.id());
        assertThat(unit.cases(of(List.of(first.caseNo()), "", ""))).containsExactly(first.id());
        assertThat(unit.cases(of(List.of(), "RECEIVED", ""))).hasSize(2);
        assertThat(unit.cases(of(List.of(), "CLOSED", ""))).isEmpty();
        assertThat(unit.cases(of(List.of(), "", "agency"))).hasSize(2);
        assertThat(unit.cases(of(List.of(), "", "mihon-kenpo"))).hasSize(1).doesNotContain(first.id());
        assertThat(unit.cases(new Selection(List.of(), "", "", rooms.clock().instant(), null)))
                .hasSize(2);
        assertThat(unit.cases(
                        new Selection(List.of(), "", "", null, rooms.clock().instant())))
                .isEmpty();
        assertThat(unit.cases(of(List.of(), "", ""))).as("not everything").isEmpty();
    }

    @Test
    void an_order_goes_anew_as_its_next_version_only_while_it_is_unanswered() {
        rooms.seisakuFiles(People.seisaku(1).text());
        Casefile filed = rooms.theCase();
        OrdersAnew anew = rooms.get(OrdersAnew.class);
        assertThat(anew.send(List.of(filed.id()))).as("it has not left yet").isZero();
        rooms.sendToAgency();
        rooms.agencyDecides(filed);
        rooms.handOver("insurer-send-registration");

        assertThat(anew.send(List.of(filed.id()))).isEqualTo(1);
        assertThat(anew.send(List.of(filed.id())))
                .as("the new one has not left yet")
                .isZero();
        rooms.handOver("insurer-send-registration");

        assertThat(rooms.jdbc()
                        .sql(
                                "select send_key from delivery where party = 'INSURER' and state = 'SENT' order by version")
                        .query(String.class)
                        .list())
                .containsExactly(filed.caseNo() + "-insurer-1", filed.caseNo() + "-insurer-2");
        rooms.insurerSays("mihon-kenpo", "m-1", filed, "REGISTERED", null);
        assertThat(anew.send(List.of(filed.id()))).as("it is answered").isZero();
    }

    private Casefile closedCase() {
        rooms.seisakuFiles(People.seisaku(1).text());
        Casefile filed = rooms.theCase();
        rooms.sendToAgency();
        rooms.agencyDecides(filed);
        rooms.handOver("insurer-send-registration");
        rooms.insurerSays("mihon-kenpo", "m-1", filed, "VIEWABLE", null);
        rooms.issueNotices();
        rooms.due("notice-send-copy").items().forEach(item -> {
            var one = new dev.todoke.hub.casefile.AgendaBatch("notice-send-copy", List.of(item));
            rooms.get(SendNoticeCopy.class).compose(one);
            rooms.get(SendNoticeCopy.class).sent(one);
        });
        assertThat(rooms.state(filed)).isEqualTo(CaseState.CLOSED);
        return filed;
    }

    private static Selection everything() {
        return of(List.of(), "", "agency");
    }

    private static Selection of(List<String> numbers, String state, String partner) {
        return new Selection(numbers, state, partner, null, null);
    }

    private static Act.Verdict verdict(Replay.Plan plan, Act.Kind kind) {
        return plan.acts().stream()
                .filter(act -> act.kind() == kind)
                .map(Act::verdict)
                .collect(Collectors.toSet())
                .iterator()
                .next();
    }

    private static String proof(Replay.Plan plan, Act.Kind kind) {
        return plan.acts().stream()
                .filter(act -> act.kind() == kind)
                .map(Act::detail)
                .findFirst()
                .orElseThrow();
    }
}
