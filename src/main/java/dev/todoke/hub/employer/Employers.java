package dev.todoke.hub.employer;

import dev.todoke.hub.identity.EmployerId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The employers and agents of this hub, as read at start. */
public final class Employers {
    private final Map<EmployerId, Employer> byId = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException when two have the same id
     */
    public Employers(Collection<Employer> employers) {
        for (Employer employer : employers) {
            if (byId.putIfAbsent(employer.id(), employer) != null) {
                throw new IllegalArgumentException("Two employers have the id " + employer.id());
            }
        }
    }

    public List<Employer> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Employer> find(EmployerId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The office with this key, if that employer or agent may file for it. */
    public Optional<Office> office(EmployerId id, String officeKey) {
        return find(id).flatMap(employer -> employer.office(officeKey));
    }
}
