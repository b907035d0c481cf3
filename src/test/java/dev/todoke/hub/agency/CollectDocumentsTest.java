package dev.todoke.hub.agency;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.archive.ArchiveUnavailable;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.AgendaItem;
import dev.todoke.hub.casefile.DocumentsToFetch;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class CollectDocumentsTest {
    private static final String ARRIVE_ID = "202612010900000001";
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Submission SUBMISSION = new Submission(
            UUID.randomUUID(),
            "S-20261201-0000001",
            "mihon-shoji",
            "office",
            "2200700",
            "key",
            Submission.State.ARRIVED,
            ARRIVE_ID,
            "審査終了",
            1,
            NOW,
            Map.of());

    private final Submissions submissions = mock(Submissions.class);
    private final AgencyPort agency = mock(AgencyPort.class);
    private final ApplyDocument apply = mock(ApplyDocument.class);
    private final Archive archive = mock(Archive.class);
    private final Agenda agenda = mock(Agenda.class);
    private final CollectDocuments unit = new CollectDocuments(
            submissions, mock(DocumentsToFetch.class), agency, apply, archive, agenda, mock(TransactionTemplate.class));

    @Test
    void a_document_the_archive_has_no_room_for_stays_at_the_agency_and_the_work_can_be_tried_again()
            throws IOException {
        when(submissions.get(SUBMISSION.id())).thenReturn(SUBMISSION);
        when(submissions.documents(SUBMISSION.id())).thenReturn(Set.of());
        when(agency.status(ARRIVE_ID))
                .thenReturn(new ApplicationStatus(
                        ARRIVE_ID,
                        ApplicationStatus.Stage.EXAMINED,
                        "審査終了",
                        List.of(new ApplicationStatus.Listed(1, "document", false, null))));
        when(agency.document(ARRIVE_ID, 1))
                .thenReturn(new OfficialDocument(
                        ARRIVE_ID, 1, OfficialDocument.Kind.DECISION, new byte[] {1}, List.of(), List.of(), ""));
        when(archive.store(any(InputStream.class))).thenThrow(new IOException("No space left on device"));
        AgendaBatch batch =
                new AgendaBatch("agency-collect-documents", List.of(new AgendaItem(SUBMISSION.id(), 1, NOW)));

        assertThatThrownBy(() -> unit.run(batch)).isInstanceOf(ArchiveUnavailable.class);

        verify(agency, never()).confirmReceipt(any(), anyInt());
        verifyNoInteractions(apply, agenda);
    }
}
