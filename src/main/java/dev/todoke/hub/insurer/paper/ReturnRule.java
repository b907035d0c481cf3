package dev.todoke.hub.insurer.paper;

import java.util.Objects;

/** What to do with each paper of a person who lost the insurance on a day. */
record ReturnRule(
        Treatment card,
        Treatment validCertificate,
        Treatment expiredCertificate,
        Treatment informationNotice,
        String source) {

    /** @param reasonJa why, as an employer is told */
    record Treatment(PaperToReturn.Duty duty, String reasonJa, String reasonEn) {

        Treatment {
            Objects.requireNonNull(duty, "duty");
            Objects.requireNonNull(reasonJa, "reason-ja");
            Objects.requireNonNull(reasonEn, "reason-en");
        }
    }

    ReturnRule {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(validCertificate, "valid-certificate");
        Objects.requireNonNull(expiredCertificate, "expired-certificate");
        Objects.requireNonNull(informationNotice, "information-notice");
    }
}
