package dev.todoke.hub.employer.intake;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.archive.ArchivedOriginal;
import dev.todoke.hub.casefile.NewFiling;
import dev.todoke.hub.casefile.Numbering;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxFile;
import dev.todoke.hub.casefile.WholeFilings;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.dropbox.DropPath;
import dev.todoke.hub.employer.dropbox.LocalDropbox.Claimed;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.identity.EmployerId;
import dev.todoke.hub.identity.Masking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes many small files in at once: their originals are archived, then all that follows from them is committed in one transaction with as
 * many statements as one of them would need. Each is its own filing, with its own number, outcomes and receipt. Files that are out of the
 * ordinary, and later ones of the same sender, are left to {@link ReceiveFiling}, one by one and in their order.
 */
@Component
public class ReceiveFilings implements UnaryOperator<List<Claimed>> {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveFilings.class);
    private static final int SMALL = 64 * 1024;

    private final Employers employers;
    private final Archive archive;
    private final WholeFilings filings;
    private final FilingReaders readers;
    private final Checker checker;
    private final OpenCases openCases;
    private final Outbox outbox;
    private final Numbering numbering;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiveFilings(
            Employers employers,
            Archive archive,
            WholeFilings filings,
            FilingReaders readers,
            Checker checker,
            OpenCases openCases,
            Outbox outbox,
            Numbering numbering,
            TransactionTemplate transaction,
            Clock clock) {
        this.employers = employers;
        this.archive = archive;
        this.filings = filings;
        this.readers = readers;
        this.checker = checker;
        this.openCases = openCases;
        this.outbox = outbox;
        this.numbering = numbering;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Small(Claimed file, DropPath path, Employer employer, byte[] bytes, SmallFiling filing) {

        String key() {
            return path.arrivalKey();
        }

        String sha256() {
            return HexFormat.of().formatHex(digest().digest(bytes));
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Takes in what can be taken in together, and commits it.
     *
     * @param files in the order they arrived
     * @return those that were not taken in, in that order
     * @throws UncheckedIOException when the archive cannot keep them, and Spring's exceptions when the database is away: none was taken in then
     */
    @Override
    public List<Claimed> apply(List<Claimed> files) {
        List<Small> plain = new ArrayList<>();
        Set<EmployerId> outOfTurn = new HashSet<>();
        for (Claimed file : files) {
            DropPath path = DropPath.parse(file.path()).orElse(null);
            if (path == null || outOfTurn.contains(path.employerId())) {
                continue;
            }
            Optional<Small> small = read(file, path);
            small.ifPresent(plain::add);
            if (small.isEmpty()) {
                outOfTurn.add(path.employerId());
            }
        }
        Set<Claimed> done = new HashSet<>();
        takeIn(withoutKnown(plain, done), done, new HashSet<>());
        return files.stream().filter(file -> !done.contains(file)).toList();
    }

    /** Whatever is odd about a file, or fails in reading it, is found out and dealt with when it is taken in by itself. */
    private Optional<Small> read(Claimed file, DropPath path) {
        Employer employer = employers.find(path.employerId()).orElse(null);
        if (employer == null || file.size() > SMALL || path.folder() != DropPath.Folder.IN) {
            return Optional.empty();
        }
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(SMALL + 1);
            SmallFiling filing = new SmallFiling(employer, checker, employer.checkContext(LocalDate.now(clock)));
            readers.read(Masking.withoutNumbers(path.senderFileName()), new ByteArrayInputStream(bytes), filing);
            return bytes.length <= SMALL && filing.isPlain()
                    ? Optional.of(new Small(file, path, employer, bytes, filing))
                    : Optional.empty();
        } catch (IOException | RuntimeException odd) {
            return Optional.empty();
        }
    }

    /** One taken in before the hub stopped is done; one whose bytes its sender has filed before is no matter of this class. */
    private List<Small> withoutKnown(List<Small> plain, Set<Claimed> done) {
        if (plain.isEmpty()) {
            return plain;
        }
        Map<String, String> digests = new HashMap<>();
        Map<String, String> senders = new HashMap<>();
        plain.forEach(small -> {
            digests.put(small.key(), small.sha256());
            senders.put(small.key(), small.employer().id().value());
        });
        Set<String> tookIn = filings.tookIn(digests.keySet());
        Set<String> known = filings.known(digests, senders);
        Set<String> senderAndBytes = new HashSet<>();
        Set<EmployerId> outOfTurn = new HashSet<>();
        List<Small> news = new ArrayList<>();
        for (Small small : plain) {
            EmployerId sender = small.employer().id();
            if (tookIn.contains(small.key())) {
                LOG.info("A file of {} was taken in before the hub stopped and is only removed now", sender);
                done.add(small.file());
            } else if (known.contains(small.key())
                    || !senderAndBytes.add(sender + " " + digests.get(small.key()))
                    || outOfTurn.contains(sender)) {
                outOfTurn.add(sender);
            } else {
                news.add(small);
            }
        }
        return news;
    }

    /** What fails together is tried in halves, so that only what is really bad is left. */
    private void takeIn(List<Small> files, Set<Claimed> done, Set<EmployerId> outOfTurn) {
        List<Small> inTurn = files.stream()
                .filter(small -> !outOfTurn.contains(small.employer().id()))
                .toList();
        if (inTurn.isEmpty()) {
            return;
        }
        try {
            commit(inTurn);
            inTurn.forEach(small -> done.add(small.file()));
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | TransactionException
                | UncheckedIOException away) {
            if (done.isEmpty()) {
                throw away;
            }
            LOG.warn("{} files wait: {}", inTurn.size(), away.getClass().getSimpleName());
        } catch (RuntimeException failed) {
            if (inTurn.size() == 1) {
                outOfTurn.add(inTurn.get(0).employer().id());
                return;
            }
            LOG.warn(
                    "{} files failed together and are tried in halves: {}",
                    inTurn.size(),
                    failed.getClass().getSimpleName());
            int half = inTurn.size() / 2;
            takeIn(inTurn.subList(0, half), done, outOfTurn);
            takeIn(inTurn.subList(half, inTurn.size()), done, outOfTurn);
        }
    }

    private void commit(List<Small> files) {
        Iterator<String> numbers =
                numbering.next(Numbering.Kind.FILING, files.size()).iterator();
        Instant now = clock.instant();
        List<DropLabel> labels = files.stream()
                .map(small -> new DropLabel(
                        UUID.randomUUID(), numbers.next(), now, small.file().path()))
                .toList();
        Iterator<ArchivedOriginal> originals = archived(files, labels).iterator();
        Iterator<DropLabel> labelled = labels.iterator();
        for (Small small : files) {
            DropLabel label = labelled.next();
            small.filing()
                    .of(new Drop(
                            label.filing(),
                            label.filingNo(),
                            small.employer(),
                            small.key(),
                            Masking.withoutNumbers(small.path().senderFileName()),
                            originals.next(),
                            now));
        }
        List<SmallFiling> all = files.stream().map(Small::filing).toList();
        transaction.executeWithoutResult(status -> write(all));
        all.forEach(filing -> LOG.info(
                "Filing {} of {}: {} bytes received",
                filing.drop().filingNo(),
                filing.drop().employer().id(),
                filing.drop().original().size()));
    }

    private List<ArchivedOriginal> archived(List<Small> files, List<DropLabel> labels) {
        try {
            return archive.storeAll(
                    files.stream().map(Small::bytes).toList(),
                    labels.stream().map(DropLabel::text).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<SmallFiling> all) {
        Map<Form, List<OpenCases.Taken>> byForm = new EnumMap<>(Form.class);
        all.stream()
                .filter(filing -> filing.form() != null)
                .forEach(filing -> byForm.computeIfAbsent(filing.form(), form -> new ArrayList<>())
                        .addAll(filing.taken()));
        List<OpenCases.Opening> openings = new ArrayList<>();
        byForm.forEach((form, taken) -> openings.add(openCases.judge(form, taken)));
        Map<UUID, List<OpenCases.Judged>> judged = openings.stream()
                .flatMap(opening -> opening.judged().stream())
                .collect(Collectors.groupingBy(one -> one.taken().drop().filing()));
        List<WholeFilings.Whole> whole = all.stream()
                .map(filing -> whole(filing, judged.getOrDefault(filing.drop().filing(), List.of())))
                .toList();
        filings.add(whole);
        openings.forEach(openCases::open);
        filings.addRecords(whole);
        outbox.add(all.stream().flatMap(filing -> receipts(filing.drop())).toList());
    }

    private static WholeFilings.Whole whole(SmallFiling filing, List<OpenCases.Judged> judged) {
        Drop drop = filing.drop();
        var outcomes = filing.outcomes(judged);
        NewFiling.Counts counts = SmallFiling.counts(outcomes);
        return new WholeFilings.Whole(
                drop.filing(
                        filing.head().format().name(),
                        filing.head().form().name(),
                        RecordIntake.state(counts),
                        null,
                        counts),
                filing.offices(),
                filing.forms(),
                outcomes,
                filing.findings(judged));
    }

    private static Stream<OutboxFile> receipts(Drop drop) {
        return ReceiptFiles.of(drop.employer().id().value(), drop.filingNo(), drop.filing()).stream();
    }
}
