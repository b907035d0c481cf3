package dev.todoke.hub.routes;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.AgendaItem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A route that does many pieces of work at once. */
interface WorkInBatches extends FedByTheAgenda {

    @Test
    default void a_batch_the_hub_stumbles_over_is_put_back_to_be_tried_one_by_one() {
        stepFailsWith(new IllegalArgumentException("Bad name " + NAME));
        List<AgendaItem> items = route().agenda.due(3);

        route().poll();

        verify(route().agenda.rows).tryInHalves(batchOf(items));
        verify(route().agenda.rows, never()).park(any(), any(), any());
    }
}
