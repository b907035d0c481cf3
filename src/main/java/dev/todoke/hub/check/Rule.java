package dev.todoke.hub.check;

import java.util.List;

/** Something a filing can get wrong. One class a rule; its codes are stable for ever. */
sealed interface Rule permits ItemRule, RecordRule, SharedRule, HeadRule, ReadRule, IntakeFinding {

    /** Every code its findings can carry. */
    List<String> codes();

    default Severity severity(CheckContext context) {
        return Severity.ERROR;
    }

    RuleText text();
}
