package dev.todoke.hub.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The moves of a case, written out a second time: a change of one table without the other is found here. */
class CaseStateTest {
    private static final Map<String, String> MAY_COME_FROM = Map.ofEntries(
            Map.entry("RECEIVED", ""),
            Map.entry("SUBMITTED", "RECEIVED"),
            Map.entry("DECIDED", "RECEIVED SUBMITTED"),
            Map.entry("INCOMPLETE", "RECEIVED SUBMITTED DECIDED INCOMPLETE SUSPENDED"),
            Map.entry("SUSPENDED", "RECEIVED SUBMITTED DECIDED INCOMPLETE SUSPENDED REGISTERED"),
            Map.entry("REGISTERED", "RECEIVED SUBMITTED DECIDED INCOMPLETE SUSPENDED"),
            Map.entry("VIEWABLE", "RECEIVED SUBMITTED DECIDED INCOMPLETE SUSPENDED REGISTERED"),
            Map.entry("DEREGISTERED", "RECEIVED SUBMITTED DECIDED INCOMPLETE"),
            Map.entry("COMPLETED", "RECEIVED SUBMITTED INCOMPLETE"),
            Map.entry("CLOSED", "RECEIVED DECIDED VIEWABLE DEREGISTERED COMPLETED"),
            Map.entry("RETURNED", "RECEIVED SUBMITTED DECIDED INCOMPLETE SUSPENDED REGISTERED VIEWABLE DEREGISTERED"),
            Map.entry("WITHDRAWN", "RECEIVED"));

    private RoomsUnderTest rooms;
    private Casefiles unit;

    @BeforeEach
    void one_case() {
        rooms = RoomsUnderTest.empty();
        unit = rooms.get(Casefiles.class);
        rooms.shojiFiles(People.shoji(1).text());
    }

    @TestFactory
    Stream<DynamicTest> every_move_is_made_or_refused_as_written() {
        Casefile filed = rooms.theCase();
        return Arrays.stream(CaseState.values())
                .flatMap(from -> Arrays.stream(CaseState.values())
                        .map(to -> DynamicTest.dynamicTest(from + " to " + to, () -> tryMove(filed, from, to))));
    }

    private void tryMove(Casefile filed, CaseState from, CaseState to) {
        stand(filed, from);
        boolean allowed = Set.of(MAY_COME_FROM.get(to.name()).split(" ")).contains(from.name());

        List<?> actual = unit.move(List.of(filed.id()), to, Party.HUB, null, null);

        assertThat(actual).hasSize(allowed ? 1 : 0);
        assertThat(rooms.state(filed)).isEqualTo(allowed ? to : from);
    }

    @Test
    void a_case_with_its_notice_stays_open_until_the_agency_has_answered() {
        Casefile filed = rooms.theCase();
        stand(filed, CaseState.VIEWABLE);
        notice(filed, "ISSUED");

        assertThat(unit.closeWhereDone(List.of(filed.id()))).isEmpty();

        rooms.jdbc().sql("update delivery set state = 'ANSWERED'").update();
        assertThat(unit.closeWhereDone(List.of(filed.id()))).containsExactly(filed.id());
        assertThat(rooms.state(filed)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_case_stays_open_until_its_notice_is_issued() {
        Casefile filed = rooms.theCase();
        stand(filed, CaseState.VIEWABLE);
        notice(filed, "DUE");
        rooms.jdbc().sql("update delivery set state = 'ANSWERED'").update();

        assertThat(unit.closeWhereDone(List.of(filed.id()))).isEmpty();
    }

    @Test
    void a_case_that_clinics_cannot_see_yet_stays_open() {
        Casefile filed = rooms.theCase();
        stand(filed, CaseState.REGISTERED);
        notice(filed, "ISSUED");
        rooms.jdbc().sql("update delivery set state = 'ANSWERED'").update();

        assertThat(unit.closeWhereDone(List.of(filed.id()))).isEmpty();
    }

    private void stand(Casefile filed, CaseState state) {
        rooms.jdbc()
                .sql("update casefile set state = :state where id = :id")
                .param("state", state.name())
                .param("id", filed.id())
                .update();
    }

    private void notice(Casefile filed, String state) {
        rooms.jdbc().sql("""
                        insert into notice (id, notice_no, case_id, kind, reason, state, changed_at)
                        values (gen_random_uuid(), 'N-1', :case, 'QUALIFICATION_INFORMATION', 'REGISTERED', :state, now())""").param("case", filed.id()).param("state", state).update();
    }
}
