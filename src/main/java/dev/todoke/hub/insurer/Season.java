package dev.todoke.hub.insurer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The weeks of a year in which an insurer needs longer, such as those of personnel transfers (人事異動期).
 *
 * @param from first day, month and day: {@code --03-15}
 * @param to last day; before {@code from} when the season runs over the year end
 * @param window what is expected of a filing that comes in the season, in place of the usual days
 */
public record Season(
        @NotBlank String nameJa,
        @NotBlank String nameEn,
        @NotNull MonthDay from,
        @NotNull MonthDay to,
        @NotNull @Valid Span window) {

    /** Whether a filing that starts the window on a day has to wait for longer. */
    public boolean includes(LocalDate day) {
        MonthDay on = MonthDay.from(day);
        boolean begun = !on.isBefore(from);
        boolean goesOn = !on.isAfter(to);
        return from.isAfter(to) ? begun || goesOn : begun && goesOn;
    }
}
