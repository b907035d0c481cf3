package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.SecondTry;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands a parked message back to the room it was for, and settles it when that room could work on it. */
@Component
class WorkAgain {

    private final ParkedMessages parked;
    private final ObjectProvider<SecondTry> rooms;

    WorkAgain(ParkedMessages parked, ObjectProvider<SecondTry> rooms) {
        this.parked = parked;
        this.rooms = rooms;
    }

    /** Whether a room would take it. */
    boolean possible(UUID id) {
        return remedy().possible(id);
    }

    /** @return the text that tells how it went, by its key */
    String run(UUID id, String by, String why) {
        return remedy().run(id, by, why);
    }

    private Remedy remedy() {
        return new Remedy(parked, rooms.stream().toList(), "parked.again.done", "parked.again.failed");
    }
}
