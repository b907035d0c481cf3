package dev.todoke.hub.agency;

/** The agency answered something the hub does not understand or must not accept. Trying again will not help. Never repeats what was received. */
public class AgencyProtocolError extends RuntimeException {
    AgencyProtocolError(String message) {
        super(message);
    }
}
