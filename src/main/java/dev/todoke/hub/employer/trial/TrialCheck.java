package dev.todoke.hub.employer.trial;

import dev.todoke.hub.casefile.Reception;
import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.filing.FilingReaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Holds a file against the rules a real filing would meet. Knows nothing of what was filed before: neither a second filing of the same person
 * nor the case a number registration names is looked up. Memory does not grow with the file, and no byte of it is kept.
 */
@Component
public final class TrialCheck {

    private final FilingReaders readers;
    private final Checker checker;
    private final Reception reception;

    TrialCheck(FilingReaders readers, Checker checker, Reception reception) {
        this.readers = readers;
        this.checker = checker;
        this.reception = reception;
    }

    /**
     * @param bytes the file; read to its end, not closed
     * @param insurers id of the insurer of the office with a key; empty for an office that is not known
     * @param allOrNothing whether one record with an error returns the whole file
     * @throws IOException when the bytes cannot be had
     */
    public Trial run(
            String fileName,
            InputStream bytes,
            CheckContext context,
            Function<String, Optional<String>> insurers,
            boolean allOrNothing,
            TrialNotes notes)
            throws IOException {
        MeasuredStream measured = new MeasuredStream(bytes);
        TrialSink sink = new TrialSink(
                checker, context, new TrialReception(reception, insurers, context.asOf()), allOrNothing, notes);
        readers.read(fileName, measured, sink);
        measured.toTheEnd();
        return sink.trial(measured.size(), measured.sha256());
    }
}
