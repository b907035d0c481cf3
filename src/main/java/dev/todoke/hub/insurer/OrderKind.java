package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.vault.Purpose;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a case asks of its insurer. A further kind is a constant here, an {@link OrderWriter}, a schema, and a route named like its step.
 */
public enum OrderKind {
    /** Register this person. */
    REGISTRATION(
            "insurer-send-registration",
            "registration",
            EventKind.REGISTRATION_SENT,
            Purpose.INSURER_REGISTRATION,
            EnumSet.of(
                    RegistrationOutcome.REGISTERED,
                    RegistrationOutcome.VIEWABLE,
                    RegistrationOutcome.SUSPENDED,
                    RegistrationOutcome.INCOMPLETE,
                    RegistrationOutcome.CERTIFICATE,
                    RegistrationOutcome.REJECTED)),
    /** End the insurance of this person. */
    DEREGISTRATION(
            "insurer-send-deregistration",
            "deregistration",
            EventKind.DEREGISTRATION_SENT,
            Purpose.INSURER_DEREGISTRATION,
            EnumSet.of(RegistrationOutcome.DEREGISTERED, RegistrationOutcome.INCOMPLETE, RegistrationOutcome.REJECTED)),
    /** Take this form, as KPFD0006.CSV: for a society that is filed with directly. */
    FILING(
            "insurer-send-filing",
            "filing",
            EventKind.FILING_SENT,
            Purpose.INSURER_FILING,
            EnumSet.of(RegistrationOutcome.ACCEPTED, RegistrationOutcome.REJECTED)),
    /** Do what this application asks for. */
    APPLICATION(
            "insurer-send-application",
            "application",
            EventKind.APPLICATION_SENT,
            Purpose.INSURER_APPLICATION,
            EnumSet.of(RegistrationOutcome.COMPLETED, RegistrationOutcome.INCOMPLETE, RegistrationOutcome.REJECTED));

    private final String step;
    private final String queuePart;
    private final EventKind sent;
    private final Purpose purpose;
    private final Set<RegistrationOutcome> answers;

    OrderKind(String step, String queuePart, EventKind sent, Purpose purpose, Set<RegistrationOutcome> answers) {
        this.step = step;
        this.queuePart = queuePart;
        this.sent = sent;
        this.purpose = purpose;
        this.answers = answers;
    }

    /** What a case asks of its insurer; nothing when it ends with the agency's decision. */
    public static Optional<OrderKind> of(Casefile filed, InsurerRules rules) {
        if (filed.isApplication()) {
            return Optional.of(APPLICATION);
        }
        if (filed.registers()) {
            return Optional.of(REGISTRATION);
        }
        if (filed.deregisters()) {
            return Optional.of(DEREGISTRATION);
        }
        return filed.tellsWages() && rules.route() == FilingRoute.BOTH ? Optional.of(FILING) : Optional.empty();
    }

    /** The kind whose orders a step sends. */
    static OrderKind ofStep(String step) {
        for (OrderKind kind : values()) {
            if (kind.step.equals(step)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No order is sent by step " + step);
    }

    /** Step and route that send it. */
    public String step() {
        return step;
    }

    /** The queue it goes to, for an insurer with this 保険者番号. */
    public String queue(String insurerNumber) {
        return "hub.insurer." + insurerNumber + "." + queuePart + ".v1";
    }

    /** What the timeline says when it is on its queue. */
    EventKind sent() {
        return sent;
    }

    /** Why personal numbers are opened for it. */
    Purpose purpose() {
        return purpose;
    }

    /** Whether an insurer may answer it so. */
    boolean isAnsweredBy(RegistrationOutcome outcome) {
        return answers.contains(outcome);
    }
}
