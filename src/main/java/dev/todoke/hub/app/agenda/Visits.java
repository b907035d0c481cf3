package dev.todoke.hub.app.agenda;

import dev.todoke.hub.partner.Circuits;
import dev.todoke.hub.partner.Circuits.Entry;
import dev.todoke.hub.partner.Partner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The partners that one piece of work needs, asked for leave beforehand and told of afterwards. */
final class Visits {

    /** Exchange property. */
    static final String PROPERTY = "HubVisits";

    private final Circuits circuits;
    private final Map<Partner, Entry> entered = new HashMap<>();
    private boolean settled;

    private Visits(Circuits circuits) {
        this.circuits = circuits;
    }

    /** Empty when one of them is not to be tried now. */
    static Optional<Visits> to(Circuits circuits, List<Partner> partners) {
        Visits visits = new Visits(circuits);
        for (Partner partner : partners) {
            if (!visits.enter(partner)) {
                visits.leave();
                return Optional.empty();
            }
        }
        return Optional.of(visits);
    }

    /** One partner more; false when it is not to be tried now. */
    boolean enter(Partner partner) {
        Entry entry = circuits.enter(partner);
        if (entry == Entry.SHUT) {
            return false;
        }
        entered.put(partner, entry);
        return true;
    }

    /** Whether it is to be one piece of work, to find out. */
    boolean probing() {
        return entered.containsValue(Entry.PROBE);
    }

    /** There was nothing to do for this one. */
    void withdraw(Partner partner) {
        if (entered.remove(partner) == Entry.PROBE) {
            circuits.leave(partner);
        }
    }

    List<Partner> partners() {
        return new ArrayList<>(entered.keySet());
    }

    void answered() {
        if (!settled) {
            settled = true;
            entered.keySet().forEach(circuits::answered);
        }
    }

    /** One of them failed; of the others nothing is known. */
    void failed(Partner culprit, String code, String detail) {
        if (!settled) {
            settled = true;
            circuits.failed(culprit, code, detail);
            entered.forEach((partner, entry) -> {
                if (entry == Entry.PROBE && !partner.equals(culprit)) {
                    circuits.leave(partner);
                }
            });
        }
    }

    /** Nothing was found out, or nothing tried. */
    void leave() {
        if (!settled) {
            settled = true;
            entered.forEach((partner, entry) -> {
                if (entry == Entry.PROBE) {
                    circuits.leave(partner);
                }
            });
        }
    }
}
