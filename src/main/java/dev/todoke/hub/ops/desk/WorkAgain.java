package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.ParkedMessage;
import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.SecondTry;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands a parked message back to the room it was for, and settles it when that room could work on it. */
@Component
class WorkAgain {

    private static final Logger LOG = LoggerFactory.getLogger(WorkAgain.class);

    private final ParkedMessages parked;
    private final ObjectProvider<SecondTry> rooms;

    WorkAgain(ParkedMessages parked, ObjectProvider<SecondTry> rooms) {
        this.parked = parked;
        this.rooms = rooms;
    }

    /** Whether a room would take it; what was only noted here, without a message, can be settled at most. */
    boolean possible(UUID id) {
        return parked.waiting(id).flatMap(this::room).isPresent();
    }

    /** @return the text that tells how it went, by its key */
    String run(UUID id, String by, String why) {
        Optional<ParkedMessage> waiting = parked.waiting(id);
        Optional<SecondTry> room = waiting.flatMap(this::room);
        if (room.isEmpty()) {
            return "parked.already";
        }
        try {
            room.get().run(waiting.get(), by, why);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "Parked message {} still cannot be worked on: {}",
                    id,
                    e.getClass().getSimpleName());
            return "parked.again.failed";
        }
        return parked.settle(id, by, why) ? "parked.again.done" : "parked.already";
    }

    private Optional<SecondTry> room(ParkedMessage message) {
        return rooms.stream().filter(known -> known.takes(message)).findFirst();
    }
}
