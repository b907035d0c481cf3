package dev.todoke.hub.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file with its aliases and merges resolved. */
final class ComposeFile {

    private ComposeFile() {}

    static JsonNode read() throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Object file =
                new Yaml(new SafeConstructor(strict)).load(Files.readString(Path.of("deploy/compose/compose.yaml")));
        return new ObjectMapper().valueToTree(file);
    }
}
