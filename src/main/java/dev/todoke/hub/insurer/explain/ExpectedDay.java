package dev.todoke.hub.insurer.explain;

import java.time.LocalDate;

/**
 * A day, or some days, that follow from a rule.
 *
 * @param from the first of the days; of the filing deadline the end by the strict reading
 * @param to the last
 * @param rule the rule in words
 * @param source law, notice or guide the rule was taken from
 */
public record ExpectedDay(Topic topic, LocalDate from, LocalDate to, Text rule, String source) {

    public Text days() {
        return topic == Topic.FILING && !from.equals(to) ? Text.of("days.filing", to, from) : Text.days(from, to);
    }

    boolean isSameDays(ExpectedDay other) {
        return topic == other.topic && from.equals(other.from) && to.equals(other.to);
    }
}
