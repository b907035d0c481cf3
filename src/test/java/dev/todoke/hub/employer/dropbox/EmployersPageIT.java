package dev.todoke.hub.employer.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.RequiresTool;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** The examples of docs/for-employers.md do what the page says. */
class EmployersPageIT {
    private static final Path PAGE = Path.of("docs/for-employers.md");

    @Test
    @RequiresTool({"bash", "sftp", "curl", "openssl"})
    void every_command_on_the_page_works(@TempDir Path folder) throws Exception {
        Files.createSymbolicLink(folder.resolve("samples"), Path.of("samples").toAbsolutePath());
        try (Dropbox unit = Dropbox.in(folder.resolve("data"))) {
            Files.writeString(unit.folder(Dropbox.SHOJI, "out").resolve("F-20261201-0000001.html"), "<html/>");

            for (String command : blocks("sh")) {
                run(command.replace("2222", Integer.toString(unit.server.port())), folder);
            }

            assertThat(unit.names(Dropbox.SHOJI, "in"))
                    .hasSize(3)
                    .anyMatch(name -> name.endsWith("__SHFD0006.CSV"))
                    .anyMatch(name -> name.endsWith("__number-registration.xml"));
            assertThat(folder.resolve("answers/F-20261201-0000001.html")).hasContent("<html/>");
        }
    }

    @Test
    void the_answer_to_a_notice_is_valid_against_the_schema() throws IOException, SAXException {
        for (String example : blocks("xml")) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Path.of("mappings/schemas/filing.xsd").toFile())
                    .newValidator()
                    .validate(new StreamSource(new StringReader(example)));
        }
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).isNotEmpty();
        return blocks;
    }

    private static void run(String command, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroy();
        assertThat(ended && process.exitValue() == 0)
                .as(command + "\n" + Files.readString(output))
                .isTrue();
    }
}
