package dev.todoke.hub.agency;

/**
 * The agency does not let the hub in: the request had no effect. No piece of work is to blame, so all of them wait; they go on by themselves
 * once the agency takes its own tokens again, or somebody has put the credentials right.
 */
public class AgencyLoginRefused extends AgencyUnreachable {

    private static final long serialVersionUID = 1;

    AgencyLoginRefused(String message) {
        super(message, null);
    }
}
