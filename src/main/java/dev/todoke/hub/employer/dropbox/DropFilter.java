package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.dropbox.DropPath.Folder;
import dev.todoke.hub.identity.EmployerId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Lets an SFTP consumer see complete files in one folder of known employers and nothing else. The names come from a listing the other side made
 * up, and the consumer of this Camel version trusts them (CVE-2026-79983), so anything not shaped exactly {@code <employer>/<folder>/<name>} stays
 * unseen.
 */
class DropFilter implements GenericFileFilter<Object> {
    private final Employers employers;
    private final Folder folder;
    private final Pattern folders;

    DropFilter(Employers employers, Folder folder) {
        this.employers = employers;
        this.folder = folder;
        folders = Pattern.compile("([a-z0-9][a-z0-9-]{1,30})(/" + folder.name().toLowerCase(Locale.ROOT) + ")?");
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        String path = file.getRelativeFilePath();
        return file.isDirectory() ? acceptsFolder(path) : acceptsFile(path);
    }

    private boolean acceptsFolder(String path) {
        var shape = folders.matcher(path);
        return shape.matches() && isKnown(new EmployerId(shape.group(1)));
    }

    private boolean acceptsFile(String path) {
        return DropPath.parse(path)
                .filter(drop -> drop.folder() == folder && isKnown(drop.employerId()))
                .isPresent();
    }

    private boolean isKnown(EmployerId id) {
        return employers.find(id).isPresent();
    }
}
