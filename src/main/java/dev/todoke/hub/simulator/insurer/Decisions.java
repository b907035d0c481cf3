package dev.todoke.hub.simulator.insurer;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.simulator.insurer.Answer.Outcome;
import dev.todoke.hub.simulator.insurer.Answer.Reason;
import dev.todoke.hub.simulator.insurer.InsurerSimulatorProperties.Member;
import dev.todoke.hub.simulator.insurer.NumberOpener.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What the insurer does with an order, and when. The same order always has the same fate; a word in the kana name chooses an unusual one:
 * {@code ﾃｲｼ} suspended, {@code ｷﾔﾂｶ} rejected, {@code ｵｿｲ} late, {@code ﾃﾞﾝｼ} no linked card: some weeks later a certificate comes ex officio,
 * unless one was asked for.
 */
class Decisions {
    private static final String SUSPENDED = "ﾃｲｼ";
    private static final String REJECTED = "ｷﾔﾂｶ";
    private static final String LATE = "ｵｿｲ";
    private static final String WITHOUT_CARD = "ﾃﾞﾝｼ";

    private static final Duration SOON = Duration.ofHours(12);
    private static final Duration AT_LEAST = Duration.ofHours(4);
    private static final Duration UNTIL_VIEWABLE = Duration.ofDays(1);
    private static final Duration UNTIL_CONFIRMED = Duration.ofDays(2);
    private static final Duration UNTIL_EX_OFFICIO = Duration.ofDays(35);
    private static final int DAYS_AFTER_LATER_NUMBER = 2;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int OPEN_MINUTES = 8 * 60;

    private final Member member;
    private final BusinessCalendar calendar;
    private final ZoneId zone;

    Decisions(Member member, BusinessCalendar calendar, ZoneId zone) {
        this.member = member;
        this.calendar = calendar;
        this.zone = zone;
    }

    List<Answer> decide(Order order, Finding finding, Instant receivedAt) {
        return switch (finding) {
            case MISSING -> incomplete(order, receivedAt, Reason.MY_NUMBER_MISSING, "個人番号の届出がありません。");
            case NONE_EXISTS -> incomplete(order, receivedAt, Reason.NO_MY_NUMBER_EXISTS, "個人番号がないため、住民基本台帳を確認できません。");
            case CHECK_DIGIT -> incomplete(order, receivedAt, Reason.MY_NUMBER_CHECK_DIGIT, "個人番号の検査用数字が一致しません。");
            case UNREADABLE ->
                List.of(answer(order, Outcome.REJECTED, Reason.OTHER, "個人番号の封書を開けませんでした。", receivedAt.plus(SOON)));
            case GOOD -> withNumber(order, receivedAt);
        };
    }

    private List<Answer> withNumber(Order order, Instant receivedAt) {
        if (order.nameKana().contains(REJECTED)) {
            return List.of(
                    answer(order, Outcome.REJECTED, Reason.DOCUMENT_DEFICIENT, "添付書類を確認できません。", receivedAt.plus(SOON)));
        }
        Instant registeredAt = registeredAt(order, receivedAt);
        if (order.nameKana().contains(SUSPENDED)) {
            return List.of(
                    answer(order, Outcome.SUSPENDED, Reason.JLIS_MISMATCH, "住民基本台帳の氏名・住所と一致しません。", registeredAt),
                    answer(order, Outcome.VIEWABLE, null, null, registeredAt.plus(UNTIL_CONFIRMED)));
        }
        boolean linked = !order.nameKana().contains(WITHOUT_CARD);
        List<Answer> answers = new ArrayList<>();
        answers.add(registered(order, registeredAt, linked));
        answers.add(answer(order, Outcome.VIEWABLE, null, null, registeredAt.plus(UNTIL_VIEWABLE)));
        if (!linked && order.wish() != Order.Wish.INSURANCE_AND_CERTIFICATE) {
            answers.add(answer(order, Outcome.CERTIFICATE, null, null, registeredAt.plus(UNTIL_EX_OFFICIO)));
        }
        return answers;
    }

    /** An order to end an insurance needs no number: the insurer knows its people. */
    List<Answer> end(Order order, Finding finding, Instant receivedAt) {
        if (finding == Finding.UNREADABLE) {
            return List.of(answer(order, Outcome.REJECTED, Reason.OTHER, "個人番号の封書を開けませんでした。", receivedAt.plus(SOON)));
        }
        return order.nameKana().contains(REJECTED)
                ? List.of(answer(
                        order, Outcome.REJECTED, Reason.DOCUMENT_DEFICIENT, "添付書類を確認できません。", receivedAt.plus(SOON)))
                : List.of(answer(order, Outcome.DEREGISTERED, null, null, registeredAt(order, receivedAt)));
    }

    /** A paper is issued, or a removal takes effect, on a day of its own; what the kana name says decides the rest. */
    List<Answer> grant(Order order, Finding finding, Instant receivedAt) {
        if (finding == Finding.UNREADABLE || order.nameKana().contains(REJECTED)) {
            return List.of(
                    answer(order, Outcome.REJECTED, Reason.DOCUMENT_DEFICIENT, "添付書類を確認できません。", receivedAt.plus(SOON)));
        }
        int days = order.wish() == Order.Wish.LINK_REMOVAL ? member.removalDay() : member.paperDay();
        int late = order.nameKana().contains(LATE) ? days : 0;
        Instant done = LocalDate.ofInstant(receivedAt, zone)
                .plusDays(days + late)
                .atTime(OPENS)
                .plusMinutes(Math.floorMod(order.caseNo().hashCode(), OPEN_MINUTES))
                .atZone(zone)
                .toInstant();
        return List.of(answer(order, Outcome.COMPLETED, null, null, done));
    }

    /** A form that cannot be read is refused by every society; one that can be read is answered by those that answer. */
    List<Answer> take(SocietyForm form, boolean readable, Instant receivedAt) {
        if (readable && !member.answersFilings()) {
            return List.of();
        }
        Outcome outcome = readable ? Outcome.ACCEPTED : Outcome.REJECTED;
        return List.of(new Answer(
                messageId(form.caseNo(), form.version(), outcome),
                form.messageId(),
                form.caseNo(),
                form.version(),
                outcome,
                readable ? null : Reason.DOCUMENT_DEFICIENT,
                readable ? null : "届書のファイルを読めませんでした。",
                receivedAt.plus(SOON),
                null));
    }

    private Instant registeredAt(Order order, Instant receivedAt) {
        LocalDate received = LocalDate.ofInstant(receivedAt, zone);
        int spread = Math.floorMod(order.caseNo().hashCode(), OPEN_MINUTES);
        LocalDate day;
        if (order.version() > 1) {
            day = member.days().after(received, DAYS_AFTER_LATER_NUMBER, calendar);
        } else if (order.nameKana().contains(LATE)) {
            day = member.days().after(order.arrivedOn().orElse(received), member.lateDay(), calendar);
        } else {
            int n = member.firstDay() + spread % (member.lastDay() - member.firstDay() + 1);
            day = member.days().after(order.arrivedOn().orElse(received), n, calendar);
        }
        Instant planned = day.atTime(OPENS).plusMinutes(spread).atZone(zone).toInstant();
        Instant earliest = receivedAt.plus(AT_LEAST);
        return planned.isBefore(earliest) ? earliest : planned;
    }

    private List<Answer> incomplete(Order order, Instant receivedAt, Reason reason, String text) {
        return List.of(answer(order, Outcome.INCOMPLETE, reason, text, receivedAt.plus(SOON)));
    }

    private Answer answer(Order order, Outcome outcome, Reason reason, String text, Instant dueAt) {
        String messageId = messageId(order.caseNo(), order.version(), outcome);
        return new Answer(
                messageId, order.messageId(), order.caseNo(), order.version(), outcome, reason, text, dueAt, null);
    }

    private Answer registered(Order order, Instant dueAt, boolean cardLinked) {
        return new Answer(
                messageId(order.caseNo(), order.version(), Outcome.REGISTERED),
                order.messageId(),
                order.caseNo(),
                order.version(),
                Outcome.REGISTERED,
                null,
                null,
                dueAt,
                cardLinked);
    }

    private String messageId(String caseNo, int version, Outcome outcome) {
        return member.insurerNumber() + "-" + caseNo + "-" + version + "-" + outcome;
    }
}
