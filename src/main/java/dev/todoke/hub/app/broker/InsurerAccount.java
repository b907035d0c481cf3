package dev.todoke.hub.app.broker;

import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerQueues;
import java.util.Set;

/**
 * An insurer's place at the broker.
 *
 * @param user its user name, the id of its pack
 * @param insurerNumber 保険者番号, part of its queue names
 */
record InsurerAccount(String user, String insurerNumber) {

    static InsurerAccount of(InsurerPack pack) {
        return new InsurerAccount(pack.id(), pack.insurerNumber());
    }

    /** The queues it may read. */
    Set<String> queues() {
        return InsurerQueues.readBy(insurerNumber);
    }
}
