package dev.todoke.hub.restore;

import dev.todoke.hub.agency.AgencySteps;
import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.archive.UnknownOriginal;
import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import dev.todoke.hub.casefile.ForgottenWork;
import dev.todoke.hub.casefile.Numbering;
import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.employer.intake.DropLabel;
import dev.todoke.hub.employer.intake.ParkDrop;
import dev.todoke.hub.employer.intake.ReceiveFiling;
import dev.todoke.hub.insurer.OrdersAgain;
import dev.todoke.hub.journal.Entry;
import dev.todoke.hub.journal.Journal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Completes a database that was restored, before anything leaves the hub. It has forgotten what came and went since the point in time it was
 * put back to; the archive has the filings of that time, the journal what left and under which numbers. So filings are taken in again under
 * their numbers, cases get theirs back, submissions are there again as ones to ask the agency about, and what had left for insurers is not
 * sent. Found on a database that has forgotten nothing, all of this changes nothing.
 */
@Component
public class RestoredDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredDatabase.class);
    private static final long LOCK = 0x74_6f_64_6f_6b_65_02L;

    private final DatabaseLife lives;
    private final DataSource database;
    private final AuditTrail audit;
    private final Archive archive;
    private final Journal journal;
    private final ForgottenWork forgotten;
    private final ReceiveFiling filings;
    private final OrdersAgain orders;
    private final ParkDrop parkDrop;
    private final ParkedMessages parked;

    RestoredDatabase(
            DatabaseLife lives,
            DataSource database,
            AuditTrail audit,
            Archive archive,
            Journal journal,
            ForgottenWork forgotten,
            ReceiveFiling filings,
            OrdersAgain orders,
            ParkDrop parkDrop,
            ParkedMessages parked) {
        this.lives = lives;
        this.database = database;
        this.audit = audit;
        this.archive = archive;
        this.journal = journal;
        this.forgotten = forgotten;
        this.filings = filings;
        this.orders = orders;
        this.parkDrop = parkDrop;
        this.parked = parked;
    }

    /** What was put back. */
    record Completed(int filings, int submissions, int handOvers) {}

    /** An original that is to be taken in again. */
    private record Original(UnknownOriginal file, DropLabel label) {}

    /** What the journal says of the time since a day. */
    private static final class Remembered {
        private final Map<UUID, List<Entry.Cases>> cases = new HashMap<>();
        private final List<Entry.Leaving> submissions = new ArrayList<>();
        private final Map<Numbering.Kind, Long> highest = new EnumMap<>(Numbering.Kind.class);

        void take(Entry entry) {
            if (entry instanceof Entry.Cases numbered) {
                cases.computeIfAbsent(numbered.filing(), filing -> new ArrayList<>())
                        .add(numbered);
                numbered.cases().forEach(one -> given(Numbering.Kind.CASE, one.caseNo()));
            } else if (entry instanceof Entry.Leaving submission) {
                submissions.add(submission);
                given(Numbering.Kind.SUBMISSION, submission.submissionNo());
            }
        }

        void given(Numbering.Kind kind, String number) {
            highest.merge(kind, Long.parseLong(number.substring(number.lastIndexOf('-') + 1)), Math::max);
        }
    }

    /** Looks whether the database is the one that hubs worked on last, and completes it when it is not. Hubs that start together take turns. */
    public void completeIfRestored() {
        try (Connection turn = database.getConnection();
                PreparedStatement lock = turn.prepareStatement("select pg_advisory_lock(?)");
                PreparedStatement unlock = turn.prepareStatement("select pg_advisory_unlock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
            try {
                look();
            } finally {
                unlock.setLong(1, LOCK);
                unlock.execute();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("A restored database cannot be completed", e);
        }
    }

    private void look() throws IOException {
        DatabaseLife.Life now = lives.now();
        Optional<DatabaseLife.Life> last = lives.last();
        if (last.isEmpty()) {
            lives.begin(1, now, true);
            return;
        }
        boolean other = !last.get().sameAs(now);
        boolean behind = audit.isBehindItsCheckpoints();
        int number = last.get().number();
        if (other || behind) {
            number++;
            lives.begin(number, now, false);
        } else if (last.get().completed()) {
            return;
        }
        LOG.warn(
                "The database is not as hubs left it (timeline {} after {}, behind the audit checkpoints: {}); it is completed before work goes on",
                now.timeline(),
                last.get().timeline(),
                behind);
        Completed completed = complete();
        audit.record(List.of(new AuditEntry("restore", "database.completed", "life " + number, completed.toString())));
        if (behind || completed.filings() + completed.submissions() + completed.handOvers() > 0) {
            parked.park("ops", "restore", "life " + number, "DATABASE_RESTORED", completed.toString(), null);
        }
        lives.completed(number);
        LOG.warn("Life {} of the database begins: {}", number, completed);
    }

    private Completed complete() throws IOException {
        LocalDate from = forgotten.from();
        Remembered remembered = new Remembered();
        journal.read(from, remembered::take);
        List<Original> originals = originals(from);
        originals.forEach(original ->
                remembered.given(Numbering.Kind.FILING, original.label().filingNo()));
        forgotten.skipNumbers(remembered.highest);
        // Those first that an earlier try took in and did not number.
        remembered.cases.values().forEach(lines -> lines.forEach(forgotten::renumber));
        int filings = 0;
        for (Original original : originals) {
            filings += takeIn(original, remembered) ? 1 : 0;
        }
        int submissions = 0;
        for (Entry.Leaving submission : newestFirst(remembered.submissions)) {
            submissions += forgotten.prepareAgain(submission, AgencySteps.PACKAGE, AgencySteps.SEND) ? 1 : 0;
        }
        forgotten.askFirst();
        int[] handOvers = {0};
        journal.read(from, entry -> {
            if (entry instanceof Entry.Queued queued) {
                handOvers[0] += forgotten.left(queued.sendKeys());
            }
        });
        forgotten.leftBeforeItIsDue().forEach(orders::of);
        return new Completed(filings, submissions, handOvers[0]);
    }

    /** In the order they came: a later one may be about a case of an earlier one. */
    private List<Original> originals(LocalDate from) throws IOException {
        List<Original> originals = new ArrayList<>();
        for (UnknownOriginal file : archive.unknown(from)) {
            DropLabel.read(file.label()).ifPresent(label -> originals.add(new Original(file, label)));
        }
        originals.sort(
                Comparator.comparing((Original original) -> original.label().receivedAt())
                        .thenComparing(original -> original.label().filingNo()));
        return originals;
    }

    private boolean takeIn(Original original, Remembered remembered) throws IOException {
        boolean taken;
        try {
            taken = filings.again(archive.admit(original.file()), original.label());
        } catch (RuntimeException e) {
            parkDrop.park(e, original.label().path());
            return false;
        }
        remembered.cases.getOrDefault(original.label().filing(), List.of()).forEach(forgotten::renumber);
        return taken;
    }

    /** Whoever was refused at the agency's door is in several: the last one counts. */
    private static List<Entry.Leaving> newestFirst(List<Entry.Leaving> submissions) {
        return submissions.stream()
                .sorted(Comparator.comparing(Entry.Leaving::preparedAt)
                        .thenComparing(Entry.Leaving::submissionNo)
                        .reversed())
                .toList();
    }
}
