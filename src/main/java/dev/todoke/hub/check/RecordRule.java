package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A rule between the items of one record. */
non-sealed interface RecordRule extends Rule {

    /** The forms it is for. */
    Set<Form> forms();

    /** Item the sender should look at; each of the forms has it. */
    String field();

    /** Last part of its code, {@code 101} and above. */
    String number();

    /** Words for the text when the record breaks the rule. A rule leaves malformed items to the rules of items. */
    Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context);

    default String code(Form form) {
        return form.layout().prefix() + "-" + form.layout().item(field()).code() + "-" + number();
    }

    @Override
    default List<String> codes() {
        return forms().stream().sorted().map(this::code).toList();
    }
}
