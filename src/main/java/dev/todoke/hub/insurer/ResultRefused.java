package dev.todoke.hub.insurer;

/** A result message the hub cannot take. It names the fault and its place, never what the message says. */
public class ResultRefused extends RuntimeException {

    /** What is wrong with the message. */
    public enum Fault {
        /** Longer than any result can be. */
        TOO_LONG,
        NOT_WELL_FORMED,
        /** Against {@code registration-result.xsd}. */
        AGAINST_SCHEMA,
        /** The outcome needs a reason and has none. */
        REASON_MISSING,
        /** Twelve digits in a row stand in the text: it may be a personal number. */
        NUMBER_IN_TEXT,
        /** No case of that number is this insurer's. */
        UNKNOWN_CASE,
        /** The case has never had the order it answers. */
        UNKNOWN_ORDER,
        /** An answer of another kind than the order: nobody is registered by an order to end the insurance. */
        WRONG_OUTCOME,
        /** A society refuses a form whose case is closed, since no answer was waited for: a person must look. */
        CASE_CLOSED,
        /** The sender answers in the name of another insurer. */
        FOREIGN_SENDER
    }

    private final Fault fault;

    ResultRefused(Fault fault, String place) {
        super("Registration result refused: " + fault + place);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
