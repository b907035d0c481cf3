package dev.todoke.hub.insurer;

import java.util.Set;
import java.util.TreeSet;

/** Names of the queues between the hub and an insurer. */
public final class InsurerQueues {
    /** Results of every insurer come in here. */
    public static final String RESULT = "hub.insurer.result.v1";

    private InsurerQueues() {}

    /** All that one insurer reads: orders of every kind, and copies of notices. */
    public static Set<String> readBy(String insurerNumber) {
        Set<String> queues = new TreeSet<>();
        for (OrderKind kind : OrderKind.values()) {
            queues.add(kind.queue(insurerNumber));
        }
        queues.add(notice(insurerNumber));
        return queues;
    }

    /** Copies of notices the hub issued for one insurer. */
    public static String notice(String insurerNumber) {
        return "hub.insurer." + insurerNumber + ".notice.v1";
    }
}
