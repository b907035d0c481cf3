package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Routing;
import dev.todoke.hub.notice.letter.EmployeeStatus;
import dev.todoke.hub.notice.letter.EmployeeStatus.Milestone;
import dev.todoke.hub.notice.letter.EmployeeStatus.Step;
import dev.todoke.hub.notice.print.NoticeRenderer;
import dev.todoke.hub.notice.print.RenderedNotice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One page for the employee, as the case stands at the moment it is asked for. Nothing of it is kept. */
@Component
public class StatusOfCase {

    private final Casefiles casefiles;
    private final Events events;
    private final Notices notices;
    private final NoticeLetters letters;
    private final NoticeRenderer renderer;
    private final Routing routing;
    private final Clock clock;

    StatusOfCase(
            Casefiles casefiles,
            Events events,
            Notices notices,
            NoticeLetters letters,
            NoticeRenderer renderer,
            Routing routing,
            Clock clock) {
        this.casefiles = casefiles;
        this.events = events;
        this.notices = notices;
        this.letters = letters;
        this.renderer = renderer;
        this.routing = routing;
        this.clock = clock;
    }

    /**
     * @param from about the first day the insurance can be used; null when nobody can say
     * @param to about the last; null with {@code from}
     * @return empty when there is no such case, or it leads to no registration
     */
    public Optional<RenderedNotice> of(String caseNo, LocalDate from, LocalDate to) {
        return casefiles
                .byCaseNo(caseNo)
                .filter(Casefile::registers)
                .map(filed -> renderer.render(letter(filed, from, to)));
    }

    private EmployeeStatus letter(Casefile filed, LocalDate from, LocalDate to) {
        return new EmployeeStatus(
                letters.head(filed.caseNo() + "-S", filed),
                filed.caseNo(),
                letters.member(filed),
                steps(filed),
                NoticeLetters.waitingFor(filed),
                Optional.ofNullable(from).map(day -> new EmployeeStatus.Expected(day, to)),
                notices.certificates(List.of(filed.id())).stream()
                        .map(NoticeRow::validTo)
                        .filter(day -> !day.isBefore(LocalDate.now(clock)))
                        .findFirst());
    }

    private List<Step> steps(Casefile filed) {
        Map<EventKind, LocalDate> days = events.firstDays(filed.id());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Milestone.FILED, Optional.ofNullable(days.get(EventKind.FILING_RECEIVED))));
        if (routing.throughAgency(filed)) {
            steps.add(new Step(Milestone.ARRIVED, Optional.ofNullable(days.get(EventKind.SUBMISSION_ARRIVED))));
            steps.add(new Step(Milestone.CONFIRMED, confirmed(days)));
        } else {
            steps.add(new Step(Milestone.ARRIVED, Optional.ofNullable(days.get(EventKind.REGISTRATION_SENT))));
        }
        steps.add(new Step(Milestone.REGISTERED, Optional.ofNullable(days.get(EventKind.RESULT_REGISTERED))));
        steps.add(new Step(Milestone.USABLE, Optional.ofNullable(days.get(EventKind.RESULT_VIEWABLE))));
        return steps;
    }

    private static Optional<LocalDate> confirmed(Map<EventKind, LocalDate> days) {
        return Optional.ofNullable(days.get(EventKind.AGENCY_DECIDED))
                .or(() -> Optional.ofNullable(days.get(EventKind.AGENCY_CONFIRMED)));
    }
}
