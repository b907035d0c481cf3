package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.InsurerNames;
import org.springframework.stereotype.Component;

/** The insurers' names from their packs. */
@Component
class PackNames implements InsurerNames {

    private final InsurerPacks packs;

    PackNames(InsurerPacks packs) {
        this.packs = packs;
    }

    @Override
    public String ja(String insurerId) {
        return packs.get(insurerId).nameJa();
    }

    @Override
    public String en(String insurerId) {
        return packs.get(insurerId).nameEn();
    }
}
