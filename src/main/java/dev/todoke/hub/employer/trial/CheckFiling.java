package dev.todoke.hub.employer.trial;

import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.dropbox.DropPath;
import dev.todoke.hub.employer.receipt.CheckReport;
import dev.todoke.hub.employer.receipt.FormName;
import dev.todoke.hub.employer.receipt.ReceiptWriter;
import dev.todoke.hub.employer.receipt.ReceivedFile;
import dev.todoke.hub.employer.receipt.Sender;
import dev.todoke.hub.identity.Masking;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Checks a file left in {@code check/} and renders the report about it for the route that uploads it. Nothing is filed, archived or noted in the
 * database: checked again after a crash, the file has the same report under the same name.
 */
@Component
public class CheckFiling {

    private static final Logger LOG = LoggerFactory.getLogger(CheckFiling.class);

    private final Employers employers;
    private final TrialCheck trials;
    private final ReceiptWriter writer;
    private final Clock clock;
    private final Path work;

    CheckFiling(
            Employers employers,
            TrialCheck trials,
            ReceiptWriter writer,
            Clock clock,
            @Value("${todoke.home:data}/work") Path work)
            throws IOException {
        this.employers = employers;
        this.trials = trials;
        this.writer = writer;
        this.clock = clock;
        this.work = Files.createDirectories(work);
    }

    /**
     * A report ready to be uploaded.
     *
     * @param target below the root that holds every employer's folder
     * @param file where it was rendered
     */
    public record Rendered(String target, Path content) {

        public java.io.File file() {
            return content.toFile();
        }
    }

    /**
     * @param bytes the file; read to its end
     * @param path where it lies in the dropbox, {@code <employer>/check/<name>}
     * @return the report as XML and as a page, to be given to {@link #discard} when they are uploaded or could not be
     * @throws IOException when the file cannot be read from the dropbox, or the report not be written
     */
    public List<Rendered> run(InputStream bytes, String path) throws IOException {
        DropPath dropped = DropPath.parse(path)
                .filter(drop -> drop.folder() == DropPath.Folder.CHECK)
                .orElseThrow(() -> new IllegalArgumentException("Not a file in an employer's check/"));
        Employer employer = employers.find(dropped.employerId()).orElseThrow();
        try (SpooledNotes notes = new SpooledNotes(work)) {
            LocalDate today = LocalDate.now(clock);
            Trial trial = trials.run(
                    dropped.senderFileName(),
                    bytes,
                    employer.checkContext(today),
                    employer::insurerOf,
                    employer.allOrNothing(),
                    notes);
            notes.finish();
            LOG.info(
                    "A file of {} was checked only: {} bytes, {} records",
                    employer.id(),
                    trial.sizeBytes(),
                    trial.counts().received());
            return rendered(report(employer, dropped, today, trial, notes), dropped);
        }
    }

    private CheckReport report(Employer employer, DropPath dropped, LocalDate today, Trial trial, SpooledNotes notes) {
        return new CheckReport(
                new Sender(employer.id(), employer.nameJa(), employer.nameEn()),
                new ReceivedFile(
                        Masking.withoutNumbers(dropped.senderFileName()),
                        trial.sizeBytes(),
                        trial.sha256(),
                        clock.instant()),
                trial.forms().stream().map(FormName::of).toList(),
                today,
                trial.state(),
                trial.counts(),
                () -> Stream.concat(trial.more().stream(), notes.findings().stream()),
                () -> notes.persons().stream().map(trial::settled));
    }

    private List<Rendered> rendered(CheckReport report, DropPath dropped) throws IOException {
        // Temporary files are their owner's only: what is in them are names.
        Path xml = Files.createTempFile(work, "check-", ".xml");
        Path page = Files.createTempFile(work, "check-", ".html");
        String target = dropped.employerId() + "/out/check/" + dropped.answerName();
        List<Rendered> rendered = List.of(new Rendered(target + ".xml", xml), new Rendered(target + ".html", page));
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(xml))) {
                writer.xml(report, out);
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(page))) {
                writer.page(report, out);
            }
            return rendered;
        } catch (IOException | RuntimeException failed) {
            discard(rendered);
            throw failed;
        }
    }

    /**
     * Removes what was rendered.
     *
     * @param reports null when it did not come to that
     */
    public void discard(List<Rendered> reports) throws IOException {
        if (reports == null) {
            return;
        }
        for (Rendered report : reports) {
            Files.deleteIfExists(report.content());
        }
    }
}
