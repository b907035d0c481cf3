package dev.todoke.hub.insurer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** One worked example of a pack: given this, the rules must lead to that. Only what is expected is looked at. */
public record PackExample(
        @NotNull @Valid Given given, @NotNull @Valid Expected expect) {

    /** Whether the person's usable number is at hand. */
    public enum Number {
        PRESENT,
        MISSING
    }

    /**
     * @param fact day of the fact, which chooses the version
     * @param number present when left out
     * @param started day the window starts: arrival at the agency or receipt by the insurer; the fact date when left out
     * @param issued day a 資格確認書 is issued; the start day when left out
     */
    public record Given(@NotNull LocalDate fact, Number number, LocalDate started, LocalDate issued) {

        public Given {
            number = number == null ? Number.PRESENT : number;
            started = started == null ? fact : started;
            issued = issued == null ? started : issued;
        }

        public boolean numberPresent() {
            return number == Number.PRESENT;
        }
    }

    /**
     * What is expected; null is not looked at.
     *
     * @param usableFrom first day on which clinics can be expected to see the person, when the registration comes on the first day of the window
     * @param usableTo the last such day, when it comes on the last day of the window
     * @param answerBy last day to answer a notice issued on the start day
     * @param stopGap day on which a 資格確認書 with a short life is issued
     */
    public record Expected(
            String version,
            LocalDate fileBy,
            LocalDate windowFrom,
            LocalDate windowTo,
            LocalDate usableFrom,
            LocalDate usableTo,
            LocalDate answerBy,
            LocalDate stopGap,
            LocalDate certificateTo) {}
}
