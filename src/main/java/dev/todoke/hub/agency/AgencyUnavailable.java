package dev.todoke.hub.agency;

/** The agency could not be reached, or had no time: whether the request had an effect is unknown. Worth trying again. */
public class AgencyUnavailable extends RuntimeException {
    AgencyUnavailable(String message) {
        super(message);
    }

    AgencyUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
