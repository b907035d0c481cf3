package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.AgendaItem;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A route that claims and does one piece of work after the other. */
interface WorkOneByOne extends FedByTheAgenda {

    /** What the step makes when it goes well. */
    default Object stepMakes() {
        return null;
    }

    @Test
    default void one_bad_piece_of_work_is_parked_alone_and_its_neighbours_go_on() {
        List<AgendaItem> items = route().agenda.due(3);
        List<Object> tried = new CopyOnWriteArrayList<>();
        stepDoes(call -> {
            tried.add(call.getArgument(0));
            if (call.getArgument(0).equals(batchOf(items.subList(1, 2)))) {
                throw new IllegalStateException();
            }
            return stepMakes();
        });

        route().poll();

        assertThat(tried)
                .containsExactlyInAnyOrder(
                        batchOf(items.subList(0, 1)), batchOf(items.subList(1, 2)), batchOf(items.subList(2, 3)));
        verify(route().agenda.rows).park(eq(batchOf(items.subList(1, 2))), eq("IllegalStateException"), any());
        verify(route().agenda.rows, never()).tryInHalves(any());
    }
}
