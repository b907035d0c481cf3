package dev.todoke.hub.notice;

import java.time.LocalDate;

/** A letter in an insurer's name to an employer about one person. None carries a digit of a personal number. */
public sealed interface Notice permits DataIncompleteNotice, QualificationInformationNotice {

    /** What people quote, for example {@code N-20261202-0000001}. */
    String noticeNo();

    /** Day of issue, in hub time. */
    LocalDate issuedOn();

    /** The case it is about. */
    String caseNo();

    Addressee addressee();

    Issuer issuer();

    InsuredPerson person();
}
