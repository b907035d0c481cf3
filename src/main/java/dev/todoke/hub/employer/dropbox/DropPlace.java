package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.identity.EmployerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A place in the dropbox, as one account names it. The dropbox has few places and each request is first put into one of them, so that a path nobody
 * thought of is refused instead of looked up.
 *
 * @param path the account's own spelling, absolute, without dots or doubled slashes
 * @param employer whose folder it is in; null at the hub's root and outside
 */
record DropPlace(Kind kind, String path, EmployerId employer) {
    enum Kind {
        /** The hub's view of all employers. */
        ROOT,
        /** One employer's folder. */
        HOME,
        IN,
        CHECK,
        OUT,
        /** A file to be filed. */
        IN_FILE,
        /** A file to be checked only. */
        CHECK_FILE,
        /** A file or folder below {@code out/}. */
        BELOW_OUT,
        /** Nowhere anybody has business. */
        ELSEWHERE
    }

    private static final int DEEPEST_OUT = 3;

    static DropPlace of(DropAccount account, String remotePath) {
        List<String> steps = List.copyOf(normalised(remotePath));
        String path = "/" + String.join("/", steps);
        if (!account.isHub()) {
            return new DropPlace(inHome(steps), path, account.employer());
        }
        if (steps.isEmpty()) {
            return new DropPlace(Kind.ROOT, path, null);
        }
        return employer(steps.get(0))
                .map(employer -> new DropPlace(inHome(steps.subList(1, steps.size())), path, employer))
                .orElseGet(() -> new DropPlace(Kind.ELSEWHERE, path, null));
    }

    /** Dots are walked in the text and stop at the root, as they do for a client locked into a folder. */
    private static Deque<String> normalised(String remotePath) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : remotePath.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return steps;
    }

    private static Kind inHome(List<String> steps) {
        if (steps.isEmpty()) {
            return Kind.HOME;
        }
        if (steps.get(0).equals("in") && steps.size() <= 2) {
            return steps.size() == 1 ? Kind.IN : Kind.IN_FILE;
        }
        if (steps.get(0).equals("check") && steps.size() <= 2) {
            return steps.size() == 1 ? Kind.CHECK : Kind.CHECK_FILE;
        }
        if (steps.get(0).equals("out") && steps.size() <= 1 + DEEPEST_OUT) {
            return steps.size() == 1 ? Kind.OUT : Kind.BELOW_OUT;
        }
        return Kind.ELSEWHERE;
    }

    private static Optional<EmployerId> employer(String name) {
        try {
            return Optional.of(new EmployerId(name));
        } catch (IllegalArgumentException notAnEmployer) {
            return Optional.empty();
        }
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isFolder() {
        return switch (kind) {
            case ROOT, HOME, IN, CHECK, OUT -> true;
            case IN_FILE, CHECK_FILE, BELOW_OUT, ELSEWHERE -> false;
        };
    }

    /** A file an employer leaves for the hub. */
    boolean isDrop() {
        return kind == Kind.IN_FILE || kind == Kind.CHECK_FILE;
    }

    /** The place of another name in the same folder. */
    DropPlace sibling(String name) {
        return new DropPlace(kind, path.substring(0, path.lastIndexOf('/') + 1) + name, employer);
    }

    /** Where it is on disk, below the folder the account is locked into. */
    Path below(Path root) {
        return root.resolve(path.substring(1));
    }

    /** This place, if its name may be given to a file. */
    DropPlace named() throws IOException {
        var fault = DropName.fault(DropName.sender(name()));
        if (fault.isPresent() || DropName.isBeingReceived(name())) {
            throw Refusal.failure("Not taken: " + fault.orElse("names of that kind are the server's own"));
        }
        return this;
    }
}
