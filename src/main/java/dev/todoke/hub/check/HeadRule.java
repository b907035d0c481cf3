package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule for the head of a filing. Breaking one that is no hint returns the whole file. */
non-sealed interface HeadRule extends Rule {

    String code();

    /** Words for the text when the head breaks the rule. */
    Optional<Map<String, String>> complaint(FilingHead head, CheckContext context);

    @Override
    default List<String> codes() {
        return List.of(code());
    }
}
