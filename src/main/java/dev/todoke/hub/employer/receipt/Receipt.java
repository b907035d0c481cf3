package dev.todoke.hub.employer.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The hub's answer to one filing. Findings and persons are opened as streams, in filing order, each time they are written, and closed by
 * the writer; a filing of 100,000 persons is never held as a whole.
 *
 * @param filingNo what people quote, for example {@code F-20261201-0000001}
 * @param forms the forms in it; empty when the file could not be read far enough to know
 * @param first the earlier filing of the same bytes; present exactly when the state is {@link State#DUPLICATE}
 */
public record Receipt(
        String filingNo,
        Sender sender,
        ReceivedFile file,
        List<FormName> forms,
        State state,
        Optional<FirstFiling> first,
        Counts counts,
        Supplier<Stream<ReceiptFinding>> findings,
        Supplier<Stream<ReceiptPerson>> persons) {

    public Receipt {
        Objects.requireNonNull(filingNo);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(file);
        forms = List.copyOf(forms);
        Objects.requireNonNull(counts);
        Objects.requireNonNull(findings);
        Objects.requireNonNull(persons);
        if (first.isPresent() != (state == State.DUPLICATE)) {
            throw new IllegalArgumentException(
                    filingNo + ": a duplicate, and only a duplicate, names its first filing");
        }
    }

    /** What became of the filing as a whole. */
    public enum State {
        /** Every record was taken. */
        ACCEPTED,
        /** Some records were taken, others were sent back. */
        PARTLY_ACCEPTED,
        /** Nothing was taken. */
        RETURNED,
        /** The same bytes came before; nothing was taken again. */
        DUPLICATE
    }

    /** The earlier filing with the same bytes. */
    public record FirstFiling(String filingNo, Instant receivedAt) {}
}
