package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.dropbox.DropPath.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.InputStreamSource;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * The embedded dropbox as the hub itself reaches it: on disk, without a connection to its own server. What an account of the server may do
 * is held there; here the hub takes complete files and puts answers, with the same moves that survive a power cut.
 */
@Component
@ConditionalOnProperty(name = "todoke.dropbox.embedded", matchIfMissing = true)
public class LocalDropbox implements AutoCloseable {

    /** What the server never shows and nobody can ask for. */
    private static final String WRITING = ".writing-";

    private static final Pattern ANSWER = Pattern.compile("[a-z0-9][a-z0-9-]{1,30}/out(/[^/]+){1,3}");

    /** Many that wait for the disk at a time are served by one write of its journal. */
    private static final int AT_ONCE = 32;

    private final ExecutorService disk = threads();
    private final Path root;
    private final Employers employers;
    private final TakenFiles taken;
    private final Arrivals arrivals;
    private final Set<Path> claimed = ConcurrentHashMap.newKeySet();

    LocalDropbox(DropboxProperties properties, Employers employers, TakenFiles taken, Arrivals arrivals)
            throws IOException {
        // As the server spells it: both say by path which files are taken.
        this.root = Files.createDirectories(properties.folder()).toRealPath();
        this.employers = employers;
        this.taken = taken;
        this.arrivals = arrivals;
    }

    /**
     * A complete file that is this hub's to deal with until it is removed or let go; its sender can no longer withdraw it.
     *
     * @param path {@code <employer>/in/<name>} or {@code <employer>/check/<name>}
     * @param size bytes
     */
    public record Claimed(String path, Path file, long size) {

        /** Its bytes, from the beginning. */
        public InputStream open() throws IOException {
            return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Claims at most so many of the files that have just arrived, in that order; cheap, whatever the number of employers. */
    public List<Claimed> arrived(Folder folder, int most) {
        List<Claimed> claims = new ArrayList<>();
        while (claims.size() < most) {
            List<Path> next = arrivals.next(folder, most - claims.size());
            if (next.isEmpty()) {
                break;
            }
            next.forEach(file -> claim(folder, file).ifPresent(claims::add));
        }
        return claims;
    }

    /** Looks through the folders of all employers and claims at most so many files, those that came first first. */
    public List<Claimed> found(Folder folder, int most) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Employer employer : employers.all()) {
            Path drops =
                    root.resolve(employer.id().value()).resolve(folder.name().toLowerCase(Locale.ROOT));
            try (DirectoryStream<Path> names = Files.newDirectoryStream(drops)) {
                names.forEach(files::add);
            } catch (NoSuchFileException | NotDirectoryException none) {
                // made when the server starts; a folder that somebody took away holds no files
            }
        }
        // Arrival names begin with the time of arrival.
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        List<Claimed> claims = new ArrayList<>();
        for (Iterator<Path> next = files.iterator(); next.hasNext() && claims.size() < most; ) {
            claim(folder, next.next()).ifPresent(claims::add);
        }
        return claims;
    }

    private Optional<Claimed> claim(Folder folder, Path file) {
        Path place = file.toAbsolutePath().normalize();
        String path = root.relativize(place).toString().replace('\\', '/');
        boolean complete = DropPath.parse(path)
                .filter(drop -> drop.folder() == folder
                        && employers.find(drop.employerId()).isPresent())
                .isPresent();
        if (!complete || !claimed.add(place)) {
            return Optional.empty();
        }
        taken.take(place);
        try {
            if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new Claimed(path, place, Files.size(place)));
            }
        } catch (IOException withdrawn) {
            // its sender was quicker
        }
        letGo(place);
        return Optional.empty();
    }

    /** It is dealt with and leaves the dropbox. */
    public void remove(Claimed file) throws IOException {
        Files.deleteIfExists(file.file());
        letGo(file.file());
    }

    /** It stays and is found again. */
    public void letGo(Claimed file) {
        letGo(file.file());
    }

    private void letGo(Path place) {
        taken.forget(place);
        claimed.remove(place);
    }

    /** Runs something on each arrival; see {@link Arrivals#listen}. */
    public Runnable listen(Folder folder, Runnable woken) {
        return arrivals.listen(folder, woken);
    }

    /**
     * An answer for an employer.
     *
     * @param path {@code <employer>/out/<name>}, with up to two folders between
     * @param content opened once
     */
    public record Answer(String path, InputStreamSource content) {}

    /**
     * Puts an answer into an employer's folder, in the place of one of the same name: on disk under a name nobody sees, then renamed.
     *
     * @param path as in {@link Answer}
     * @throws IOException when it could not be put there; what stood there before is untouched
     */
    public void put(String path, InputStream content) throws IOException {
        putAll(List.of(new Answer(path, () -> content)));
    }

    /**
     * Puts answers as {@link #put} does. They are brought to disk beside each other, which takes hardly longer than for one of them, and each
     * folder once.
     *
     * @throws IOException when one could not be written, and then none stands there; or when one could not be renamed, and then some may. To put
     *     them again does no harm.
     */
    public void putAll(List<Answer> answers) throws IOException {
        Map<Path, Path> written = new LinkedHashMap<>();
        for (Answer answer : answers) {
            Path target = place(answer.path());
            makeFolder(target.getParent());
            written.put(writing(target), target);
        }
        try {
            atOnce(answers, answer -> write(answer.content(), writing(place(answer.path()))));
            for (Map.Entry<Path, Path> one : written.entrySet()) {
                Files.move(
                        one.getKey(),
                        one.getValue(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            for (Path writing : written.keySet()) {
                Files.deleteIfExists(writing);
            }
            throw failed;
        }
        atOnce(written.values().stream().map(Path::getParent).distinct().toList(), DropFolder::sync);
    }

    private Path place(String path) throws IOException {
        Path target = root.resolve(path).normalize();
        if (!ANSWER.matcher(path).matches()
                || !root.relativize(target).toString().replace('\\', '/').equals(path)) {
            throw new IOException("Not a place for an answer: " + path);
        }
        return target;
    }

    private static Path writing(Path target) {
        return target.resolveSibling(WRITING + target.getFileName());
    }

    private static void write(InputStreamSource content, Path writing) throws IOException {
        try (InputStream in = content.getInputStream();
                FileChannel file = FileChannel.open(
                        writing,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS)) {
            in.transferTo(Channels.newOutputStream(file));
            file.force(true);
        }
    }

    /** What is done to one thing on disk. */
    private interface OnDisk<T> {
        void to(T thing) throws IOException;
    }

    /** Waits until all are done, also after a failure: nothing is still being written when this is over. */
    private <T> void atOnce(List<T> things, OnDisk<T> work) throws IOException {
        if (things.size() == 1) {
            work.to(things.get(0));
            return;
        }
        List<CompletableFuture<Void>> begun = things.stream()
                .map(thing -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                work.to(thing);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e.getMessage(), e);
                            }
                        },
                        disk))
                .toList();
        Throwable failed = null;
        for (CompletableFuture<Void> one : begun) {
            failed = Optional.<Throwable>ofNullable(
                            one.handle((done, failure) -> failure).join())
                    .orElse(failed);
        }
        if (failed != null) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private static ExecutorService threads() {
        CustomizableThreadFactory named = new CustomizableThreadFactory("dropbox-disk-");
        named.setDaemon(true);
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    public void close() {
        disk.shutdown();
    }

    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.createDirectories(folder);
        for (Path above = folder.getParent(); above.startsWith(root); above = above.getParent()) {
            DropFolder.sync(above);
        }
    }
}
