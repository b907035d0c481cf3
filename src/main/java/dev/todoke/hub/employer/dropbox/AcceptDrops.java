package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.dropbox.OutsideFolders.Entry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files over from an SFTP server that is not the hub's. Such a server shows a file from its first byte on and keeps what a broken connection
 * left of it, so a name alone means nothing: a file is taken when its sender has put {@code NAME.done} beside it and what that says of size or
 * content holds. It is then moved, by renames that of several hubs one wins, to {@code hub-accepted/<employer>/<folder>/} under a name that never
 * repeats; the routes take it from there. What is never marked, or not rightly, is told to its sender in {@code out/not-taken/}.
 *
 * <p>In order: what was marked first is moved first, and no more is moved than the routes soon take, so that they can take it by name, that is by arrival.
 *
 * <p>The steps, each a rename or a removal: {@code .claim-} (ours to look at), {@code .sound-} (looked at), mark removed, final name. What a hub
 * that died left between them is finished by any hub after a while.
 */
final class AcceptDrops {
    static final String ACCEPTED = "hub-accepted";

    private static final Logger LOG = LoggerFactory.getLogger(AcceptDrops.class);
    private static final String CLAIM = ".claim-";
    private static final String SOUND = ".sound-";
    private static final String SET_ASIDE = ".part";
    private static final long LEFT_BEHIND_NANOS = Duration.ofSeconds(60).toNanos();
    private static final int MOST_WAITING = 200;

    private final Employers employers;
    private final boolean needsMark;
    private final Clock clock;
    private final LongSupplier nanos;
    private final long tellAfterNanos;

    /** Since when a path has been seen without going on; by it this hub knows what to finish and what to tell. */
    private final Map<String, Long> seenSince = new HashMap<>();

    /** What was looked into and not taken, as it was then: it is not looked into again until the file or its mark is another. */
    private final Map<String, Refused> refused = new HashMap<>();

    /** Moved files that were still there at the last look. */
    private Map<DropPath.Folder, Integer> waiting = Map.of();

    private int looks;

    private record Refused(Entry file, Entry mark, Fault fault) {}

    /** Why a file is not taken. */
    private enum Fault {
        NO_MARK("完了の印（NAME.done）がありません。", "There is no mark NAME.done beside it."),
        EMPTY_MARK(
                "印 NAME.done に、バイト数も SHA-256 も書かれていません。",
                "The mark NAME.done says neither the size in bytes nor the SHA-256."),
        OLDER_MARK("印 NAME.done がファイルより古いものです。", "The mark NAME.done is older than the file."),
        OTHER_CONTENT(
                "ファイルが印 NAME.done に書かれた大きさ・内容と一致しません。",
                "The file is not of the size, or content, that the mark NAME.done tells.");

        private final String ja;
        private final String en;

        Fault(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }
    }

    /**
     * @param needsMark false for a server that itself shows only complete files under their final names
     * @param nanos steady real time
     * @param tellAfter how long a file may lie before its sender is told what is missing; real time
     */
    AcceptDrops(Employers employers, boolean needsMark, Clock clock, LongSupplier nanos, Duration tellAfter) {
        this.employers = employers;
        this.needsMark = needsMark;
        this.clock = clock;
        this.nanos = nanos;
        this.tellAfterNanos = tellAfter.toNanos();
    }

    /** Looks once through all folders; returns how many files were taken over. */
    int look(OutsideFolders server) throws IOException {
        Map<String, Long> still = new HashMap<>();
        int accepted = 0;
        List<Employer> inTurn = new ArrayList<>(employers.all());
        // Nobody is always behind a neighbour who sends very much.
        Collections.rotate(inTurn, -(looks++ % Math.max(1, inTurn.size())));
        Map<DropPath.Folder, Integer> now = new EnumMap<>(DropPath.Folder.class);
        for (DropPath.Folder folder : DropPath.Folder.values()) {
            int room = MOST_WAITING - waiting.getOrDefault(folder, 0);
            int there = 0;
            int moved = 0;
            for (Employer employer : inTurn) {
                Place place = new Place(server, employer.id().value(), folder, still);
                there += place.finishLeftBehind();
                moved += place.look(room - moved);
            }
            now.put(folder, there + moved);
            accepted += moved;
        }
        waiting = now;
        seenSince.keySet().retainAll(still.keySet());
        refused.keySet().retainAll(still.keySet());
        return accepted;
    }

    /** One employer's in/ or check/, and the folder for what was accepted from it. */
    private final class Place {
        private final OutsideFolders server;
        private final String employer;
        private final String in;
        private final String accepted;
        private final Map<String, Long> still;

        Place(OutsideFolders server, String employer, DropPath.Folder folder, Map<String, Long> still) {
            this.server = server;
            this.employer = employer;
            this.in = employer + "/" + folder.name().toLowerCase(Locale.ROOT);
            this.accepted = ACCEPTED + "/" + in;
            this.still = still;
        }

        /** @param room how many files it may move at most */
        int look(int room) throws IOException {
            Map<String, Entry> files = server.list(in).stream()
                    .collect(Collectors.toMap(Entry::name, Function.identity(), (one, other) -> one));
            int taken = 0;
            for (Entry file : inOrder(files)) {
                String name = file.name();
                boolean isMark = needsMark && name.endsWith(CompletionMark.SUFFIX);
                if (isMark || DropName.isTemporary(name) || DropName.fault(name).isPresent() || taken >= room) {
                    continue;
                }
                Optional<Fault> fault =
                        needsMark ? offered(file, files.get(name + CompletionMark.SUFFIX)) : move(name, null);
                if (fault.isEmpty()) {
                    taken++;
                } else if (lyingFor(in + "/" + name) >= tellAfterNanos) {
                    tell(name, fault.get());
                }
            }
            return taken;
        }

        /** By the time of the mark, which is when a file was complete, or its own; within a second, which is all that servers tell, by name. */
        private List<Entry> inOrder(Map<String, Entry> files) {
            return files.values().stream()
                    .sorted(Comparator.<Entry>comparingInt(
                                    file -> files.getOrDefault(file.name() + CompletionMark.SUFFIX, file)
                                            .modifiedAt())
                            .thenComparingInt(Entry::modifiedAt)
                            .thenComparing(Entry::name))
                    .toList();
        }

        private Optional<Fault> offered(Entry file, Entry mark) throws IOException {
            if (mark == null) {
                return Optional.of(Fault.NO_MARK);
            }
            // The times are the server's own, in whole seconds: a file begun anew in the second of its old mark is
            // found out by the content.
            if (mark.modifiedAt() < file.modifiedAt()) {
                return Optional.of(Fault.OLDER_MARK);
            }
            String path = in + "/" + file.name();
            Refused before = refused.get(path);
            if (before != null && before.file().equals(file) && before.mark().equals(mark)) {
                return Optional.of(before.fault());
            }
            Optional<Fault> fault = marked(file, mark);
            fault.ifPresent(found -> refused.put(path, new Refused(file, mark, found)));
            return fault;
        }

        private Optional<Fault> marked(Entry file, Entry mark) throws IOException {
            Optional<byte[]> content = server.read(in + "/" + mark.name(), CompletionMark.MAX_BYTES);
            if (content.isEmpty()) {
                // Another hub was faster.
                return Optional.of(Fault.NO_MARK);
            }
            Optional<CompletionMark> told = CompletionMark.read(content.get());
            if (told.isEmpty()) {
                return Optional.of(Fault.EMPTY_MARK);
            }
            if (!told.get().needsDigest() && told.get().size() != file.size()) {
                return Optional.of(Fault.OTHER_CONTENT);
            }
            return move(file.name(), told.get());
        }

        /** Empty when it was taken over, or another hub has done so. */
        private Optional<Fault> move(String name, CompletionMark told) throws IOException {
            server.ensure(accepted);
            String arrival = DropName.arrival(clock, "");
            String claim = accepted + "/" + CLAIM + arrival + name;
            return server.rename(in + "/" + name, claim) ? settle(claim, name, arrival, told) : Optional.empty();
        }

        private Optional<Fault> settle(String claim, String name, String arrival, CompletionMark told)
                throws IOException {
            if (told != null && !holds(claim, told)) {
                giveBack(claim, name);
                return Optional.of(Fault.OTHER_CONTENT);
            }
            String sound = accepted + "/" + SOUND + arrival + name;
            if (server.rename(claim, sound)) {
                finish(sound, name, arrival);
            }
            return Optional.empty();
        }

        /** Looked at under the claimed name, where nobody opens it any more. */
        private boolean holds(String claim, CompletionMark told) throws IOException {
            if (told.needsDigest()) {
                return server.sha256(claim).equals(told.sha256());
            }
            return server.find(claim).filter(file -> file.size() == told.size()).isPresent();
        }

        private void giveBack(String claim, String name) throws IOException {
            boolean sentAnew = server.find(in + "/" + name).isPresent();
            server.rename(claim, in + "/" + name + (sentAnew ? SET_ASIDE : ""));
        }

        private void finish(String sound, String name, String arrival) throws IOException {
            // A file of that name that is there again has, or will have, a mark of its own.
            if (needsMark && server.find(in + "/" + name).isEmpty()) {
                server.remove(in + "/" + name + CompletionMark.SUFFIX);
            }
            String finalName = arrival + DropName.withoutNumbers(name);
            if (server.rename(sound, accepted + "/" + finalName)) {
                LOG.info("Received from {}: {}", employer, finalName);
            }
        }

        /**
         * What another hub, or an earlier life of this one, had begun.
         *
         * @return how many files wait here for the routes
         */
        int finishLeftBehind() throws IOException {
            int arrived = 0;
            for (Entry entry : server.list(accepted)) {
                String hidden = entry.name();
                arrived += DropName.isArrival(hidden) ? 1 : 0;
                boolean claimed = hidden.startsWith(CLAIM);
                if (!claimed && !hidden.startsWith(SOUND) || lyingFor(accepted + "/" + hidden) < LEFT_BEHIND_NANOS) {
                    continue;
                }
                String name = DropName.sender(hidden.substring(CLAIM.length()));
                String arrival = hidden.substring(CLAIM.length(), hidden.length() - name.length());
                LOG.info("Going on with a file of {} that a hub had begun to take over", employer);
                if (claimed) {
                    again(accepted + "/" + hidden, name, arrival);
                } else {
                    finish(accepted + "/" + hidden, name, arrival);
                }
            }
            return arrived;
        }

        private void again(String claim, String name, String arrival) throws IOException {
            Optional<CompletionMark> told = server.read(
                            in + "/" + name + CompletionMark.SUFFIX, CompletionMark.MAX_BYTES)
                    .flatMap(CompletionMark::read);
            if (needsMark && told.isEmpty()) {
                giveBack(claim, name);
            } else {
                settle(claim, name, arrival, told.orElse(null));
            }
        }

        private long lyingFor(String path) {
            long since = seenSince.computeIfAbsent(path, first -> nanos.getAsLong());
            still.put(path, since);
            return nanos.getAsLong() - since;
        }

        private void tell(String name, Fault fault) throws IOException {
            String folder = employer + "/out/not-taken";
            String letter = folder + "/" + DropName.withoutNumbers(name) + ".txt";
            if (server.find(letter).isPresent()) {
                return;
            }
            server.ensure(folder);
            String half = folder + "/.writing-" + DropName.receiving().substring(1);
            server.write(half, text(name, fault));
            server.rename(half, letter);
            LOG.warn("A file of {} lies in {} and is not taken: {}", employer, in, fault);
        }

        private String text(String name, Fault fault) {
            String shown = DropName.withoutNumbers(name);
            Supplier<String> both = () -> (fault.ja + "\n" + fault.en).replace("NAME", shown);
            return "事象 " + in.substring(in.indexOf('/') + 1) + "/" + shown + " はまだ受け付けていません。\n原因・対処\n" + both.get()
                    + "\nファイル全体を送り直し、そのあとで、バイト数または SHA-256 を書いた " + shown + ".done を置いてください。\n"
                    + "The file has not been taken. Send the whole file again, and after it " + shown
                    + ".done with its size in bytes or its SHA-256.\n";
        }
    }
}
