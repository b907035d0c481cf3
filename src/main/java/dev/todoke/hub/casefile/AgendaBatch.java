package dev.todoke.hub.casefile;

import java.util.List;
import java.util.UUID;

/**
 * Work of one step, claimed together: nobody else gets it until it is done, put back, parked, or its lease ends.
 *
 * @param partner key of the one partner it is for; null where the step has no partners of its own, or the work is not bound to one
 */
public record AgendaBatch(String step, List<AgendaItem> items, String partner) {

    public AgendaBatch {
        items = List.copyOf(items);
    }

    public AgendaBatch(String step, List<AgendaItem> items) {
        this(step, items, null);
    }

    public List<UUID> subjects() {
        return items.stream().map(AgendaItem::subject).toList();
    }

    /** Whether any item was tried before: then an outward act may have happened already, and must be asked after first. */
    public boolean triedBefore() {
        return items.stream().anyMatch(item -> item.attempt() > 1);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
