package dev.todoke.hub.employer.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One record of the filing and what became of it.
 *
 * @param ordinal place in the filing, from 1
 * @param line line in the file, from 1
 * @param name as filed; empty when it could not be read
 * @param caseNo the case it opened or amended; for a duplicate the case it repeats; empty when returned
 * @param clocks what happens when; only for taken records
 */
public record ReceiptPerson(
        int ordinal, long line, String name, Outcome outcome, Optional<String> caseNo, Optional<Clocks> clocks) {

    public ReceiptPerson {
        if (caseNo.isPresent() == (outcome == Outcome.RETURNED)) {
            throw new IllegalArgumentException(
                    "Record " + ordinal + ": every record but a returned one names its case");
        }
    }

    /** What became of a record. */
    public enum Outcome {
        ACCEPTED("受付", "Accepted"),
        INCOMPLETE("受付(情報不足)", "Accepted, incomplete"),
        RETURNED("差し戻し", "Sent back"),
        DUPLICATE("受付済みと同じ", "Already held");

        private final String ja;
        private final String en;

        Outcome(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        /** As shown to people. */
        public String ja() {
            return ja;
        }

        /** As shown to people. */
        public String en() {
            return en;
        }
    }

    /** Whether an insurer registers the person, who cannot use the My Number card at a clinic until then. */
    boolean awaitsRegistration() {
        return clocks.flatMap(Clocks::registration).isPresent();
    }

    /**
     * The clocks of a taken record, those that apply.
     *
     * @param leavesForAgencyAt when the hub hands it to the agency
     */
    public record Clocks(
            Optional<FilingDeadline> filing,
            Optional<Instant> leavesForAgencyAt,
            Optional<Registration> registration) {}

    /**
     * The employer's five days in both readings (Health Insurance Act Enforcement Regulation, Art. 24).
     *
     * @param strict last day when the day of the fact counts as the first
     * @param statutory last day by the Civil Code, moved to the next open day
     */
    public record FilingDeadline(LocalDate strict, boolean strictMet, LocalDate statutory, boolean statutoryMet) {}

    /**
     * When the insurer is expected to have registered the person.
     *
     * @param withoutNumber whether these are the longer dates of a person whose personal number is missing
     */
    public record Registration(
            String insurerJa, String insurerEn, LocalDate from, LocalDate to, boolean withoutNumber) {}
}
