package dev.todoke.hub.insurer;

/** When the registration message goes to the insurer. */
public enum RegistrationTrigger {
    /** Once the agency has confirmed the enrolment. */
    ON_DECISION,
    /** As soon as the hub has accepted the filing. */
    ON_ACCEPTANCE
}
