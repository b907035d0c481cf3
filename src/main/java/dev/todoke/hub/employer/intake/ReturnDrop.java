package dev.todoke.hub.employer.intake;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.casefile.FilingState;
import dev.todoke.hub.casefile.Filings;
import dev.todoke.hub.casefile.NewFiling;
import dev.todoke.hub.casefile.Numbering;
import dev.todoke.hub.casefile.ParkedMessage;
import dev.todoke.hub.casefile.SendBack;
import dev.todoke.hub.check.IntakeFinding;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.dropbox.DropPath;
import dev.todoke.hub.identity.Masking;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A dropped file the hub stumbled over goes back to its employer: as a returned filing with a receipt that says why. Nothing of it is taken in. */
@Component
class ReturnDrop implements SendBack {

    private final Archive archive;
    private final Employers employers;
    private final Filings filings;
    private final ReceiptFiles receipts;
    private final Numbering numbering;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReturnDrop(
            Archive archive,
            Employers employers,
            Filings filings,
            ReceiptFiles receipts,
            Numbering numbering,
            TransactionTemplate transaction,
            Clock clock) {
        this.archive = archive;
        this.employers = employers;
        this.filings = filings;
        this.receipts = receipts;
        this.numbering = numbering;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean takes(ParkedMessage message) {
        return DropAgain.isDrop(message);
    }

    @Override
    public void run(ParkedMessage message, String by, String why) throws IOException {
        DropPath dropped = DropPath.parse(message.reference())
                .orElseThrow(() -> new UnknownDrop("Not a file in an employer's in/"));
        Employer employer = employers
                .find(dropped.employerId())
                .orElseThrow(() -> new UnknownDrop("No employer " + dropped.employerId()));
        if (filings.tookIn(dropped.arrivalKey())) {
            throw new IllegalStateException("The file was taken in since");
        }
        NewFiling filing = filing(message.archiveId(), employer, dropped, by, why);
        transaction.executeWithoutResult(status -> {
            filings.add(filing);
            filings.addFindings(
                    filing.id(),
                    1,
                    List.of(Batch.recorded(IntakeFinding.RETURNED_BY_DESK.at(0, 0, Map.of("why", why)))));
            receipts.add(employer.id().value(), filing.filingNo(), filing.id());
        });
    }

    private NewFiling filing(UUID original, Employer employer, DropPath dropped, String by, String why)
            throws IOException {
        MessageDigest digest = sha256();
        long size;
        try (InputStream in = new DigestInputStream(archive.open(original, by, why), digest)) {
            size = in.transferTo(OutputStream.nullOutputStream());
        }
        return new NewFiling(
                UUID.randomUUID(),
                numbering.next(Numbering.Kind.FILING),
                employer.id().value(),
                dropped.arrivalKey(),
                Masking.withoutNumbers(dropped.senderFileName()),
                HexFormat.of().formatHex(digest.digest()),
                size,
                original,
                "UNKNOWN",
                null,
                FilingState.RETURNED,
                null,
                clock.instant(),
                NewFiling.Counts.none());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
