package dev.todoke.hub.employer.outbox;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxContent;
import dev.todoke.hub.casefile.OutboxFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renders files of the outbox for the route that puts them into the employers' folders. What grows large is rendered to disk, not to memory:
 * the receipt of a large filing is large. Written again after a crash a file has the same name and takes the place of the first.
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

    /**
     * A file ready to be put into an employer's folder.
     *
     * @param content {@code byte[]}, or a {@link java.io.File} when it is large
     */
    public record Rendered(String employerId, String path, Object content) {

        /** Below the root that holds every employer's folder. */
        public String target() {
            return employerId + "/out/" + path;
        }
    }

    /** Renders the files that are due, all as they stand at one moment. */
    public List<Rendered> render(AgendaBatch batch) throws IOException {
        try {
            return reading.execute(status -> render(outbox.byId(batch.subjects())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Rendered> render(List<OutboxFile> files) {
        Map<OutboxContent, List<OutboxFile>> byContent =
                files.stream().collect(Collectors.groupingBy(this::contentOf, LinkedHashMap::new, Collectors.toList()));
        List<Rendered> rendered = new ArrayList<>();
        byContent.forEach((content, ofContent) -> {
            OutboxContent.Writer writer = content.together(ofContent);
            ofContent.forEach(file -> rendered.add(rendered(file, writer)));
        });
        return rendered;
    }

    private OutboxContent contentOf(OutboxFile file) {
        return contents.stream()
                .filter(known -> known.renders(file.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing renders " + file.kind()));
    }

    private Rendered rendered(OutboxFile file, OutboxContent.Writer writer) {
        try (SpillingFile out = new SpillingFile(place(file.id()))) {
            writer.write(file, out);
            return new Rendered(file.employerId(), file.path(), out.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(UUID file) {
        return work.resolve(file + ".out");
    }

    /** The files stand in their employers' folders. */
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
