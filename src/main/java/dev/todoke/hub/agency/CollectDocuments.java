package dev.todoke.hub.agency;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.archive.ArchiveUnavailable;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.DocumentsToFetch;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches the documents of a submission. Its receipt is confirmed to the agency only after a document is in the archive and has had its
 * effect here; one fetched again changes nothing.
 */
@Component
public class CollectDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(CollectDocuments.class);

    private final Submissions submissions;
    private final DocumentsToFetch toFetch;
    private final AgencyPort agency;
    private final ApplyDocument apply;
    private final Archive archive;
    private final Agenda agenda;
    private final TransactionTemplate transaction;

    CollectDocuments(
            Submissions submissions,
            DocumentsToFetch toFetch,
            AgencyPort agency,
            ApplyDocument apply,
            Archive archive,
            Agenda agenda,
            TransactionTemplate transaction) {
        this.submissions = submissions;
        this.toFetch = toFetch;
        this.agency = agency;
        this.apply = apply;
        this.archive = archive;
        this.agenda = agenda;
        this.transaction = transaction;
    }

    /** Takes one submission for which documents are waiting. */
    public void run(AgendaBatch batch) {
        Submission submission = submissions.get(batch.subjects().get(0));
        Set<Integer> kept = submissions.documents(submission.id());
        for (ApplicationStatus.Listed listed :
                agency.status(submission.arriveId()).documents()) {
            // The agency may know of a receipt that a restored database has forgotten.
            if (!listed.received() || !kept.contains(listed.number())) {
                collect(submission, listed.number());
            }
        }
        transaction.executeWithoutResult(status -> {
            toFetch.fetched(submission.id());
            agenda.done(batch.step(), batch.subjects());
        });
    }

    private void collect(Submission submission, int number) {
        OfficialDocument document = agency.document(submission.arriveId(), number);
        UUID kept = keep(document);
        transaction.executeWithoutResult(status -> {
            if (submissions.addDocument(submission.id(), number, document.kind().name(), kept)) {
                apply.to(submission, document, kept);
            }
        });
        agency.confirmReceipt(submission.arriveId(), number);
        LOG.info("Submission {}: document {} ({}) received", submission.submissionNo(), number, document.kind());
    }

    private UUID keep(OfficialDocument document) {
        try {
            return archive.store(new ByteArrayInputStream(document.zip())).id();
        } catch (IOException e) {
            throw new ArchiveUnavailable(e); // the bytes come from memory
        }
    }
}
