package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule between the items of one record of one form. */
non-sealed interface RecordRule extends Rule {

    Form form();

    /** Item the sender should look at. */
    String field();

    /** Last part of its code, {@code 101} and above. */
    String number();

    /** Words for the text when the record breaks the rule. A rule leaves malformed items to the rules of items. */
    Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context);

    default String code() {
        return form().layout().prefix() + "-" + form().layout().item(field()).code() + "-" + number();
    }

    @Override
    default List<String> codes() {
        return List.of(code());
    }
}
