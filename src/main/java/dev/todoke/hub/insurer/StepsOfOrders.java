package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.replay.OrderSteps;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The step that sends a case's order, as its pack says what is asked of the insurer. */
@Component
class StepsOfOrders implements OrderSteps {

    private final InsurerPacks packs;

    StepsOfOrders(InsurerPacks packs) {
        this.packs = packs;
    }

    @Override
    public Optional<String> stepOf(Casefile filed) {
        return OrderKind.of(filed, packs.rulesOf(filed)).map(OrderKind::step);
    }
}
