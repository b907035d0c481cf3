package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.replay.Selection;
import dev.todoke.hub.identity.Masking;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was entered to choose cases.
 *
 * @param numbers numbers with spaces, commas or line ends between them
 * @param from local date and time, empty: any
 * @param to local date and time, empty: any
 */
record ReplayForm(String numbers, String state, String partner, String from, String to) {

    ReplayForm {
        numbers = numbers == null ? "" : numbers;
        state = state == null ? "" : state;
        partner = partner == null ? "" : partner.strip();
        from = from == null ? "" : from;
        to = to == null ? "" : to;
        if (!state.isEmpty()) {
            CaseState.valueOf(state);
        }
    }

    /** A personal number is no way to look for somebody. */
    boolean holdsNumber() {
        return list().stream().noneMatch(number -> number.matches("[0-9]{18}")) && Masking.holdsNumber(numbers);
    }

    private List<String> list() {
        return Stream.of(numbers.split("[\\s,、，]+"))
                .filter(number -> !number.isEmpty())
                .toList();
    }

    Selection selection(ZoneId zone) {
        return new Selection(list(), state, partner, at(from, zone), at(to, zone));
    }

    private static Instant at(String local, ZoneId zone) {
        return local.isEmpty() ? null : LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    /** For the audit trail: what was chosen, without a name. */
    String subject() {
        return "numbers=" + String.join(",", list()) + " state=" + state + " partner=" + partner + " from=" + from
                + " to=" + to;
    }
}
