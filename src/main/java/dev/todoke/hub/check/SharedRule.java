package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A rule between items that holds in several forms, or for several persons or months of one record. */
non-sealed interface SharedRule extends Rule {

    /** Where it holds: in a block of a form's layout, or among the items outside of any. */
    final class Scope {
        private final Form form;
        private final String block;
        // Asked for with every record, so put together once.
        private final Map<String, String> names = new ConcurrentHashMap<>();

        /** @param block empty for the items outside of any */
        Scope(Form form, String block) {
            this.form = form;
            this.block = block;
        }

        Form form() {
            return form;
        }

        String block() {
            return block;
        }

        static Scope of(Form form) {
            return new Scope(form, "");
        }

        static List<Scope> blocks(Form form, String... blocks) {
            return List.of(blocks).stream().map(block -> new Scope(form, block)).toList();
        }

        /** Full name of an item of the block. */
        String name(String field) {
            return block.isEmpty() ? field : names.computeIfAbsent(field, name -> block + "." + name);
        }

        Item item(String field) {
            return form.layout().item(name(field));
        }
    }

    List<Scope> scopes();

    /** Item the sender should look at, by its name inside the scope. */
    String field();

    /** Last part of its codes, {@code 101} and above. */
    String number();

    /** Words for the text when the record breaks the rule there. A rule leaves malformed items to the rules of items. */
    Optional<Map<String, String>> complaint(FilingRecord record, Scope scope, CheckContext context);

    default String code(Scope scope) {
        return scope.form().layout().prefix() + "-" + scope.item(field()).code() + "-" + number();
    }

    @Override
    default List<String> codes() {
        return scopes().stream().map(this::code).distinct().toList();
    }
}
