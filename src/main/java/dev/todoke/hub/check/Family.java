package dev.todoke.hub.check;

import dev.todoke.hub.check.SharedRule.Scope;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.List;

/** The dependants in a record of 被扶養者（異動）届. */
final class Family {
    static final String SPOUSE = "spouse";
    /** Room for a third is in the rows of 2018 only. */
    static final String THIRD = "other3";

    static final List<Scope> SCOPES = Scope.blocks(Form.DEPENDANTS, SPOUSE, "other1", "other2", THIRD);

    private Family() {}

    /** Whether a record names the person of a block. */
    static boolean has(FilingRecord record, Scope scope) {
        return record.has(scope.name("nameKana"));
    }
}
