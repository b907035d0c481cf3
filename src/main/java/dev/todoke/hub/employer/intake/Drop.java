package dev.todoke.hub.employer.intake;

import dev.todoke.hub.archive.ArchivedOriginal;
import dev.todoke.hub.casefile.FilingState;
import dev.todoke.hub.casefile.NewFiling;
import dev.todoke.hub.employer.Employer;
import java.time.Instant;
import java.util.UUID;

/**
 * One dropped file on its way in.
 *
 * @param filing id the filing will have
 * @param arrivalKey tells this drop from every other, also when it is seen again after a crash
 */
record Drop(
        UUID filing,
        String filingNo,
        Employer employer,
        String arrivalKey,
        String fileName,
        ArchivedOriginal original,
        Instant receivedAt) {

    /**
     * What is written down of it.
     *
     * @param form null when the file could not be read
     * @param duplicateOf the filing with the same bytes, null for any other
     */
    NewFiling filing(String format, String form, FilingState state, UUID duplicateOf, NewFiling.Counts counts) {
        return new NewFiling(
                filing,
                filingNo,
                employer.id().value(),
                arrivalKey,
                fileName,
                original.sha256(),
                original.size(),
                original.id(),
                format,
                form,
                state,
                duplicateOf,
                receivedAt,
                counts);
    }
}
