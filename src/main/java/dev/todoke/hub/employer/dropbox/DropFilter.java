package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.identity.EmployerId;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/**
 * Lets the SFTP consumer see complete files of known employers and nothing else. The names come from a listing the other side made up, and the
 * consumer of this Camel version trusts them (CVE-2026-79983), so anything not shaped exactly {@code <employer>/in/<name>} stays unseen.
 */
@Component("dropFilter")
final class DropFilter implements GenericFileFilter<Object> {
    private static final Pattern FOLDER = Pattern.compile("([a-z0-9][a-z0-9-]{1,30})(/in)?");

    private final Employers employers;

    DropFilter(Employers employers) {
        this.employers = employers;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        String path = file.getRelativeFilePath();
        return file.isDirectory() ? acceptsFolder(path) : acceptsFile(path);
    }

    private boolean acceptsFolder(String path) {
        var folder = FOLDER.matcher(path);
        return folder.matches() && isKnown(new EmployerId(folder.group(1)));
    }

    private boolean acceptsFile(String path) {
        return DropPath.parse(path).filter(drop -> isKnown(drop.employerId())).isPresent();
    }

    private boolean isKnown(EmployerId id) {
        return employers.find(id).isPresent();
    }
}
