package dev.todoke.hub.app.broker;

/**
 * One half of a live/backup pair.
 *
 * @param role which half
 * @param own where clients and the other half find this one, {@code tcp://host:port}
 * @param other where the other half is
 * @param password by which the halves know each other
 */
record BrokerPair(Role role, String own, String other, String password) {

    /** Who serves when both are there. */
    enum Role {
        PRIMARY,
        BACKUP
    }

    @Override
    public String toString() {
        return "BrokerPair[" + role + ", " + own + ", " + other + "]";
    }
}
