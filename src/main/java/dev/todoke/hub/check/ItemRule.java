package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule every item of a kind has to keep, in all forms. The layouts say which items it is for. */
non-sealed interface ItemRule extends Rule {

    /** Last part of its codes, {@code 001} to {@code 099}. */
    String number();

    boolean appliesTo(Item item);

    /** Words for the text when the item breaks the rule. Only the rule that wants an item filled sees empty ones. */
    Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context);

    default String code(Form form, Item item) {
        return form.layout().prefix() + "-" + item.code() + "-" + number();
    }

    @Override
    default List<String> codes() {
        return Arrays.stream(Form.values())
                .flatMap(form ->
                        form.layout().items().stream().filter(this::appliesTo).map(item -> code(form, item)))
                // The repetitions of a block share their codes.
                .distinct()
                .toList();
    }
}
