package dev.todoke.hub.employer.dropbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The files the hub has begun to take: their senders can no longer withdraw or rename them. */
@Component
final class TakenFiles {
    /** What is done with a file that is still its sender's. */
    interface Change {
        void make() throws IOException;
    }

    private final Set<Path> taken = new HashSet<>();

    synchronized void take(Path file) {
        taken.add(file);
    }

    synchronized void forget(Path file) {
        taken.remove(file);
    }

    /**
     * @throws IOException as a refusal, when the hub was faster
     */
    synchronized void unlessTaken(Path file, Change change) throws IOException {
        if (taken.contains(file)) {
            throw Refusal.notAllowed("The hub is already taking this file; it can no longer be withdrawn or renamed.");
        }
        change.make();
    }
}
