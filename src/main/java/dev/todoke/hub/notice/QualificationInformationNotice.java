package dev.todoke.hub.notice;

import java.time.LocalDate;

/**
 * 資格情報のお知らせ (資格情報通知書, Health Insurance Act Enforcement Regulation, Art. 51-3): tells that the registration is done, and gives the
 * person's symbol and number.
 *
 * @param symbol 記号; empty when the hub was not told
 * @param number 番号
 * @param branch 枝番, two digits; empty when not told
 */
public record QualificationInformationNotice(
        String noticeNo,
        LocalDate issuedOn,
        String caseNo,
        Addressee addressee,
        Issuer issuer,
        InsuredPerson person,
        String symbol,
        String number,
        String branch)
        implements Notice {}
