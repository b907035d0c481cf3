package dev.todoke.hub.filing;

import java.util.Optional;

/**
 * When an item is to be filled.
 *
 * @param required in every record
 * @param requiredIf in records for which this holds
 * @param emptyIf not in records for which this holds
 */
public record Presence(boolean required, Optional<Condition> requiredIf, Optional<Condition> emptyIf) {
    static final Presence ALWAYS = new Presence(true, Optional.empty(), Optional.empty());
}
