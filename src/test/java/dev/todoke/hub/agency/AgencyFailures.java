package dev.todoke.hub.agency;

/** What goes wrong at the agency, for tests of those who must cope with it. */
public final class AgencyFailures {

    private AgencyFailures() {}

    public static AgencyUnavailable unavailable() {
        return new AgencyUnavailable("The agency gave no answer to submit");
    }
}
