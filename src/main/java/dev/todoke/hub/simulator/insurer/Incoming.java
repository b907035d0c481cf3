package dev.todoke.hub.simulator.insurer;

/** A message as it came. */
record Incoming(String transportId, Kind kind, String text) {

    /** The queue it came from. */
    enum Kind {
        REGISTRATION,
        DEREGISTRATION,
        FILING,
        APPLICATION,
        NOTICE
    }

    @Override
    public String toString() {
        return "Incoming(" + transportId + ")";
    }
}
