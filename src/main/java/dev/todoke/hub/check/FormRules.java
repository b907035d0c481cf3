package dev.todoke.hub.check;

import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import java.util.List;

/** The rules one form has to keep, looked up once. */
record FormRules(List<OfItem> items, List<RecordRule> records) {

    /** The rules of one item, in the order in which they may speak. */
    record OfItem(Item item, List<ItemRule> whenEmpty, List<ItemRule> whenFilled) {}

    static FormRules of(Form form) {
        List<OfItem> items = form.layout().items().stream()
                .map(item -> new OfItem(item, those(RuleBook.EMPTY_ITEMS, item), those(RuleBook.ITEMS, item)))
                .toList();
        return new FormRules(
                items,
                RuleBook.RECORDS.stream()
                        .filter(rule -> rule.forms().contains(form))
                        .toList());
    }

    private static List<ItemRule> those(List<ItemRule> rules, Item item) {
        return rules.stream().filter(rule -> rule.appliesTo(item)).toList();
    }
}
