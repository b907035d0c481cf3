package dev.todoke.hub.window;

import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the clock of an application going when its insurer has it: by the days the insurer's rules give that form. */
@Component
class ApplicationClocks {

    private final InsurerPacks packs;
    private final SetClocks setClocks;
    private final Clock clock;

    ApplicationClocks(InsurerPacks packs, SetClocks setClocks, Clock clock) {
        this.packs = packs;
        this.setClocks = setClocks;
        this.clock = clock;
    }

    /** An insurer may answer before the hub has noted that the order has left: then there is nothing to wait for any more. */
    @EventListener
    void handedOver(CaseEvents.HandedOver handedOver) {
        List<CaseClock> started = handedOver.cases().stream()
                .filter(filed -> filed.isApplication() && filed.state() == CaseState.SUBMITTED)
                .map(this::started)
                .toList();
        setClocks.startAndTell(started, Party.INSURER);
    }

    private CaseClock started(Casefile filed) {
        Span within = packs.rulesOf(filed).applications().of(filed).within();
        return setClocks.of(
                filed, ClockKind.APPLICATION, EventKind.APPLICATION_SENT.name(), LocalDate.now(clock), within);
    }
}
