package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.ParkedMessage;
import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.ReturnToEmployer;
import dev.todoke.hub.casefile.SendBack;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives parked work back to who sent it: a message by the room it came to, a step by returning its records to their employer. */
@Component
class GiveBack {

    private static final Logger LOG = LoggerFactory.getLogger(GiveBack.class);

    private final ParkedMessages parked;
    private final ObjectProvider<SendBack> rooms;
    private final ReturnToEmployer records;

    GiveBack(ParkedMessages parked, ObjectProvider<SendBack> rooms, ReturnToEmployer records) {
        this.parked = parked;
        this.rooms = rooms;
        this.records = records;
    }

    boolean possible(UUID message) {
        return parked.waiting(message).flatMap(this::room).isPresent();
    }

    /** How many records of a parked step can go back. */
    int possible(String step, UUID subject) {
        return records.possible(step, subject).size();
    }

    /** @return the text that tells how it went, by its key */
    String message(UUID id, String by, String why) {
        Optional<ParkedMessage> waiting = parked.waiting(id);
        Optional<SendBack> room = waiting.flatMap(this::room);
        if (room.isEmpty()) {
            return "parked.already";
        }
        try {
            room.get().run(waiting.get(), by, why);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "Parked message {} cannot be given back: {}",
                    id,
                    e.getClass().getSimpleName());
            return "parked.return.failed";
        }
        return parked.settle(id, by, why) ? "parked.returned" : "parked.already";
    }

    /** @return the text that tells how it went, by its key */
    String step(String step, UUID subject, String why) {
        return records.run(step, subject, why) > 0 ? "parked.returned" : "parked.return.failed";
    }

    private Optional<SendBack> room(ParkedMessage message) {
        return rooms.stream().filter(known -> known.takes(message)).findFirst();
    }
}
