package dev.todoke.hub.ops.metrics;

import java.util.Map;

/** What one look at the database counted. */
record Counts(Map<String, Long> filings, Map<String, Long> cases, long overdue, long parkedMessages) {
    static final Counts NONE = new Counts(Map.of(), Map.of(), 0, 0);
}
