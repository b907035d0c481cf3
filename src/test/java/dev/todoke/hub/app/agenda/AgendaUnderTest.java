package dev.todoke.hub.app.agenda;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.todoke.hub.HandMovedClock;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.AgendaItem;
import dev.todoke.hub.casefile.DueWork;
import dev.todoke.hub.partner.Circuits;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerKind;
import dev.todoke.hub.partner.RetryProperties;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.apache.camel.spi.Registry;
import org.mockito.invocation.InvocationOnMock;

/** The {@code agenda:} component and its outcomes as they are, over rows that are made up. */
public final class AgendaUnderTest {

    public static final String HUB = "hub-under-test";
    /** The one all work is for where insurers share a step. */
    public static final Partner INSURER = Partner.insurer("kyokai-tokyo");

    public static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final RetryProperties RETRY = new RetryProperties(
            FIRST_WAIT,
            LONGEST_WAIT,
            Map.of(
                    PartnerKind.BROKER, new RetryProperties.Rule(1, FIRST_WAIT, LONGEST_WAIT),
                    PartnerKind.INSURER, new RetryProperties.Rule(1, FIRST_WAIT, LONGEST_WAIT)));

    /** Moved by hand: the waits of open circuits. */
    public final HandMovedClock realTime = new HandMovedClock("2026-12-01T09:00");

    /** How the hub stands with its partners. */
    public final Circuits circuits = new Circuits(RETRY, new HandMovedClock("2026-12-01T09:00"), realTime);

    /** What the hub asks of its agenda; claims are answered from what was put into {@link #due}. */
    public final Agenda rows = mock(Agenda.class);

    /** Tells the consumers of work that has become due. */
    public final DueWork dueWork = new DueWork();

    private final Queue<AgendaItem> due = new ArrayDeque<>();

    public AgendaUnderTest() {
        when(rows.claim(any(), anyInt(), any(), any())).thenAnswer(this::claim);
        when(rows.claimForOne(any(), anyInt(), any(), any(), any(), any())).thenAnswer(call -> {
            AgendaBatch claimed = claim(call);
            return new AgendaBatch(claimed.step(), claimed.items(), claimed.isEmpty() ? null : INSURER.key());
        });
    }

    public void bindTo(Registry registry) throws UnknownHostException {
        registry.bind("agenda", component());
        registry.bind("agendaOutcome", outcome());
        registry.bind("failureReturns", new FailureReturns());
    }

    AgendaComponent component() throws UnknownHostException {
        return new AgendaComponent(rows, dueWork, new HubIdentity(HUB, Path.of("unused")), circuits);
    }

    AgendaOutcome outcome() {
        return new AgendaOutcome(rows, RETRY, circuits);
    }

    /** Makes work due that was never tried before. */
    public List<AgendaItem> due(int items) {
        List<AgendaItem> made = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            made.add(due(1, i));
        }
        return made;
    }

    /** Makes one piece of work due, at its so-manieth try. */
    public AgendaItem dueAtTry(int attempt) {
        return due(attempt, due.size());
    }

    private AgendaItem due(int attempt, int number) {
        AgendaItem item = new AgendaItem(new UUID(0, number + 1L), attempt, Instant.parse("2026-12-01T00:00:00Z"));
        due.add(item);
        return item;
    }

    private AgendaBatch claim(InvocationOnMock call) {
        int limit = call.getArgument(1);
        List<AgendaItem> claimed = new ArrayList<>();
        while (claimed.size() < limit && !due.isEmpty()) {
            claimed.add(due.remove());
        }
        return new AgendaBatch(call.getArgument(0), claimed);
    }
}
