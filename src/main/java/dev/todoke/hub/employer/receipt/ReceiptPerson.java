package dev.todoke.hub.employer.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One record of the filing and what became of it.
 *
 * @param ordinal place in the filing, from 1
 * @param line line in the file, from 1
 * @param name as filed; empty when it could not be read
 * @param caseNo the case it opened or amended; for a duplicate the case it repeats; empty when returned
 * @param clocks what happens when; only for taken records
 * @param members the people of a family, who have case numbers of their own; the case of the record stands for the row
 */
public record ReceiptPerson(
        int ordinal,
        long line,
        String name,
        Outcome outcome,
        Optional<String> caseNo,
        Optional<Clocks> clocks,
        List<Member> members) {

    /** Of a record that names nobody else. */
    public ReceiptPerson(
            int ordinal, long line, String name, Outcome outcome, Optional<String> caseNo, Optional<Clocks> clocks) {
        this(ordinal, line, name, outcome, caseNo, clocks, List.of());
    }

    public ReceiptPerson {
        members = List.copyOf(members);
        if (caseNo.isPresent() == (outcome == Outcome.RETURNED)) {
            throw new IllegalArgumentException(
                    "Record " + ordinal + ": every record but a returned one names its case");
        }
    }

    /**
     * One person of a family.
     *
     * @param place in the record
     * @param registration when the insurer is expected to have registered the person; empty where the change leads to none
     */
    public record Member(Place place, String name, String caseNo, Optional<Registration> registration) {

        /** The places of a record; codes are those of {@code receipt.xsd}. */
        public enum Place {
            SPOUSE("配偶者", "spouse"),
            OTHER1("被扶養者1", "dependant 1"),
            OTHER2("被扶養者2", "dependant 2"),
            OTHER3("被扶養者3", "dependant 3");

            private final String ja;
            private final String en;

            Place(String ja, String en) {
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
     * @param leavesForAgencyAt when the hub hands it to the agency; empty when the insurer alone gets it
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
