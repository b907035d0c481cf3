package dev.todoke.hub.employer.intake;

import dev.todoke.hub.archive.ArchivedOriginal;
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
        Instant receivedAt) {}
