package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.identity.Sex;
import java.util.Map;
import java.util.Optional;

/** How a member of a family is related to the insured person. Field names are those of {@code mappings/layouts/dependants.yaml}. */
final class Relation {

    /** Of a spouse; the others have the code of the form (続柄), from {@code 01}. */
    private static final String SPOUSE = "00";

    private Relation() {}

    static RegistrationOrder.DependantOf of(Casefile member, Casefile row) {
        Map<String, String> content = member.content();
        return new RegistrationOrder.DependantOf(
                content.getOrDefault("relation", SPOUSE),
                Optional.ofNullable(content.get("relationOther")),
                new RegistrationOrder.Person(
                        row.nameKana(),
                        row.nameKanji(),
                        row.birthDate(),
                        Optional.ofNullable(row.sex()).map(Sex::valueOf),
                        Optional.empty()));
    }
}
