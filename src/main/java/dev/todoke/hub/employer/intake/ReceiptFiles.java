package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxFile;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The two files that tell an employer what became of a filing. */
@Component
class ReceiptFiles {

    private final Outbox outbox;

    ReceiptFiles(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Puts them into the outbox, in the caller's transaction. */
    void add(String employerId, String filingNo, UUID filing) {
        outbox.add(of(employerId, filingNo, filing));
    }

    /** The two files, for whoever puts those of many filings there at once. */
    static List<OutboxFile> of(String employerId, String filingNo, UUID filing) {
        return List.of(
                new OutboxFile(UUID.randomUUID(), employerId, filingNo + ".xml", OutboxFile.Kind.RECEIPT_XML, filing),
                new OutboxFile(
                        UUID.randomUUID(), employerId, filingNo + ".html", OutboxFile.Kind.RECEIPT_HTML, filing));
    }
}
