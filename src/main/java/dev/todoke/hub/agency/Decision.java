package dev.todoke.hub.agency;

import java.time.LocalDate;

/**
 * The agency confirms what was filed of one person, an enrolment with 7100001 for example (資格取得確認および標準報酬決定通知書). It does not
 * say that the insurer has registered the person.
 *
 * @param insuredNumber 被保険者整理番号, up to 6 digits, as the agency wrote it; empty where it repeats that none was filed
 * @param notifiedOn 通知年月日
 */
public record Decision(FiledPerson person, String insuredNumber, LocalDate notifiedOn) {}
