package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.app.broker.MemoryBroker;
import dev.todoke.hub.insurer.InsurerFailures;
import dev.todoke.hub.insurer.InsurerQueues;
import dev.todoke.hub.insurer.ParkResult;
import dev.todoke.hub.insurer.ReceiveResult;
import dev.todoke.hub.insurer.ReceiveResults;
import dev.todoke.hub.insurer.ResultMessage;
import dev.todoke.hub.insurer.ResultRefused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/** The route that receives results in batches, with a real broker: when messages are acknowledged, and when they come again. */
class InsurerReceiveResultsRouteTest {

    private static final int LONG = 20_000;

    private final ReceiveResults receiveResults = mock(ReceiveResults.class);
    private final ReceiveResult receiveResult = mock(ReceiveResult.class);
    private final ParkResult parkResult = mock(ParkResult.class);
    private final MemoryBroker broker = new MemoryBroker(InsurerQueues.RESULT, "parked.insurer");
    private final List<String> received = new CopyOnWriteArrayList<>();

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("insurer-receive-results")
            .alongWith("insurer-receive-result")
            .bind("receiveResults", receiveResults)
            .bind("receiveResult", receiveResult)
            .bind("parkResult", parkResult)
            .on(broker)
            .bind("results", broker.results())
            .set("todoke.insurer.results-uri", "results:" + InsurerQueues.RESULT + "?batch=10")
            .set("todoke.insurer.result-uri", "direct:insurer-receive-result");

    InsurerReceiveResultsRouteTest() throws Exception {}

    /** What is left of a batch to be received one by one. */
    private void leaves(String... left) {
        doAnswer(call -> {
                    List<ResultMessage> batch = call.getArgument(0);
                    batch.forEach(message -> received.add(text(message)));
                    return batch.stream()
                            .filter(message -> List.of(left).contains(text(message)))
                            .toList();
                })
                .when(receiveResults)
                .run(any());
    }

    private static String text(ResultMessage message) {
        return new String(message.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void send(String... texts) {
        for (String text : texts) {
            broker.send(InsurerQueues.RESULT, context -> context.createTextMessage(text));
        }
    }

    private void areAcknowledged(int messages) {
        Awaitility.await().until(() -> broker.acknowledged(InsurerQueues.RESULT) == messages);
        assertThat(broker.depth(MemoryBroker.DEAD)).isZero();
    }

    @Test
    void results_received_together_are_acknowledged_and_not_received_again() {
        leaves();

        send("a", "b", "c");

        areAcknowledged(3);
        assertThat(received).containsExactly("a", "b", "c");
        verify(receiveResult, never()).run(any(), any());
    }

    @Test
    void what_is_left_is_received_by_itself_and_one_that_is_refused_is_parked_alone() throws Exception {
        leaves("b", "c");
        ResultRefused why = InsurerFailures.refused(ResultRefused.Fault.NOT_WELL_FORMED);
        doThrow(why).when(receiveResult).run(eq(bytes("b")), any());

        send("a", "b", "c");

        areAcknowledged(3);
        verify(parkResult).park(eq(why), eq(bytes("b")), any(), any());
        verify(receiveResult).run(eq(bytes("c")), any());
        verify(parkResult, times(1)).park(any(), any(), any(), any());
    }

    @Test
    void a_batch_comes_again_when_the_database_was_away() throws Exception {
        doThrow(new DataAccessResourceFailureException("no connection"))
                .doReturn(List.of())
                .when(receiveResults)
                .run(any());

        send("a");

        verify(receiveResults, timeout(LONG).times(2)).run(any());
        areAcknowledged(1);
        verify(parkResult, never()).park(any(), any(), any(), any());
    }

    @Test
    void a_batch_comes_again_when_one_by_itself_found_the_database_away() throws Exception {
        leaves("a");
        doThrow(new DataAccessResourceFailureException("no connection"))
                .doNothing()
                .when(receiveResult)
                .run(any(), any());

        send("a");

        verify(receiveResult, timeout(LONG).times(2)).run(eq(bytes("a")), any());
        areAcknowledged(1);
        verify(parkResult, never()).park(any(), any(), any(), any());
    }

    @Test
    void a_message_that_is_no_text_and_no_bytes_is_set_aside_and_its_neighbours_are_received() throws Exception {
        leaves();
        doNothing().when(receiveResult).run(any(), any());

        broker.send(InsurerQueues.RESULT, context -> context.createMapMessage());
        send("a");

        areAcknowledged(2);
        assertThat(received).containsExactly("a");
        assertThat(broker.depth("parked.insurer")).isEqualTo(1);
    }
}
