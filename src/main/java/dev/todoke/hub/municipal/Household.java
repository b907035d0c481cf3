package dev.todoke.hub.municipal;

import java.util.List;

/**
 * Neighbouring lines with one household number.
 *
 * @param members those in whom nothing is wrong, perhaps nobody
 * @param lastPlace place of its last line in the list
 */
record Household(List<Insured> members, List<ListFinding> findings, long lastPlace) {

    Household {
        members = List.copyOf(members);
        findings = List.copyOf(findings);
    }
}
