package dev.todoke.hub.agency;

import java.time.LocalDate;

/**
 * The agency confirms one person's enrolment (7100001, 資格取得確認および標準報酬決定通知書). It does not say that the insurer has registered
 * the person.
 *
 * @param insuredNumber 被保険者整理番号, up to 6 digits, as the agency wrote it
 * @param healthStandard 標準報酬月額 健保 in thousands of yen, 0 when not given
 * @param pensionStandard 標準報酬月額 厚年 in thousands of yen, 0 when not given
 * @param notifiedOn 通知年月日
 */
public record Decision(
        FiledPerson person, String insuredNumber, int healthStandard, int pensionStandard, LocalDate notifiedOn) {}
