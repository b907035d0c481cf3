package dev.todoke.hub.employer.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a receipt would say of a file that was only checked: nothing was filed. Findings and persons are streams as in a {@link Receipt}.
 *
 * @param forms the forms in it; empty when the file could not be read far enough to know
 * @param asOf day of checking
 * @param state what would have become of it
 */
public record CheckReport(
        Sender sender,
        ReceivedFile file,
        List<FormName> forms,
        LocalDate asOf,
        Receipt.State state,
        Counts counts,
        Supplier<Stream<ReceiptFinding>> findings,
        Supplier<Stream<CheckedPerson>> persons) {

    public CheckReport {
        forms = List.copyOf(forms);
    }
}
