package dev.todoke.hub.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Where converted parts are written: standard output, a file, or below a folder, each under the name such a file must have. */
final class ConvertedFiles {
    private final Path out;
    private final ConversionTarget target;
    private final int parts;
    private final List<Path> files = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** @param out null for standard output */
    ConvertedFiles(Path out, ConversionTarget target, int parts) {
        this.out = out;
        this.target = target;
        this.parts = parts;
    }

    /** Whether there are more parts than one stream or file can take. */
    boolean needFolder() {
        return parts > 1 && (out == null || Files.isRegularFile(out));
    }

    /**
     * Writes one part.
     *
     * @throws java.nio.file.FileAlreadyExistsException rather than overwrite anything
     */
    void write(FilingPart part) throws IOException {
        if (out == null) {
            target.write(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), part);
            return;
        }
        Path file = file(part);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            files.add(file);
            target.write(new BufferedOutputStream(stream), part);
        }
        lines.add("%s: %s %s, %d"
                .formatted(
                        file,
                        part.office().symbol().key(),
                        part.form().ja(),
                        part.records().size()));
    }

    /** Takes back what was written, since half a conversion is none. */
    void remove() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private Path file(FilingPart part) {
        if (parts > 1) {
            return out.resolve(part.head().mediaSerial() + "-" + FormName.name(part.form()))
                    .resolve(target.fileName());
        }
        return Files.isDirectory(out) ? out.resolve(target.fileName()) : out;
    }

    /** One line a file: its name, office, form and number of records. */
    List<String> lines() {
        return lines;
    }
}
