package dev.todoke.hub.window;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.calendar.FilingDeadline;
import dev.todoke.hub.calendar.RegistrationWindow;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.ClockState;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.insurer.ClockRule;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InsurerRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the clocks of cases going: the employer's deadline at acceptance, the registration window at the event the insurer's rules name. */
@Component
class OpenClocks {

    private final InsurerPacks packs;
    private final BusinessCalendar calendar;
    private final Deadlines deadlines;
    private final Clocks clocks;
    private final Events events;
    private final Agenda agenda;
    private final WindowProperties properties;
    private final Clock clock;

    OpenClocks(
            InsurerPacks packs,
            BusinessCalendar calendar,
            Deadlines deadlines,
            Clocks clocks,
            Events events,
            Agenda agenda,
            WindowProperties properties,
            Clock clock) {
        this.packs = packs;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.events = events;
        this.agenda = agenda;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    void casesOpened(CaseEvents.Opened opened) {
        LocalDate filedOn = day(opened.receivedAt());
        List<Casefile> withDeadline =
                opened.cases().stream().filter(filed -> filed.isDueInFiveDays()).toList();
        clocks.start(withDeadline.stream()
                .map(filed -> filingDeadline(filed, filedOn))
                .toList());
        recordLate(withDeadline, filedOn);
        openWindows(opened.cases(), ClockRule.Start.INSURER_RECEIPT, filedOn);
    }

    @EventListener
    void casesArrived(CaseEvents.Arrived arrived) {
        openWindows(arrived.cases(), ClockRule.Start.AGENCY_ARRIVAL, day(arrived.arrivedAt()));
    }

    private CaseClock filingDeadline(Casefile filed, LocalDate filedOn) {
        FilingDeadline deadline = deadlines.filing(filed.factDate());
        ClockState state = deadline.isLate(filedOn, properties.reading()) ? ClockState.LATE : ClockState.MET;
        return new CaseClock(
                filed.id(),
                ClockKind.FILING_DEADLINE,
                "FACT",
                filed.factDate(),
                deadline.strict(),
                deadline.statutory(),
                state,
                deadlines.filingRule(filed.factDate()).source());
    }

    private void recordLate(List<Casefile> cases, LocalDate filedOn) {
        List<NewEvent> late = new ArrayList<>();
        for (Casefile filed : cases) {
            FilingDeadline deadline = deadlines.filing(filed.factDate());
            if (deadline.isLate(filedOn, properties.reading())) {
                Map<String, String> details = Map.of(
                        "due", deadline.last(properties.reading()).toString(),
                        "reading", properties.reading().name());
                late.add(new NewEvent(filed.id(), Party.EMPLOYER, EventKind.FILED_LATE, Party.HUB, details));
            }
        }
        events.record(late);
    }

    private void openWindows(List<Casefile> cases, ClockRule.Start start, LocalDate startedOn) {
        List<CaseClock> opened = new ArrayList<>();
        List<NewEvent> lines = new ArrayList<>();
        Map<LocalDate, List<UUID>> lastDays = new TreeMap<>();
        for (Casefile filed : cases) {
            InsurerRules rules = packs.rulesOf(filed);
            ClockRule rule = rules.clock(filed.numberState() != NumberState.MISSING);
            if (rule.start() != start || !filed.registers()) {
                continue;
            }
            RegistrationWindow window = rule.window(startedOn, calendar);
            opened.add(new CaseClock(
                    filed.id(),
                    ClockKind.REGISTRATION_WINDOW,
                    start.name(),
                    startedOn,
                    window.earliest(),
                    window.latest(),
                    ClockState.RUNNING,
                    rules.source()));
            Map<String, String> details = Map.of(
                    "from", window.earliest().toString(), "to", window.latest().toString());
            lines.add(new NewEvent(filed.id(), Party.HUB, EventKind.WINDOW_OPENED, filed.turn(), details));
            lastDays.computeIfAbsent(window.latest(), day -> new ArrayList<>()).add(filed.id());
        }
        lastDays.forEach((day, ending) -> agenda.put(WindowSweep.STEP, ending, startOf(day)));
        clocks.start(opened);
        events.record(lines);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(clock.getZone()).toInstant();
    }
}
