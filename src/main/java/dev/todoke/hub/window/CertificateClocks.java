package dev.todoke.hub.window;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.CountedDays;
import dev.todoke.hub.calendar.RegistrationWindow;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
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

/** The clocks of a 資格確認書: until one comes ex officio, and until it is no longer valid. */
@Component
class CertificateClocks {

    /** The desk hears of an end while there is time to apply for the next: an application takes one to two weeks. */
    private static final int WARNING_DAYS = 30;

    private final InsurerPacks packs;
    private final BusinessCalendar calendar;
    private final Clocks clocks;
    private final SetClocks setClocks;
    private final Events events;
    private final Clock clock;

    CertificateClocks(
            InsurerPacks packs,
            BusinessCalendar calendar,
            Clocks clocks,
            SetClocks setClocks,
            Events events,
            Clock clock) {
        this.packs = packs;
        this.calendar = calendar;
        this.clocks = clocks;
        this.setClocks = setClocks;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody without マイナ保険証 whose filing asked for no certificate gets one without application, some weeks later. */
    @EventListener
    void insurerAnswered(CaseEvents.Answered answered) {
        Casefile moved = answered.moved();
        Span exOfficio = packs.rulesOf(moved).exOfficioCertificate();
        if (moved.state() == CaseState.REGISTERED
                && Boolean.FALSE.equals(moved.cardLinked())
                && !moved.wantsCertificate()
                && exOfficio != null) {
            start(moved, exOfficio, LocalDate.ofInstant(answered.happenedAt(), clock.getZone()));
        }
    }

    @EventListener
    void certificateIssued(CaseEvents.CertificateIssued issued) {
        Casefile filed = issued.filed();
        InsurerRules rules = packs.rulesOf(filed);
        clocks.meet(List.of(filed.id()), ClockKind.EX_OFFICIO_CERTIFICATE, issued.issuedOn());
        setClocks.start(List.of(CaseClock.running(
                        filed.id(),
                        ClockKind.CERTIFICATE_EXPIRY,
                        EventKind.NOTICE_ISSUED.name(),
                        issued.issuedOn(),
                        issued.validTo(),
                        issued.validTo(),
                        CountedDays.CALENDAR,
                        rules.source())
                .warningFrom(issued.validTo().minusDays(WARNING_DAYS))));
    }

    private void start(Casefile moved, Span exOfficio, LocalDate on) {
        RegistrationWindow days = exOfficio.window(on, calendar);
        setClocks.start(List.of(CaseClock.running(
                moved.id(),
                ClockKind.EX_OFFICIO_CERTIFICATE,
                CaseState.REGISTERED.name(),
                on,
                days.earliest(),
                days.latest(),
                exOfficio.days(),
                packs.rulesOf(moved).source())));
        events.record(
                List.of(moved.id()),
                Party.HUB,
                EventKind.CLOCK_STARTED,
                moved.turn(),
                Map.of(
                        "clock", ClockKind.EX_OFFICIO_CERTIFICATE.name(),
                        "from", days.earliest().toString(),
                        "to", days.latest().toString()));
    }
}
