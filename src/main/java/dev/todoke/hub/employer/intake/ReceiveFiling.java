package dev.todoke.hub.employer.intake;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.archive.ArchivedOriginal;
import dev.todoke.hub.casefile.FilingRow;
import dev.todoke.hub.casefile.FilingState;
import dev.todoke.hub.casefile.Filings;
import dev.todoke.hub.casefile.NewFiling;
import dev.todoke.hub.casefile.Numbering;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.dropbox.DropPath;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.identity.Masking;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one dropped file in. The original is archived first; then everything that follows from the file (cases, findings, counts, receipt)
 * is committed at once. Only after that may the file leave the inbox.
 */
@Component
public class ReceiveFiling {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveFiling.class);

    private final Employers employers;
    private final Archive archive;
    private final Filings filings;
    private final FilingReaders readers;
    private final RecordIntake records;
    private final ReceiptFiles receipts;
    private final Numbering numbering;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiveFiling(
            Employers employers,
            Archive archive,
            Filings filings,
            FilingReaders readers,
            RecordIntake records,
            ReceiptFiles receipts,
            Numbering numbering,
            TransactionTemplate transaction,
            Clock clock) {
        this.employers = employers;
        this.archive = archive;
        this.filings = filings;
        this.readers = readers;
        this.records = records;
        this.receipts = receipts;
        this.numbering = numbering;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param bytes the file; read to its end
     * @param path where it lies in the dropbox, {@code <employer>/in/<name>}
     * @throws IOException when the file cannot be read from the dropbox or kept in the archive; it then stays where it is
     */
    public void run(InputStream bytes, String path) throws IOException {
        DropPath dropped = DropPath.parse(path)
                .filter(drop -> drop.folder() == DropPath.Folder.IN)
                .orElseThrow(() -> new UnknownDrop("Not a file in an employer's in/"));
        Employer employer = employers
                .find(dropped.employerId())
                .orElseThrow(() -> new UnknownDrop("No employer " + dropped.employerId()));
        if (filings.tookIn(dropped.arrivalKey())) {
            LOG.info("A file of {} was taken in before the hub stopped and is only removed now", employer.id());
            return;
        }
        DropLabel label =
                new DropLabel(UUID.randomUUID(), numbering.next(Numbering.Kind.FILING), clock.instant(), path);
        receive(employer, dropped, label, archive.store(bytes, label.text()));
    }

    /**
     * Takes an original in again that the database has forgotten, with the number and the time it had then.
     *
     * @return false when the database knows it after all
     */
    public boolean again(ArchivedOriginal original, DropLabel label) {
        DropPath dropped =
                DropPath.parse(label.path()).orElseThrow(() -> new UnknownDrop("Not a file in an employer's in/"));
        Employer employer = employers
                .find(dropped.employerId())
                .orElseThrow(() -> new UnknownDrop("No employer " + dropped.employerId()));
        if (filings.tookIn(dropped.arrivalKey())) {
            return false;
        }
        receive(employer, dropped, label, original);
        return true;
    }

    private void receive(Employer employer, DropPath dropped, DropLabel label, ArchivedOriginal original) {
        Drop drop = new Drop(
                label.filing(),
                label.filingNo(),
                employer,
                dropped.arrivalKey(),
                Masking.withoutNumbers(dropped.senderFileName()),
                original,
                label.receivedAt());
        try {
            settle(drop);
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | DuplicateKeyException
                | TransactionException
                | UncheckedIOException e) {
            // The file stays in the inbox and is taken in when the database, or the disk, is back.
            throw e;
        } catch (RuntimeException e) {
            throw new IntakeFailed(original.id(), e);
        }
        LOG.info("Filing {} of {}: {} bytes received", drop.filingNo(), employer.id(), original.size());
    }

    private void settle(Drop drop) {
        Optional<FilingRow> first =
                filings.firstWith(drop.employer().id().value(), drop.original().sha256());
        if (first.isPresent()) {
            transaction.executeWithoutResult(status -> duplicate(drop, first.get()));
        } else {
            takeIn(drop);
        }
    }

    private void duplicate(Drop drop, FilingRow first) {
        filings.add(
                drop.filing(first.format(), first.form(), FilingState.DUPLICATE, first.id(), NewFiling.Counts.none()));
        filings.forms(drop.filing(), first.forms());
        receipt(drop);
    }

    /** Reads twice only where one bad record returns the whole file: whether there is one must be known before the first case is opened. */
    private void takeIn(Drop drop) {
        boolean returnAll = drop.employer().allOrNothing() && records.hasError(drop, this::read);
        try {
            transaction.executeWithoutResult(status -> {
                filings.add(unread(drop));
                records.takeIn(drop, returnAll, this::read);
                receipt(drop);
            });
        } catch (FileReturned returned) {
            transaction.executeWithoutResult(status -> {
                filings.add(unread(drop));
                filings.addFindings(drop.filing(), 1, returned.findings());
                int read = returned.recordsRead();
                filings.complete(drop.filing(), FilingState.RETURNED, new NewFiling.Counts(read, 0, 0, read, 0));
                receipt(drop);
            });
        }
    }

    /** Until its last record is read nothing is known of a file, and so it stays when it cannot be read. */
    private static NewFiling unread(Drop drop) {
        return drop.filing("UNKNOWN", null, FilingState.RETURNED, null, NewFiling.Counts.none());
    }

    private void read(Drop drop, dev.todoke.hub.filing.FilingSink sink) {
        try (InputStream in = archive.open(drop.original().id(), "employer-receive-filing", drop.filingNo())) {
            readers.read(drop.fileName(), in, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receipt(Drop drop) {
        receipts.add(drop.employer().id().value(), drop.filingNo(), drop.filing());
    }
}
