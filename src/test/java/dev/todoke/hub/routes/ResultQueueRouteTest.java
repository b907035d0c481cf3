package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.app.broker.MemoryBroker;
import dev.todoke.hub.insurer.InsurerFailures;
import dev.todoke.hub.insurer.InsurerQueues;
import dev.todoke.hub.insurer.ParkResult;
import dev.todoke.hub.insurer.ReceiveResult;
import dev.todoke.hub.insurer.ResultRefused;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/** The route that receives results, with a real broker: when a message is acknowledged, and when it comes again. */
class ResultQueueRouteTest {

    private static final String RESULT = "<result/>";
    private static final byte[] BYTES = RESULT.getBytes(StandardCharsets.UTF_8);
    private static final int LONG = 10_000;

    private final ReceiveResult receiveResult = mock(ReceiveResult.class);
    private final ParkResult parkResult = mock(ParkResult.class);
    private final MemoryBroker broker = new MemoryBroker(InsurerQueues.RESULT);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("insurer-receive-result")
            .bind("receiveResult", receiveResult)
            .bind("parkResult", parkResult)
            .on(broker)
            .set("todoke.insurer.result-uri", "jms:queue:" + InsurerQueues.RESULT);

    ResultQueueRouteTest() throws Exception {}

    private void send() {
        broker.send(InsurerQueues.RESULT, context -> context.createTextMessage(RESULT));
    }

    private void isAcknowledged() {
        Awaitility.await().until(() -> broker.acknowledged(InsurerQueues.RESULT) == 1);
        assertThat(broker.depth(MemoryBroker.DEAD)).isZero();
    }

    @Test
    void a_result_is_acknowledged_after_it_took_effect() {
        doAnswer(call -> assertThat(broker.acknowledged(InsurerQueues.RESULT)).isZero())
                .when(receiveResult)
                .run(any(), any());

        send();

        isAcknowledged();
        verify(receiveResult).run(eq(BYTES), any());
    }

    @Test
    void a_result_that_is_parked_is_acknowledged() throws Exception {
        ResultRefused why = InsurerFailures.refused(ResultRefused.Fault.NOT_WELL_FORMED);
        doThrow(why).when(receiveResult).run(any(), any());

        send();

        isAcknowledged();
        verify(parkResult).park(eq(why), eq(BYTES), any(), any());
    }

    @Test
    void a_result_comes_again_when_the_database_was_away() throws Exception {
        doThrow(new DataAccessResourceFailureException("no connection"))
                .doNothing()
                .when(receiveResult)
                .run(any(), any());

        send();

        verify(receiveResult, timeout(LONG).times(2)).run(eq(BYTES), any());
        isAcknowledged();
        verify(parkResult, never()).park(any(), any(), any(), any());
    }
}
