package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Routing;
import org.springframework.stereotype.Component;

/** Routes as the packs say. */
@Component
class PackRouting implements Routing {

    private final InsurerPacks packs;

    PackRouting(InsurerPacks packs) {
        this.packs = packs;
    }

    @Override
    public boolean throughAgency(Casefile filed) {
        return packs.rulesOf(filed).route().throughAgency();
    }
}
