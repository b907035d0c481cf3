package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.insurer.InsurerDocuments;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.notice.letter.CertificateReason;
import dev.todoke.hub.notice.letter.IncompleteReason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a document is due, and when it is answered. */
@Component
class NoticeOccasions {

    private static final List<String> ANSWERED_BY_NUMBER = List.of(
            IncompleteReason.MY_NUMBER_MISSING.name(),
            IncompleteReason.MY_NUMBER_CHECK_DIGIT.name(),
            IncompleteReason.NO_MY_NUMBER_EXISTS.name(),
            IncompleteReason.JLIS_MISMATCH.name());

    private static final List<String> ALL =
            Arrays.stream(IncompleteReason.values()).map(Enum::name).toList();
    private static final Set<CaseState> WAITING = EnumSet.of(
            CaseState.RECEIVED, CaseState.SUBMITTED, CaseState.DECIDED, CaseState.INCOMPLETE, CaseState.SUSPENDED);
    private static final Set<CaseState> REGISTERED = EnumSet.of(CaseState.REGISTERED, CaseState.VIEWABLE);

    private final Notices notices;
    private final InsurerPacks packs;
    private final Agenda agenda;
    private final Events events;

    NoticeOccasions(Notices notices, InsurerPacks packs, Agenda agenda, Events events) {
        this.notices = notices;
        this.packs = packs;
        this.agenda = agenda;
        this.events = events;
    }

    /** The agency has accepted people whose number is missing or cannot be right. */
    @EventListener
    void casesArrived(CaseEvents.Arrived arrived) {
        incompleteDue(arrived.cases().stream()
                .filter(filed -> WAITING.contains(filed.state()))
                .filter(filed -> filed.numberState().isWanting() && filed.registers() && wantsNotice(filed))
                .collect(Collectors.toMap(
                        Casefile::id, filed -> reason(filed.numberState()).name())));
    }

    @EventListener
    void insurerAnswered(CaseEvents.Answered answered) {
        List<Casefile> moved =
                answered.answers().stream().map(CaseEvents.Answer::moved).toList();
        Map<UUID, String> incomplete =
                moved.stream().filter(this::isHeldIncomplete).collect(Collectors.toMap(Casefile::id, Casefile::reason));
        if (!incomplete.isEmpty()) {
            incompleteDue(incomplete);
        }
        answered(
                moved.stream()
                        .filter(filed -> REGISTERED.contains(filed.state()))
                        .toList(),
                ALL);
        List<UUID> registered =
                moved.stream().filter(this::isOccasion).map(Casefile::id).toList();
        if (!registered.isEmpty()) {
            agenda.putNow(
                    NoticeSteps.ISSUE_QUALIFICATION,
                    notices.due(NoticeRow.Kind.QUALIFICATION_INFORMATION, forEach(registered, "REGISTERED")));
        }
        moved.stream()
                .filter(filed -> REGISTERED.contains(filed.state()) && filed.wantsCertificate())
                .forEach(this::certificateWanted);
    }

    private boolean isHeldIncomplete(Casefile moved) {
        boolean held = moved.state() == CaseState.INCOMPLETE || moved.state() == CaseState.SUSPENDED;
        return held && moved.registers() && isIncompleteReason(moved.reason()) && wantsNotice(moved);
    }

    /** The insurer's pack says whether the お知らせ tells of the registration, or that clinics see it; who is viewable is registered too. */
    private boolean isOccasion(Casefile moved) {
        InsurerDocuments.Occasion occasion =
                packs.rulesOf(moved).documents().information().issued();
        return moved.state() == CaseState.VIEWABLE
                || (moved.state() == CaseState.REGISTERED && occasion == InsurerDocuments.Occasion.REGISTERED);
    }

    /** Only who cannot be checked online by card may have a certificate. */
    private void certificateWanted(Casefile moved) {
        if (Boolean.TRUE.equals(moved.cardLinked())) {
            if (moved.state() == CaseState.REGISTERED) {
                events.record(List.of(moved.id()), Party.HUB, EventKind.CERTIFICATE_NOT_NEEDED, moved.turn(), Map.of());
            }
        } else if (notices.certificates(List.of(moved.id())).isEmpty()) {
            CertificateReason reason =
                    Boolean.FALSE.equals(moved.cardLinked()) ? CertificateReason.NOT_LINKED : CertificateReason.APPLIED;
            certificateDue(Map.of(moved.id(), reason.name()), null);
        }
    }

    @EventListener
    void certificateOrdered(CaseEvents.CertificateDue due) {
        certificateDue(Map.of(due.filed().id(), due.reason()), due.validTo());
    }

    @EventListener
    void clockOver(CaseEvents.ClockOver over) {
        if (over.kind() == ClockKind.STOP_GAP) {
            certificateDue(forEach(over.cases(), CertificateReason.REGISTRATION_DELAYED.name()), null);
        } else if (over.kind() == ClockKind.REGISTRATION_WINDOW) {
            agenda.putNow(
                    NoticeSteps.ISSUE_REMINDER,
                    notices.due(
                            NoticeRow.Kind.REGISTRATION_DELAY,
                            forEach(over.cases(), NoticeRow.Kind.REGISTRATION_DELAY.name())));
        }
    }

    private void certificateDue(Map<UUID, String> reasons, LocalDate validTo) {
        agenda.putNow(NoticeSteps.ISSUE_CERTIFICATE, notices.due(NoticeRow.Kind.CERTIFICATE, reasons, validTo));
    }

    private static Map<UUID, String> forEach(List<UUID> cases, String reason) {
        return cases.stream().collect(Collectors.toMap(Function.identity(), id -> reason));
    }

    @EventListener
    void numberReceived(CaseEvents.NumberReceived received) {
        answered(List.of(received.amended()), ANSWERED_BY_NUMBER);
    }

    /** The reminder stops with the answer; a person whom the insurer could register without the hub's help has answered too. */
    private void answered(List<Casefile> cases, List<String> reasons) {
        Map<UUID, Casefile> byId = cases.stream().collect(Collectors.toMap(Casefile::id, Function.identity()));
        List<NoticeRow> answered = byId.isEmpty() ? List.of() : notices.answered(byId.keySet(), reasons);
        if (answered.isEmpty()) {
            return;
        }
        agenda.done(NoticeSteps.REMIND, answered.stream().map(NoticeRow::id).toList());
        events.record(answered.stream()
                .map(notice -> new NewEvent(
                        notice.caseId(),
                        Party.HUB,
                        EventKind.NOTICE_ANSWERED,
                        byId.get(notice.caseId()).turn(),
                        Map.of("noticeNo", notice.noticeNo())))
                .toList());
    }

    private void incompleteDue(Map<UUID, String> reasons) {
        agenda.putNow(NoticeSteps.ISSUE_INCOMPLETE, notices.due(NoticeRow.Kind.DATA_INCOMPLETE, reasons));
    }

    private boolean wantsNotice(Casefile filed) {
        return packs.rulesOf(filed).missingNumber().notice();
    }

    private static IncompleteReason reason(NumberState state) {
        return state == NumberState.CHECK_DIGIT
                ? IncompleteReason.MY_NUMBER_CHECK_DIGIT
                : IncompleteReason.MY_NUMBER_MISSING;
    }

    private static boolean isIncompleteReason(String reason) {
        return Arrays.stream(IncompleteReason.values())
                .anyMatch(known -> known.name().equals(reason));
    }
}
