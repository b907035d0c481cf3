package dev.todoke.hub.employer.outbox;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxContent;
import dev.todoke.hub.casefile.OutboxFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renders one file of the outbox for the route that uploads it. A file is rendered to disk, not to memory: the receipt of a large filing is
 * large. Written again after a crash it has the same name and takes the place of the first.
 */
@Component
public class WriteOutbox {

    private final Outbox outbox;
    private final List<OutboxContent> contents;
    private final Agenda agenda;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final Path work;

    WriteOutbox(
            Outbox outbox,
            List<OutboxContent> contents,
            Agenda agenda,
            TransactionTemplate transaction,
            @Value("${todoke.home:data}/work") Path work)
            throws IOException {
        this.outbox = outbox;
        this.contents = List.copyOf(contents);
        this.agenda = agenda;
        this.transaction = transaction;
        this.reading = new TransactionTemplate(transaction.getTransactionManager());
        this.reading.setReadOnly(true);
        this.work = Files.createDirectories(work);
        removeLeftBehind();
    }

    /** What a killed hub was rendering; its files are still due, and rendered anew. */
    private void removeLeftBehind() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(work)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A file ready to be uploaded: where it goes, and where it was rendered. */
    public record Rendered(String employerId, String path, Path content) {

        /** Below the root that holds every employer's folder. */
        public String target() {
            return employerId + "/out/" + path;
        }

        public java.io.File file() {
            return content.toFile();
        }
    }

    /** Takes one file that is due. */
    public Rendered render(AgendaBatch batch) throws IOException {
        OutboxFile file = outbox.byId(batch.subjects()).get(0);
        OutboxContent content = contents.stream()
                .filter(known -> known.renders(file.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing renders " + file.kind()));
        Path target = place(file.id());
        // A temporary file is its owner's only: what is in it are names.
        Path part = Files.createTempFile(work, file.id() + "-", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                reading.executeWithoutResult(status -> write(content, file, out));
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return new Rendered(file.employerId(), file.path(), target);
    }

    private Path place(UUID file) {
        return work.resolve(file + ".out");
    }

    private static void write(OutboxContent content, OutboxFile file, OutputStream out) {
        try {
            content.write(file, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The file stands in the employer's folder. */
    public void written(AgendaBatch batch) throws IOException {
        transaction.executeWithoutResult(status -> {
            outbox.written(batch.subjects());
            agenda.done(batch.step(), batch.subjects());
        });
        discard(batch);
    }

    /** Removes what was rendered; the next try renders it anew. */
    public void discard(AgendaBatch batch) throws IOException {
        for (UUID subject : batch.subjects()) {
            Files.deleteIfExists(place(subject));
        }
    }
}
