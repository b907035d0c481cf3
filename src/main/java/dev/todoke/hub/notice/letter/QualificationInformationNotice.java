package dev.todoke.hub.notice.letter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 資格情報のお知らせ (資格情報通知書, Health Insurance Act Enforcement Regulation, Art. 51-3): tells that the registration is done, and gives the
 * person's symbol and number. It is no certificate and is never given back.
 *
 * @param validTo last day it holds; people under 70 have none
 * @param burden share of the costs; people under 70 have none
 * @param lastFour only where the insurer has the link checked by it
 */
public record QualificationInformationNotice(
        Letterhead head,
        String caseNo,
        Member member,
        Qualification qualification,
        Shape shape,
        Optional<LocalDate> validTo,
        Optional<Burden> burden,
        Optional<LastFour> lastFour)
        implements PersonNotice, Shaped {

    /** The paper it comes on. */
    public enum Shape {
        /** A small paper card with its back, for 協会けんぽ. */
        CARD,
        /** A sheet whose lower right is cut out and carried, with a QR code to the portal. */
        A4_CUTOUT,
        /** A plain sheet. */
        A4
    }

    @Override
    public boolean carriesLastFour() {
        return lastFour.isPresent();
    }

    @Override
    public String titleJa() {
        return "資格情報のお知らせ";
    }

    @Override
    public String titleEn() {
        return "Notice of eligibility information";
    }
}
