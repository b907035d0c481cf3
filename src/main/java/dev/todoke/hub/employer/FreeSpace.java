package dev.todoke.hub.employer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Whether there is room to take something in, on every volume this hub writes to: its home (with a database and a broker inside it), the
 * archive, the journal, the audit checkpoints, the dropbox. A file that cannot be kept is better left where it is.
 */
@Component
public class FreeSpace {

    private final List<Path> folders;
    private final long least;
    private final ToLongFunction<Path> free;

    @Autowired
    FreeSpace(
            @Value("${todoke.home:data}") Path home,
            @Value("${todoke.archive.folder:data/archive}") Path archive,
            @Value("${todoke.journal.folder:data/journal}") Path journal,
            @Value("${todoke.audit.folder:data/audit}") Path audit,
            @Value("${todoke.dropbox.folder:data/dropbox}") Path dropbox,
            @Value("${todoke.dropbox.min-free:512MB}") DataSize least) {
        this(
                List.of(home, archive, journal, audit, dropbox),
                least,
                folder -> folder.toFile().getUsableSpace());
    }

    /** @param free usable bytes of the volume a folder is on; of one that does not exist it is not asked */
    public FreeSpace(List<Path> folders, DataSize least, ToLongFunction<Path> free) {
        this.folders = folders.stream().distinct().toList();
        this.least = least.toBytes();
        this.free = free;
    }

    /** The first folder whose volume has too little left; empty when something may be taken in. */
    public Optional<Path> shortOf() {
        return existing().filter(folder -> free.applyAsLong(folder) < least).findFirst();
    }

    /** Usable bytes of the fullest volume. */
    public long left() {
        return existing().mapToLong(free).min().orElse(Long.MAX_VALUE);
    }

    private Stream<Path> existing() {
        return folders.stream().filter(folder -> folder.toFile().exists());
    }
}
