package dev.todoke.hub.window;

import dev.todoke.hub.calendar.CountedDays;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.insurer.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The clocks of a 資格確認書: until one comes ex officio, and until it is no longer valid. */
@Component
class CertificateClocks {

    /** The desk hears of an end while there is time to apply for the next: an application takes one to two weeks. */
    private static final int WARNING_DAYS = 30;

    private final InsurerPacks packs;
    private final Clocks clocks;
    private final SetClocks setClocks;
    private final Clock clock;

    CertificateClocks(InsurerPacks packs, Clocks clocks, SetClocks setClocks, Clock clock) {
        this.packs = packs;
        this.clocks = clocks;
        this.setClocks = setClocks;
        this.clock = clock;
    }

    /** Somebody without マイナ保険証 whose filing asked for no certificate gets one without application, some weeks later. */
    @EventListener
    void insurerAnswered(CaseEvents.Answered answered) {
        answered.answers().forEach(this::insurerAnswered);
    }

    private void insurerAnswered(CaseEvents.Answer answer) {
        Casefile moved = answer.moved();
        Span exOfficio = packs.rulesOf(moved).exOfficioCertificate();
        if (moved.state() == CaseState.REGISTERED
                && Boolean.FALSE.equals(moved.cardLinked())
                && !moved.wantsCertificate()
                && exOfficio != null) {
            LocalDate on = LocalDate.ofInstant(answer.happenedAt(), clock.getZone());
            CaseClock running =
                    setClocks.of(moved, ClockKind.EX_OFFICIO_CERTIFICATE, CaseState.REGISTERED.name(), on, exOfficio);
            setClocks.startAndTell(List.of(running), moved.turn());
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
}
