package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.ParkedAct;
import dev.todoke.hub.casefile.ParkedMessage;
import dev.todoke.hub.casefile.ParkedMessages;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the room of a parked message do something about it, and settles the message when it could.
 *
 * @param done key of the text that tells so
 * @param failed key of the text when it could not
 */
record Remedy(ParkedMessages parked, List<? extends ParkedAct> rooms, String done, String failed) {

    private static final Logger LOG = LoggerFactory.getLogger(Remedy.class);
    private static final String ALREADY = "parked.already";

    /** Whether a room would take it; what was only noted here, without a message, can be settled at most. */
    boolean possible(UUID id) {
        return parked.waiting(id).flatMap(this::room).isPresent();
    }

    /** @return the text that tells how it went, by its key */
    String run(UUID id, String by, String why) {
        Optional<ParkedMessage> waiting = parked.waiting(id);
        Optional<? extends ParkedAct> room = waiting.flatMap(this::room);
        if (room.isEmpty()) {
            return ALREADY;
        }
        try {
            room.get().run(waiting.get(), by, why);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Parked message {}: {} ({})", id, failed, e.getClass().getSimpleName());
            return failed;
        }
        return parked.settle(id, by, why) ? done : ALREADY;
    }

    private Optional<? extends ParkedAct> room(ParkedMessage message) {
        return rooms.stream().filter(known -> known.takes(message)).findFirst();
    }
}
