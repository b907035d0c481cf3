package dev.todoke.hub.app.insurers;

import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.Office;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.ServedInsurers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The insurers that the offices of all employers name. Read at start; an office whose insurer takes no filings from it stops the hub. */
@Component
class InsurersOfOffices implements ServedInsurers {

    private final Set<String> ids;

    InsurersOfOffices(Employers employers, InsurerPacks packs) {
        Set<String> named = new TreeSet<>();
        List<String> faults = new ArrayList<>();
        for (Employer employer : employers.all()) {
            for (Office office : employer.offices()) {
                named.add(office.insurer());
                fault(office, packs).ifPresent(fault -> faults.add(employer.id().value() + ", " + fault));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Offices in config/employers: " + String.join("; ", faults));
        }
        this.ids = Collections.unmodifiableSet(named);
    }

    @Override
    public Set<String> ids() {
        return ids;
    }

    private static Optional<String> fault(Office office, InsurerPacks packs) {
        String id = office.insurer();
        Optional<InsurerPack> pack = packs.find(id);
        if (pack.isEmpty()) {
            return Optional.of("office " + office.key() + ": there is no insurer pack " + id + "; add config/insurers/"
                    + id + ".yaml");
        }
        return takesFilings(pack.get())
                ? Optional.empty()
                : Optional.of("office " + office.key() + ": insurer " + id + " takes no filings from employers");
    }

    private static boolean takesFilings(InsurerPack pack) {
        return pack.versions().stream().anyMatch(rules -> rules.route().takesFilings());
    }
}
