package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.ReturnToEmployer;
import dev.todoke.hub.casefile.SendBack;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives parked work back to who sent it: a message by the room it came to, a step by returning its records to their employer. */
@Component
class GiveBack {

    private final ParkedMessages parked;
    private final ObjectProvider<SendBack> rooms;
    private final ReturnToEmployer records;

    GiveBack(ParkedMessages parked, ObjectProvider<SendBack> rooms, ReturnToEmployer records) {
        this.parked = parked;
        this.rooms = rooms;
        this.records = records;
    }

    boolean possible(UUID message) {
        return remedy().possible(message);
    }

    /** How many records of a parked step can go back. */
    int possible(String step, UUID subject) {
        return records.possible(step, subject).size();
    }

    /** @return the text that tells how it went, by its key */
    String message(UUID id, String by, String why) {
        return remedy().run(id, by, why);
    }

    /** @return the text that tells how it went, by its key */
    String step(String step, UUID subject, String why) {
        return records.run(step, subject, why) > 0 ? "parked.returned" : "parked.return.failed";
    }

    private Remedy remedy() {
        return new Remedy(parked, rooms.stream().toList(), "parked.returned", "parked.return.failed");
    }
}
