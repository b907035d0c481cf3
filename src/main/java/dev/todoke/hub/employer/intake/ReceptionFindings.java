package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.Reception;
import dev.todoke.hub.check.Finding;
import dev.todoke.hub.check.IntakeFinding;
import dev.todoke.hub.filing.FilingRecord;
import java.util.Map;
import java.util.Optional;

/** What an insurer's own rules say of a record, as the sender is told it. */
public final class ReceptionFindings {

    private ReceptionFindings() {}

    /** Empty when the record is simply taken. */
    public static Optional<Finding> of(Reception.Word word, FilingRecord record) {
        return kind(word.answer())
                .map(kind -> kind.at(record.ordinal(), record.line(), Map.of("ja", word.ja(), "en", word.en()))
                        .from(word.source()));
    }

    private static Optional<IntakeFinding> kind(Reception.Answer answer) {
        return switch (answer) {
            case TAKEN -> Optional.empty();
            case PASSED_ON -> Optional.of(IntakeFinding.PASSED_ON);
            case BY_PERSON -> Optional.of(IntakeFinding.APPLY_IN_PERSON);
            case NEVER -> Optional.of(IntakeFinding.NO_SUCH_APPLICATION);
            case NO_RECEIVER -> Optional.of(IntakeFinding.NO_RECEIVER);
        };
    }
}
