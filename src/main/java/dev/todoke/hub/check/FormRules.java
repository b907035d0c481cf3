package dev.todoke.hub.check;

import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import java.util.List;
import java.util.stream.Stream;

/** The rules one form has to keep, looked up once. */
record FormRules(OfItem[] items, RecordRule[] records, OfScope[] shared) {

    /**
     * The rules of one item, in the order in which they may speak.
     *
     * @param whenPlain those of {@code whenFilled} that a plain value may still break
     */
    record OfItem(Item item, PlainValue plain, ItemRule[] whenEmpty, ItemRule[] whenFilled, ItemRule[] whenPlain) {
        static OfItem of(Item item) {
            ItemRule[] whenFilled = those(RuleBook.ITEMS, item);
            return new OfItem(
                    item,
                    PlainValue.of(item),
                    those(RuleBook.EMPTY_ITEMS, item),
                    whenFilled,
                    Stream.of(whenFilled)
                            .filter(rule -> !PlainValue.KEPT.contains(rule.getClass()))
                            .toArray(ItemRule[]::new));
        }

        private static ItemRule[] those(List<ItemRule> rules, Item item) {
            return rules.stream().filter(rule -> rule.appliesTo(item)).toArray(ItemRule[]::new);
        }

        /** The rules that have something to say about a value. */
        ItemRule[] about(String value) {
            return value.isEmpty() ? whenEmpty : plain.looksLike(value) ? whenPlain : whenFilled;
        }
    }

    /** A shared rule and one of the places where it holds. */
    record OfScope(SharedRule rule, SharedRule.Scope scope, Item item) {
        static Stream<OfScope> all(SharedRule rule, Form form) {
            return rule.scopes().stream()
                    .filter(scope -> scope.form() == form)
                    .map(scope -> new OfScope(rule, scope, scope.item(rule.field())));
        }
    }

    static FormRules of(Form form) {
        return new FormRules(
                form.layout().items().stream().map(OfItem::of).toArray(OfItem[]::new),
                RuleBook.RECORDS.stream()
                        .filter(rule -> rule.forms().contains(form))
                        .toArray(RecordRule[]::new),
                RuleBook.SHARED.stream()
                        .flatMap(rule -> OfScope.all(rule, form))
                        .toArray(OfScope[]::new));
    }
}
