package dev.todoke.hub.notice.letter;

import java.time.LocalDate;

/** A letter in an insurer's name. None carries a digit of a personal number but in a {@link LastFour}. */
public sealed interface Notice permits DeliveryList, MemberInformationNotice, PersonNotice, ReturnList {

    Letterhead head();

    /** What it is called at its top, in bookmarks and in delivery lists. */
    String titleJa();

    String titleEn();

    /** Whether it prints the last four digits of somebody's personal number. */
    default boolean carriesLastFour() {
        return false;
    }

    default String noticeNo() {
        return head().noticeNo();
    }

    default LocalDate issuedOn() {
        return head().issuedOn();
    }

    default Addressee addressee() {
        return head().addressee();
    }

    default Issuer issuer() {
        return head().issuer();
    }
}
