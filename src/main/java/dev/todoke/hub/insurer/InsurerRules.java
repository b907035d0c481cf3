package dev.todoke.hub.insurer;

import dev.todoke.hub.calendar.CountedDays;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Set;

/**
 * The rules of one insurer for facts (資格取得 …) from one day to another.
 *
 * @param version name of the rules, kept with every case that used them
 * @param from first fact date they are for
 * @param to last fact date they are for; null while they are the newest
 * @param sent when an order goes to the insurer; null where no filings are taken, as are the two clocks
 * @param season weeks in which it takes longer; null when there are none
 * @param usable how long after the registration clinics can see the person; null when at once
 * @param pausedBy reasons for which the registration window stands still until the employer has answered
 * @param stopGap what bridges a registration that takes too long; null when nothing does
 * @param exOfficioCertificate when a 資格確認書 comes without application to somebody without マイナ保険証; null where it is not known
 * @param answersFilings whether a society says that it has taken a form about wages; when it does not, the form is done once it is handed
 *     over and the agency has decided. False when left out
 * @param source law, notice or guide they were taken from
 */
public record InsurerRules(
        @NotBlank String version,
        @NotNull LocalDate from,
        LocalDate to,
        @NotNull FilingRoute route,
        RegistrationTrigger sent,
        @Valid ClockRule withNumber,
        @Valid ClockRule withoutNumber,
        @Valid Season season,
        @Valid Span usable,
        Set<@NotNull ResultReason> pausedBy,
        @NotNull @Valid MissingNumber missingNumber,
        @Valid StopGap stopGap,
        @Valid Span exOfficioCertificate,
        @NotNull @Valid InsurerDocuments documents,
        @NotNull @Valid ApplicationRules applications,
        Boolean answersFilings,
        @NotBlank String source) {

    public InsurerRules {
        pausedBy = pausedBy == null ? Set.of() : Set.copyOf(pausedBy);
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

    /**
     * A 資格確認書 with a short life (有効期限付き), issued when the registration is not done in time.
     *
     * @param after days after the start of the registration window
     * @param validDays calendar days it is valid, the day of issue being the first
     */
    public record StopGap(
            @Positive int after,
            @NotNull CountedDays days,
            @Positive int validDays) {}

    @AssertTrue(message = "{pack.clocks-of-route}")
    boolean isComplete() {
        boolean given = sent != null && withNumber != null && withoutNumber != null;
        boolean any = sent != null || withNumber != null || withoutNumber != null;
        return route == null || (route.takesFilings() ? given : !any);
    }

    @AssertTrue(message = "{pack.clock-of-agency}")
    boolean isStartedByWhoHasIt() {
        return route == null
                || route.throughAgency()
                || (isNotFromAgency(withNumber)
                        && isNotFromAgency(withoutNumber)
                        && sent != RegistrationTrigger.ON_DECISION);
    }

    private static boolean isNotFromAgency(ClockRule clock) {
        return clock == null || clock.start() != ClockRule.Start.AGENCY_ARRIVAL;
    }

    /** The event that starts the registration window of a person whose usable number is, or is not, at hand. */
    public ClockRule.Start start(boolean numberPresent) {
        return clock(numberPresent).start();
    }

    /** The days of the registration window of a filing that starts it on a day: those of the season when it falls into one. */
    public Span span(boolean numberPresent, LocalDate startedOn) {
        return season != null && season.includes(startedOn)
                ? season.window()
                : clock(numberPresent).span();
    }

    /** The clock for a person whose usable number is, or is not, at hand, outside of any season. */
    public ClockRule clock(boolean numberPresent) {
        return numberPresent ? withNumber : withoutNumber;
    }

    boolean holdsOn(LocalDate fact) {
        return !fact.isBefore(from) && (to == null || !fact.isAfter(to));
    }
}
