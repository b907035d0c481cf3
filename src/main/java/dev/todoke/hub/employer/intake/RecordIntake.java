package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.FilingState;
import dev.todoke.hub.casefile.Filings;
import dev.todoke.hub.casefile.NewFiling;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.filing.FilingSink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Reads the records of a file and sees each of them to its outcome. */
@Component
class RecordIntake {

    private final Filings filings;
    private final Checker checker;
    private final OpenCases openCases;
    private final OpenApplications applications;
    private final ReceiveNumbers numbers;
    private final TakeBack takeBack;
    private final Clock clock;

    RecordIntake(
            Filings filings,
            Checker checker,
            OpenCases openCases,
            OpenApplications applications,
            ReceiveNumbers numbers,
            TakeBack takeBack,
            Clock clock) {
        this.filings = filings;
        this.checker = checker;
        this.openCases = openCases;
        this.applications = applications;
        this.numbers = numbers;
        this.takeBack = takeBack;
        this.clock = clock;
    }

    /** Whether any record, or the file, has an error; keeps nothing. */
    boolean hasError(Drop drop, BiConsumer<Drop, FilingSink> reader) {
        ErrorSearch search = new ErrorSearch(checker, drop.employer().checkContext(LocalDate.now(clock)));
        reader.accept(drop, search);
        return search.found();
    }

    /**
     * Takes the records in, in the caller's transaction.
     *
     * @param returnAll return every record, because one of them has an error
     * @throws FileReturned when the file as a whole cannot be taken
     */
    void takeIn(Drop drop, boolean returnAll, BiConsumer<Drop, FilingSink> reader) {
        IntakeSink sink = new IntakeSink(
                drop,
                filings,
                checker,
                drop.employer().checkContext(LocalDate.now(clock)),
                openCases,
                applications,
                numbers,
                takeBack,
                returnAll);
        reader.accept(drop, sink);
        sink.finish();
        NewFiling.Counts counts = sink.counts();
        filings.complete(drop.filing(), state(counts), counts);
    }

    static FilingState state(NewFiling.Counts counts) {
        int taken = counts.accepted() + counts.incomplete();
        if (taken == counts.records()) {
            return FilingState.ACCEPTED;
        }
        return counts.returned() == counts.records() ? FilingState.RETURNED : FilingState.PARTLY_ACCEPTED;
    }
}
