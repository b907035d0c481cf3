package dev.todoke.hub.notice.letter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 登録遅延のお知らせ: the usual time for the registration is over and it is not done.
 *
 * @param windowFrom first day on which it was to be expected
 * @param windowTo the last; over when this is issued
 * @param expectedBy when it is expected now; empty when nobody knows
 * @param certificateFollows whether a time-limited 資格確認書 is issued meanwhile
 */
public record RegistrationDelayNotice(
        Letterhead head,
        String caseNo,
        Member member,
        Optional<Arrival> arrival,
        LocalDate windowFrom,
        LocalDate windowTo,
        WaitingFor waitingFor,
        Optional<LocalDate> expectedBy,
        boolean certificateFollows)
        implements PersonNotice {

    @Override
    public String titleJa() {
        return "登録遅延のお知らせ";
    }

    @Override
    public String titleEn() {
        return "Registration is late";
    }
}
