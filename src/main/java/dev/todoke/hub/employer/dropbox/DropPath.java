package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.identity.EmployerId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A complete file in the dropbox as the hub's SFTP client sees it: {@code <employer>/in/<name>} or {@code <employer>/check/<name>}.
 *
 * @param folder whether it is to be filed, or only checked
 * @param arrivalName the name in the folder: unique when it comes from the hub's own dropbox, the sender's own from any other SFTP server
 * @param senderFileName the name the sender gave, such as {@code SHFD0006.CSV}
 */
public record DropPath(EmployerId employerId, Folder folder, String arrivalName, String senderFileName) {
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9][a-z0-9-]{1,30})/(in|check)/([^/]+)", Pattern.DOTALL);

    /** Reads a path relative to the root of the dropbox; empty for anything that is not a complete file an employer left, however odd. */
    public static Optional<DropPath> parse(String relativePath) {
        if (relativePath == null) {
            return Optional.empty();
        }
        Matcher path = SHAPE.matcher(relativePath);
        if (!path.matches()) {
            return Optional.empty();
        }
        String name = path.group(3);
        String senderName = DropName.sender(name);
        if (DropName.fault(senderName).isPresent() || DropName.isTemporary(name) || DropName.isTemporary(senderName)) {
            return Optional.empty();
        }
        Folder folder = path.group(2).equals("in") ? Folder.IN : Folder.CHECK;
        return Optional.of(new DropPath(new EmployerId(path.group(1)), folder, name, senderName));
    }

    /** What is done with the files left in it. */
    public enum Folder {
        /** They are filed. */
        IN,
        /** They are checked, and nothing is filed. */
        CHECK
    }

    /** Employer and arrival name: tells a file that is seen again after a crash from a new one. */
    public String arrivalKey() {
        return employerId + "/" + arrivalName;
    }

    /** The arrival name, without what may be a personal number in it. */
    public String answerName() {
        return DropName.withoutNumbers(arrivalName);
    }
}
