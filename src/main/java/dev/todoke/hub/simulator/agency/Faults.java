package dev.todoke.hub.simulator.agency;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Troubles to come, set from outside: each counts down with the requests it hits. */
final class Faults {
    private Settings settings = new Settings(0, 0, 0, 0);

    synchronized void set(Settings next) {
        settings = next;
    }

    /** What happens to the request at hand. */
    synchronized Fault next() {
        if (settings.unavailable() > 0) {
            settings = new Settings(
                    settings.unavailable() - 1, settings.unanswered(), settings.slowRequests(), settings.slowMillis());
            return new Fault(true, false, 0);
        }
        boolean unanswered = settings.unanswered() > 0;
        boolean slow = settings.slowRequests() > 0;
        Fault fault = new Fault(false, unanswered, slow ? settings.slowMillis() : 0);
        settings = new Settings(
                0,
                settings.unanswered() - (unanswered ? 1 : 0),
                settings.slowRequests() - (slow ? 1 : 0),
                settings.slowMillis());
        return fault;
    }

    /**
     * @param unavailable requests answered with 503 and not looked at
     * @param unanswered requests that take effect, after which the connection breaks without an answer
     * @param slowRequests requests that take effect and are answered late
     * @param slowMillis how late, in real milliseconds
     */
    record Settings(
            @JsonProperty("unavailable") int unavailable,
            @JsonProperty("unanswered") int unanswered,
            @JsonProperty("slow_requests") int slowRequests,
            @JsonProperty("slow_millis") long slowMillis) {}

    /** The trouble of one request. */
    record Fault(boolean unavailable, boolean unanswered, long delayMillis) {}
}
