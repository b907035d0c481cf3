package dev.todoke.hub.insurer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;

/**
 * The rules of one insurer for facts (資格取得 …) from one day to another.
 *
 * @param version name of the rules, kept with every case that used them
 * @param from first fact date they are for
 * @param to last fact date they are for; null while they are the newest
 * @param answersFilings whether a society says that it has taken a form about wages; when it does not, the form is done once it is handed
 *     over and the agency has decided. False when left out
 * @param source law, notice or guide they were taken from
 */
public record InsurerRules(
        @NotBlank String version,
        @NotNull LocalDate from,
        LocalDate to,
        @NotNull FilingRoute route,
        @NotNull RegistrationTrigger sent,
        @NotNull @Valid ClockRule withNumber,
        @NotNull @Valid ClockRule withoutNumber,
        @NotNull @Valid MissingNumber missingNumber,
        Boolean answersFilings,
        @NotBlank String source) {

    public InsurerRules {
        answersFilings = Boolean.TRUE.equals(answersFilings);
    }

    /**
     * What happens when a person's number is missing.
     *
     * @param notice whether a データ登録未完了のお知らせ is issued
     * @param answerWithinDays calendar days the employer has to answer it
     */
    public record MissingNumber(
            boolean notice, @PositiveOrZero int answerWithinDays) {}

    /** The clock for a person whose usable number is, or is not, at hand. */
    public ClockRule clock(boolean numberPresent) {
        return numberPresent ? withNumber : withoutNumber;
    }

    boolean holdsOn(LocalDate fact) {
        return !fact.isBefore(from) && (to == null || !fact.isAfter(to));
    }
}
