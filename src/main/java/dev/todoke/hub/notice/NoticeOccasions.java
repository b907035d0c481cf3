package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.notice.letter.IncompleteReason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
                .filter(filed -> filed.registers() && filed.numberState().isWanting() && wantsNotice(filed))
                .collect(Collectors.toMap(
                        Casefile::id, filed -> reason(filed.numberState()).name())));
    }

    @EventListener
    void insurerAnswered(CaseEvents.Answered answered) {
        Casefile moved = answered.moved();
        boolean held = moved.state() == CaseState.INCOMPLETE || moved.state() == CaseState.SUSPENDED;
        if (held && moved.registers() && isIncompleteReason(moved.reason()) && wantsNotice(moved)) {
            incompleteDue(Map.of(moved.id(), moved.reason()));
        }
        if (REGISTERED.contains(moved.state())) {
            answered(moved, ALL);
        }
        if (moved.state() == CaseState.VIEWABLE) {
            Map<UUID, String> registered = Map.of(moved.id(), "REGISTERED");
            agenda.putNow(
                    NoticeSteps.ISSUE_QUALIFICATION, notices.due(NoticeRow.Kind.QUALIFICATION_INFORMATION, registered));
        }
    }

    @EventListener
    void numberReceived(CaseEvents.NumberReceived received) {
        answered(received.amended(), ANSWERED_BY_NUMBER);
    }

    /** The reminder stops with the answer; a person whom the insurer could register without the hub's help has answered too. */
    private void answered(Casefile filed, List<String> reasons) {
        for (NoticeRow answered : notices.answered(filed.id(), reasons)) {
            agenda.done(NoticeSteps.REMIND, List.of(answered.id()));
            events.record(
                    List.of(filed.id()),
                    Party.HUB,
                    EventKind.NOTICE_ANSWERED,
                    filed.turn(),
                    Map.of("noticeNo", answered.noticeNo()));
        }
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
