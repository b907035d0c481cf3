package dev.todoke.hub.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * What an installation knows better than the rules: extra closed days and days that are open after all, and how far the calendar was checked
 * against the law.
 *
 * @param validUntil last day for which the holidays are vouched for
 */
public record ClosedDayOverrides(LocalDate validUntil, List<Closed> closed, List<Open> open) {

    /** A day that is closed although no rule says so. */
    public record Closed(LocalDate date, String nameJa, String nameEn, String source) {}

    /** A day that is open although a rule closes it. */
    public record Open(LocalDate date, String reason, String source) {}

    public ClosedDayOverrides {
        if (validUntil == null) {
            throw new IllegalArgumentException("valid-until is missing in the file of closed days");
        }
        closed = closed == null ? List.of() : List.copyOf(closed);
        open = open == null ? List.of() : List.copyOf(open);
    }

    /** The file that travels with the hub, {@code config/calendar/closed-days.yaml}. */
    static ClosedDayOverrides standard() {
        return of(RuleFile.onClasspath("config/calendar/closed-days.yaml"));
    }

    /** Reads a file of the same form; one that does not fit is an {@link IllegalArgumentException}. */
    public static ClosedDayOverrides read(InputStream in) throws IOException {
        return of(RuleFile.tree(in));
    }

    private static ClosedDayOverrides of(JsonNode file) {
        return RuleFile.as(ClosedDayOverrides.class, file);
    }
}
