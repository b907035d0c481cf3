package dev.todoke.hub.casefile.replay;

import java.time.Instant;
import java.util.List;

/**
 * Which cases a replay is about: those that meet everything given.
 *
 * @param numbers numbers of cases, filings, submissions, notices, or 到達番号; empty: any
 * @param state state of the case, empty: any
 * @param partner {@code agency}, an insurer or an employer by id; empty: any
 * @param from opened at this time or later, null: any
 * @param to opened before this time, null: any
 */
public record Selection(List<String> numbers, String state, String partner, Instant from, Instant to) {

    public Selection {
        numbers = List.copyOf(numbers);
    }

    /** Whether nothing is asked for; that would be everything, and is not done. */
    public boolean isEmpty() {
        return numbers.isEmpty() && state.isEmpty() && partner.isEmpty() && from == null && to == null;
    }
}
