package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Routing;
import dev.todoke.hub.filing.Form;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Routes as the packs say; an application is the insurer's alone, whatever way its other forms take. */
@Component
class PackRouting implements Routing {

    private final InsurerPacks packs;

    PackRouting(InsurerPacks packs) {
        this.packs = packs;
    }

    @Override
    public boolean throughAgency(Casefile filed) {
        return throughAgency(packs.rulesOf(filed), filed.form());
    }

    @Override
    public boolean throughAgency(String insurerId, Form form, LocalDate factDate) {
        return throughAgency(packs.validOn(insurerId, factDate), form);
    }

    private static boolean throughAgency(InsurerRules rules, Form form) {
        return rules.route().throughAgency() && !form.isApplication();
    }
}
