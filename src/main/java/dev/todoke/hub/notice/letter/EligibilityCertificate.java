package dev.todoke.hub.notice.letter;

import dev.todoke.hub.identity.Sex;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 資格確認書 (Health Insurance Act, Art. 51-3): opens the door of a clinic as the old card did. The face names no address, so that moving house needs no
 * new one.
 *
 * @param validTo last day it is valid
 * @param timeLimited 有効期限付き: bridges a registration that is late
 * @param reissued marked 再交付
 * @param burden for people of 70 or over
 */
public record EligibilityCertificate(
        Letterhead head,
        String caseNo,
        Member member,
        Sex sex,
        Qualification qualification,
        Shape shape,
        LocalDate validTo,
        CertificateReason reason,
        boolean timeLimited,
        boolean reissued,
        Optional<Burden> burden)
        implements PersonNotice, Shaped {

    /** The paper it comes on. */
    public enum Shape {
        /** Two sides of a plastic card. */
        CARD,
        /** A letter with a paper card to cut out and fold. */
        PAPER_CARD,
        /** A sheet. */
        PAPER
    }

    /** @throws IllegalArgumentException when it would end before it is issued */
    public EligibilityCertificate {
        if (validTo.isBefore(head.issuedOn())) {
            throw new IllegalArgumentException(head.noticeNo() + ": ends on " + validTo + ", before it is issued");
        }
    }

    @Override
    public String titleJa() {
        return "資格確認書";
    }

    @Override
    public String titleEn() {
        return "Certificate of eligibility";
    }
}
