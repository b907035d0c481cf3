package dev.todoke.hub.story;

import static org.awaitility.Awaitility.await;

import dev.todoke.hub.simulator.agency.MovableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** Moves a hub's clock from one thing that is due to the next, and lets the hub finish its work in between. */
final class StoryTime {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_STORY = Duration.ofDays(60);

    private final HubUnderTest hub;
    private final MovableClock clock;

    StoryTime(HubUnderTest hub, MovableClock clock) {
        this.hub = hub;
        this.clock = clock;
    }

    void passUntil(String what, BooleanSupplier reached) {
        Instant end = clock.instant().plus(LONGEST_STORY);
        settle();
        while (!reached.getAsBoolean()) {
            Instant next = nextDue()
                    .orElseThrow(() -> new AssertionError("Nothing is due any more, and not yet: " + what + state()));
            if (next.isAfter(end)) {
                throw new AssertionError("Not within " + LONGEST_STORY + ": " + what + state());
            }
            clock.forward(Duration.between(clock.instant(), next));
            settle();
        }
    }

    /** Work goes round from the agenda over the queues to the insurers and back: quiet is what was quiet twice in a row. */
    void settle() {
        try {
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(15))
                    .until(() -> quiet() && quiet());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("The hub does not come to rest" + state(), e);
        }
    }

    private boolean quiet() {
        return dueWork() == 0
                && hub.queues().waiting() == 0
                && hub.insurers().due(clock.instant()) == 0
                && dueWork() == 0;
    }

    private long dueWork() {
        return hub.database()
                .sql("select count(*) from agenda where parked_at is null and due_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private Optional<Instant> nextDue() {
        Optional<Instant> work = hub.database()
                .sql("select min(due_at) from agenda where parked_at is null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
        return Stream.concat(work.stream(), hub.insurers().next().stream()).min(Instant::compareTo);
    }

    private String state() {
        return "; agenda: "
                + hub.database()
                        .sql(
                                "select step || ' ' || due_at || coalesce(' parked ' || park_code, '') from agenda order by due_at")
                        .query(String.class)
                        .list()
                + ", returned: "
                + hub.database()
                        .sql(
                                "select case_no || ' ' || reason || ' ' || reason_text from casefile where state = 'RETURNED'")
                        .query(String.class)
                        .list()
                + ", waiting messages: " + hub.queues().waiting() + ", hub time " + clock.instant();
    }
}
