package dev.todoke.hub.app.start;

import dev.todoke.hub.app.home.HubHome;
import dev.todoke.hub.app.home.PrivateFile;
import dev.todoke.hub.identity.FirstStartNotes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the notes to {@code first-start.txt}. What a later start adds, say for a new insurer, goes below what is there. */
@Component
class FirstStart implements FirstStartNotes {

    private static final String HEADING = """
            届 Todoke Hub
            初回起動で作られた利用者と初期パスワードです。必要な人だけに渡し、控えたらこのファイルを削除してください。
            Users and initial passwords made at the first start. Give them only to those who need them, then delete this file.
            事業所のSFTP秘密鍵は keys/sftp/ にあります。 The employers' private SFTP keys are in keys/sftp/ beside this file.
            """;

    private final Path file;
    private final String before;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    FirstStart(HubHome home) {
        file = home.resolve("first-start.txt");
        before = Files.exists(file) ? PrivateFile.read(file) : HEADING;
    }

    @Override
    public synchronized void add(String section, String line) {
        sections.computeIfAbsent(section, heading -> new ArrayList<>()).add(line);
        PrivateFile.write(file, text());
    }

    private String text() {
        StringBuilder text = new StringBuilder(before);
        sections.forEach((section, lines) -> {
            text.append("\n[").append(section).append("]\n");
            lines.forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }
}
