package dev.todoke.hub.window;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.RegistrationWindow;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.insurer.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the clock of an application going when its insurer has it: by the days the insurer's rules give that form. */
@Component
class ApplicationClocks {

    private final InsurerPacks packs;
    private final BusinessCalendar calendar;
    private final Casefiles casefiles;
    private final SetClocks setClocks;
    private final Events events;
    private final Clock clock;

    ApplicationClocks(
            InsurerPacks packs,
            BusinessCalendar calendar,
            Casefiles casefiles,
            SetClocks setClocks,
            Events events,
            Clock clock) {
        this.packs = packs;
        this.calendar = calendar;
        this.casefiles = casefiles;
        this.setClocks = setClocks;
        this.events = events;
        this.clock = clock;
    }

    /** An insurer may answer before the hub has noted that the order has left: then there is nothing to wait for any more. */
    @EventListener
    void handedOver(CaseEvents.HandedOver handedOver) {
        List<CaseClock> started = casefiles.byId(handedOver.cases()).values().stream()
                .filter(filed -> filed.isApplication() && filed.state() == CaseState.SUBMITTED)
                .map(this::started)
                .toList();
        setClocks.start(started);
        events.record(started.stream()
                .map(one -> new NewEvent(
                        one.caseId(),
                        Party.HUB,
                        EventKind.CLOCK_STARTED,
                        Party.INSURER,
                        Map.of(
                                "clock", one.kind().name(),
                                "from", one.dueFrom().toString(),
                                "to", one.dueTo().toString())))
                .toList());
    }

    private CaseClock started(Casefile filed) {
        InsurerRules rules = packs.rulesOf(filed);
        Span within = rules.applications().of(filed).within();
        LocalDate today = LocalDate.now(clock);
        RegistrationWindow days = within.window(today, calendar);
        return CaseClock.running(
                filed.id(),
                ClockKind.APPLICATION,
                EventKind.APPLICATION_SENT.name(),
                today,
                days.earliest(),
                days.latest(),
                within.days(),
                rules.source());
    }
}
