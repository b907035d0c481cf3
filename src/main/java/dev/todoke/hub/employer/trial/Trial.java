package dev.todoke.hub.employer.trial;

import dev.todoke.hub.employer.receipt.CheckedPerson;
import dev.todoke.hub.employer.receipt.Counts;
import dev.todoke.hub.employer.receipt.Receipt;
import dev.todoke.hub.employer.receipt.ReceiptFinding;
import dev.todoke.hub.filing.Form;
import java.util.List;

/**
 * What would have become of a file.
 *
 * @param forms the forms found in it, in the order of the file; none when it could not be read
 * @param counts records by their outcome; none is ever a duplicate, because nothing filed before is looked at
 * @param allReturned whether something spoils the records that are right in themselves too
 * @param more findings that are only known at the end of the file
 * @param sizeBytes length of the file
 * @param sha256 of the file, in lower-case hexadecimal
 */
public record Trial(
        List<Form> forms,
        Counts counts,
        boolean allReturned,
        List<ReceiptFinding> more,
        long sizeBytes,
        String sha256) {

    public Trial {
        forms = List.copyOf(forms);
        more = List.copyOf(more);
    }

    /** The state its receipt would have. */
    public Receipt.State state() {
        if (counts.taken() == counts.received() && !allReturned) {
            return Receipt.State.ACCEPTED;
        }
        return counts.taken() == 0 ? Receipt.State.RETURNED : Receipt.State.PARTLY_ACCEPTED;
    }

    /** A person as noted while reading, now that the end of the file is known. */
    public CheckedPerson settled(CheckedPerson person) {
        return allReturned ? person.returned() : person;
    }
}
