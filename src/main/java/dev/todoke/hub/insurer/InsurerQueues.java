package dev.todoke.hub.insurer;

/** Names of the queues between the hub and an insurer. */
public final class InsurerQueues {
    /** Results of every insurer come in here. */
    public static final String RESULT = "hub.insurer.result.v1";

    private InsurerQueues() {}

    /** Registration orders for one insurer. */
    public static String registration(String insurerNumber) {
        return "hub.insurer." + insurerNumber + ".registration.v1";
    }

    /** Copies of notices the hub issued for one insurer. */
    public static String notice(String insurerNumber) {
        return "hub.insurer." + insurerNumber + ".notice.v1";
    }
}
