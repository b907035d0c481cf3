package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.dropbox.DropPath.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;

/**
 * The files that have just become complete in the embedded dropbox, so that whoever takes them need not look through all folders. A hint and
 * no more: what is lost here, with a crash or when too many wait, is found by looking.
 */
@Component
final class Arrivals {

    private static final int MOST = 10_000;

    private final Map<Folder, BlockingQueue<Path>> waiting = new EnumMap<>(Folder.class);
    private final Map<Folder, List<Runnable>> listeners = new EnumMap<>(Folder.class);

    Arrivals() {
        for (Folder folder : Folder.values()) {
            waiting.put(folder, new LinkedBlockingQueue<>(MOST));
            listeners.put(folder, new CopyOnWriteArrayList<>());
        }
    }

    /** A complete file stands there. */
    void arrived(Folder folder, Path file) {
        waiting.get(folder).offer(file);
        listeners.get(folder).forEach(Runnable::run);
    }

    /** At most so many, in the order in which they came; each is told once. */
    List<Path> next(Folder folder, int most) {
        List<Path> next = new ArrayList<>();
        waiting.get(folder).drainTo(next, most);
        return next;
    }

    /**
     * @param woken run on each arrival; must return at once
     * @return undoes it
     */
    Runnable listen(Folder folder, Runnable woken) {
        listeners.get(folder).add(woken);
        return () -> listeners.get(folder).remove(woken);
    }
}
