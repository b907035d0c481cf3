package dev.todoke.hub.check;

import dev.todoke.hub.check.SharedRule.Scope;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.List;
import java.util.stream.Stream;

/** The dependants in a record of 被扶養者（異動）届. */
final class Family {
    static final String SPOUSE = "spouse";
    /** Room for a third is in the rows of 2018 only. */
    static final String THIRD = "other3";

    static final List<Scope> OTHERS = Scope.blocks(Form.DEPENDANTS, "other1", "other2", THIRD);
    static final List<Scope> SCOPES = Stream.concat(Stream.of(new Scope(Form.DEPENDANTS, SPOUSE)), OTHERS.stream())
            .toList();

    private Family() {}

    /** Whether a record names the person of a block. */
    static boolean has(FilingRecord record, Scope scope) {
        return record.has(scope.name("nameKana"));
    }
}
