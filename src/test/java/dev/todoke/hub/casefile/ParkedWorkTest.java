package dev.todoke.hub.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.RoomsUnderTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParkedWorkTest {
    private static final String STEP = "agency-collect-documents";

    @Test
    void parked_work_is_not_woken_by_being_put_on_the_agenda_again() {
        RoomsUnderTest rooms = RoomsUnderTest.empty();
        Agenda unit = rooms.get(Agenda.class);
        UUID submission = UUID.randomUUID();
        unit.putNow(STEP, List.of(submission));
        unit.park(rooms.due(STEP), "AgencyProtocolError", "");

        unit.putNow(STEP, List.of(submission));

        assertThat(rooms.due(STEP).isEmpty()).isTrue();
        assertThat(unit.release(STEP, submission)).isTrue();
        assertThat(rooms.due(STEP).subjects()).containsExactly(submission);
    }
}
