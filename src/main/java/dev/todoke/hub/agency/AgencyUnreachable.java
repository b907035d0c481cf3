package dev.todoke.hub.agency;

/** No connection to the agency came about: the request certainly had no effect. Worth trying again. */
public class AgencyUnreachable extends AgencyUnavailable {

    private static final long serialVersionUID = 1;

    AgencyUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
