package dev.todoke.hub.vault;

/** Why a personal number is opened; written to the audit trail before the number is (Number Act, Art. 9, 19, 20). */
public enum Purpose {
    /** Writing the number into the filing that goes to the pension agency. */
    AGENCY_SUBMISSION,
    /** Sealing the number for the insurer that registers the person. */
    INSURER_REGISTRATION,
    /** Sealing the number for the insurer that ends the insurance. */
    INSURER_DEREGISTRATION,
    /** Writing the number into the file for the society, which is sealed as a whole. */
    INSURER_FILING,
    /** Printing its last four digits on the notice of an insurer that lets people check the link by them. */
    NOTICE_LAST_FOUR,
    /** Sealing the number for the insurer that is applied to. */
    INSURER_APPLICATION
}
