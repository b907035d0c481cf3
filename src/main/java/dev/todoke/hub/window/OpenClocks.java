package dev.todoke.hub.window;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.CountedDays;
import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.calendar.FilingDeadline;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
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
import dev.todoke.hub.insurer.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the clocks of cases going: the employer's deadline at acceptance, the insurer's window at the event its rules name. */
@Component
class OpenClocks {

    /** Where clinics see people with the registration, the insurer's word of it may come the day after; not at all would go unnoticed. */
    private static final Span AT_ONCE = new Span(1, 1, CountedDays.OPEN);

    private final InsurerPacks packs;
    private final BusinessCalendar calendar;
    private final Deadlines deadlines;
    private final Clocks clocks;
    private final SetClocks setClocks;
    private final Events events;
    private final WindowProperties properties;
    private final Clock clock;

    OpenClocks(
            InsurerPacks packs,
            BusinessCalendar calendar,
            Deadlines deadlines,
            Clocks clocks,
            SetClocks setClocks,
            Events events,
            WindowProperties properties,
            Clock clock) {
        this.packs = packs;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.setClocks = setClocks;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    void casesOpened(CaseEvents.Opened opened) {
        LocalDate filedOn = day(opened.receivedAt());
        List<Casefile> withDeadline =
                opened.cases().stream().filter(filed -> filed.isDueInFiveDays()).toList();
        clocks.startFirst(withDeadline.stream()
                .map(filed -> filingDeadline(filed, filedOn))
                .toList());
        recordLate(withDeadline, filedOn);
        opened.cases().stream()
                .collect(Collectors.groupingBy(
                        filed -> later(filedOn, opened.heldUntil().get(filed.id())), TreeMap::new, Collectors.toList()))
                .forEach((day, cases) ->
                        openWindows(cases, ClockRule.Start.INSURER_RECEIPT, day, setClocks::startFirst));
    }

    @EventListener
    void casesArrived(CaseEvents.Arrived arrived) {
        openWindows(arrived.cases(), ClockRule.Start.AGENCY_ARRIVAL, day(arrived.arrivedAt()), setClocks::start);
    }

    /** From the registration on, the person waits to be seen by clinics. */
    @EventListener
    void insurerAnswered(CaseEvents.Answered answered) {
        Map<Party, List<CaseClock>> started = new EnumMap<>(Party.class);
        for (CaseEvents.Answer answer : answered.answers()) {
            Casefile moved = answer.moved();
            if (moved.state() == CaseState.REGISTERED) {
                Span usable = packs.rulesOf(moved).usable();
                started.computeIfAbsent(moved.turn(), turn -> new ArrayList<>())
                        .add(setClocks.of(
                                moved,
                                ClockKind.USABLE,
                                CaseState.REGISTERED.name(),
                                day(answer.happenedAt()),
                                usable == null ? AT_ONCE : usable));
            }
        }
        started.forEach((turn, clocksOfTurn) -> setClocks.startAndTell(clocksOfTurn, turn));
    }

    private CaseClock filingDeadline(Casefile filed, LocalDate filedOn) {
        FilingDeadline deadline = deadlines.filing(filed.factDate());
        ClockState state = deadline.isLate(filedOn, properties.reading()) ? ClockState.LATE : ClockState.MET;
        return CaseClock.running(
                        filed.id(),
                        ClockKind.FILING_DEADLINE,
                        "FACT",
                        filed.factDate(),
                        deadline.strict(),
                        deadline.statutory(),
                        CountedDays.CALENDAR,
                        deadlines.filingRule(filed.factDate()).source())
                .in(state);
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

    private void openWindows(
            List<Casefile> cases, ClockRule.Start start, LocalDate startedOn, Consumer<List<CaseClock>> starter) {
        List<CaseClock> opened = new ArrayList<>();
        List<NewEvent> lines = new ArrayList<>();
        for (Casefile filed : cases) {
            InsurerRules rules = packs.rulesOf(filed);
            boolean numberPresent = filed.numberState() != NumberState.MISSING;
            if (rules.start(numberPresent) != start || !(filed.registers() || filed.deregisters())) {
                continue;
            }
            CaseClock window = setClocks.of(
                    filed,
                    ClockKind.REGISTRATION_WINDOW,
                    rules.start(numberPresent).name(),
                    startedOn,
                    rules.span(numberPresent, startedOn));
            opened.add(window);
            Optional.ofNullable(rules.stopGap())
                    .filter(stopGap -> filed.registers())
                    .map(stopGap -> stopGap(filed, rules, stopGap, startedOn))
                    .ifPresent(opened::add);
            Map<String, String> details = Map.of(
                    "from", window.dueFrom().toString(), "to", window.dueTo().toString());
            lines.add(new NewEvent(filed.id(), Party.HUB, EventKind.WINDOW_OPENED, filed.turn(), details));
        }
        starter.accept(opened);
        events.record(lines);
    }

    private CaseClock stopGap(Casefile filed, InsurerRules rules, InsurerRules.StopGap rule, LocalDate startedOn) {
        LocalDate last = rule.days().after(startedOn, rule.after(), calendar);
        return CaseClock.running(
                filed.id(),
                ClockKind.STOP_GAP,
                ClockKind.REGISTRATION_WINDOW.name(),
                startedOn,
                last,
                last,
                rule.days(),
                rules.source());
    }

    /** A record about a day to come reaches nobody before it. */
    private static LocalDate later(LocalDate filedOn, LocalDate heldUntil) {
        return heldUntil == null || heldUntil.isBefore(filedOn) ? filedOn : heldUntil;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
