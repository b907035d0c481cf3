package dev.todoke.hub.insurer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The papers an insurer gives out.
 *
 * @param information 資格情報のお知らせ
 * @param certificate 資格確認書
 */
public record InsurerDocuments(
        @NotNull @Valid Information information,
        @NotNull @Valid Certificate certificate) {

    /** Who hands a paper to the person. */
    public enum Recipient {
        /** Their employer, who gets it in a bundle. */
        EMPLOYER,
        /** The head of their workplace (所属所). */
        WORKPLACE,
        /** Nobody: it goes to their address by mail. */
        PERSON
    }

    /** When the 資格情報のお知らせ is due. */
    public enum Occasion {
        REGISTERED,
        /** Clinics can see the person: it is the sign that the マイナ保険証 works. */
        VIEWABLE
    }

    /** How the 資格情報のお知らせ looks. */
    public enum InformationFace {
        CARD,
        /** A4 with a part to cut out, lower right, and the code to マイナポータル. */
        A4_CUTOUT,
        A4
    }

    /** What the 資格確認書 is made of. */
    public enum CertificateFace {
        CARD,
        PAPER_CARD,
        PAPER
    }

    /** @param lastFour whether it prints the last four digits of the number the insurer holds */
    public record Information(
            @NotNull Occasion issued,
            @NotNull InformationFace face,
            boolean lastFour,
            @NotNull Recipient to) {}

    /** @param validity until when one is valid, by day of issue; without gap or overlap */
    public record Certificate(
            @NotNull CertificateFace face,
            @NotNull Recipient to,
            @NotEmpty @Valid List<Validity> validity) {

        /**
         * The last day a certificate issued that day is valid.
         *
         * @throws IllegalArgumentException when none is issued that day
         */
        public LocalDate validTo(LocalDate issuedOn) {
            return validity.stream()
                    .flatMap(row -> row.validTo(issuedOn).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No certificate is issued on " + issuedOn));
        }

        @AssertTrue(message = "{pack.validity-gap}")
        boolean isWithoutGap() {
            for (int i = 1; validity != null && i < validity.size(); i++) {
                LocalDate end = validity.get(i - 1).issuedTo();
                if (end == null || !end.plusDays(1).equals(validity.get(i).issuedFrom())) {
                    return false;
                }
            }
            return validity == null
                    || validity.isEmpty()
                    || validity.get(validity.size() - 1).issuedTo() == null;
        }
    }

    /**
     * Certificates issued from one day to another are valid to a day, or for years and days after their issue.
     *
     * @param issuedTo null while the row is the newest
     * @param until the last day for all of them; null when it is counted
     * @param years added to the day of issue, the last day being the one before; null when {@code until} says it
     */
    public record Validity(
            @NotNull LocalDate issuedFrom,
            LocalDate issuedTo,
            LocalDate until,
            @Positive Integer years) {

        @AssertTrue(message = "{pack.until-or-years}")
        boolean isOneOfTwo() {
            return until == null == (years != null);
        }

        Optional<LocalDate> validTo(LocalDate issuedOn) {
            if (issuedOn.isBefore(issuedFrom) || (issuedTo != null && issuedOn.isAfter(issuedTo))) {
                return Optional.empty();
            }
            return Optional.of(until != null ? until : issuedOn.plusYears(years).minusDays(1));
        }
    }
}
