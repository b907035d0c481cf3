package dev.todoke.hub.insurer.paper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a 健康保険証 that was, or would have been, issued on a day.
 *
 * @param usableTo last day it could be used; null when no card was issued any more
 * @param printed whether the date printed on the card counts when it is earlier
 */
public record CardIssue(LocalDate usableTo, boolean printed, String source) {

    public boolean issued() {
        return usableTo != null;
    }

    /**
     * The last day of one card; losing the insurance ends it earlier.
     *
     * @param onCard date printed on it, if there is one
     * @return empty when there was no card
     */
    public Optional<LocalDate> lastDay(Optional<LocalDate> onCard) {
        return Optional.ofNullable(usableTo)
                .map(law -> onCard.filter(day -> printed && day.isBefore(law)).orElse(law));
    }
}
