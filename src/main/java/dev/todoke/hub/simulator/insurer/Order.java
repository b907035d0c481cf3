package dev.todoke.hub.simulator.insurer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the insurer needs of an order about a person.
 *
 * @param arrivedOn arrival at the agency, when the message tells it
 * @param envelope the sealed number, when there is one
 * @param wish what an application asks for
 * @param noneExists no envelope because the person has no number at all
 */
record Order(
        String messageId,
        int version,
        String caseNo,
        String nameKana,
        Optional<LocalDate> arrivedOn,
        Optional<String> envelope,
        boolean noneExists,
        Wish wish) {

    /** What is wanted. */
    enum Wish {
        /** Insurance, or its end. */
        INSURANCE,
        /** Insurance, and a 資格確認書 with it. */
        INSURANCE_AND_CERTIFICATE,
        /** A paper that is issued. */
        PAPER,
        LINK_REMOVAL
    }

    @Override
    public String toString() {
        return "Order(" + messageId + ")";
    }
}
