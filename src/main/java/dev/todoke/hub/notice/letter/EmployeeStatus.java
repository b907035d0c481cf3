package dev.todoke.hub.notice.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One page for the employee, handed out by the employer: what is done, what is waited for, from when the card works, and what to do at a clinic until
 * then.
 *
 * @param steps what has to happen for this insurer, in order; a step without a day is still to come
 * @param usable when the card is expected to work; empty when nobody can say
 * @param certificateTo last day of a 資格確認書 the person holds
 */
public record EmployeeStatus(
        Letterhead head,
        String caseNo,
        Member member,
        List<Step> steps,
        WaitingFor waitingFor,
        Optional<Expected> usable,
        Optional<LocalDate> certificateTo)
        implements PersonNotice {

    public EmployeeStatus {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(head.noticeNo() + ": a status has steps");
        }
    }

    /** A milestone and the day it was reached. */
    public record Step(Milestone milestone, Optional<LocalDate> on) {}

    /** From about … to …. */
    public record Expected(LocalDate from, LocalDate to) {}

    /** What has to happen. */
    public enum Milestone {
        FILED("勤務先が届け出た", "Filed by the employer"),
        ARRIVED("届出が届いた", "The filing arrived"),
        CONFIRMED("資格が確認された", "Eligibility confirmed"),
        REGISTERED("保険者がデータを登録した", "Data registered by the insurer"),
        USABLE("マイナ保険証が使えるようになった", "The My Number card works");

        private final String ja;
        private final String en;

        Milestone(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        public String ja() {
            return ja;
        }

        public String en() {
            return en;
        }
    }

    /** The first step still to come. */
    public Optional<Step> next() {
        return steps.stream().filter(step -> step.on().isEmpty()).findFirst();
    }

    public boolean finished() {
        return next().isEmpty();
    }

    @Override
    public String titleJa() {
        return "健康保険の手続き状況";
    }

    @Override
    public String titleEn() {
        return "Where your health insurance stands";
    }
}
