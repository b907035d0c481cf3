package dev.todoke.hub.insurer;

import java.util.Set;
import java.util.TreeSet;

/** Names of the queues between the hub and an insurer. */
public final class InsurerQueues {
    /** Results of every insurer come in here. */
    public static final String RESULT = "hub.insurer.result.v1";

    private InsurerQueues() {}

    /** All that one insurer reads: orders of every kind, copies of notices, and results that go back. */
    public static Set<String> readBy(String insurerNumber) {
        Set<String> queues = new TreeSet<>();
        for (OrderKind kind : OrderKind.values()) {
            queues.add(kind.queue(insurerNumber));
        }
        queues.add(notice(insurerNumber));
        queues.add(returned(insurerNumber));
        return queues;
    }

    /** Results of one insurer that the hub could not use. */
    public static String returned(String insurerNumber) {
        return "hub.insurer." + insurerNumber + ".returned.v1";
    }

    /** Copies of notices the hub issued for one insurer. */
    public static String notice(String insurerNumber) {
        return "hub.insurer." + insurerNumber + ".notice.v1";
    }
}
