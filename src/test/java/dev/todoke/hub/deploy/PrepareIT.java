package dev.todoke.hub.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the containers are given: made at the first use, by the jar, and kept at the second. */
class PrepareIT {

    @TempDir
    private Path folder;

    @Test
    void makes_all_that_the_compose_file_mounts_and_changes_nothing_when_run_again() throws Exception {
        Path made = folder.resolve("private");
        prepare(made);

        for (String mounted : mounted()) {
            Path file = made.resolve(mounted);
            assertThat(file).exists();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(mounted + " is read by the user of the container")
                    .matches("r.[-x]r.[-x]r.[-x]");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .as("by nobody else of this machine")
                .isEqualTo("rwx------");
        Map<String, String> before = contents(made);
        assertThat(before).allSatisfy((file, text) -> assertThat(text).as(file).isNotBlank());
        assertThat(before.get("broker/primary/broker.xml"))
                .contains(
                        ">tcp://broker-primary:61616<",
                        ">tcp://broker-backup:61616<",
                        "<primary>",
                        "/srv/todoke/broker");
        assertThat(before.get("broker/backup/broker.xml")).contains("<backup>", "/srv/todoke/broker");
        assertThat(before.get("sftp/passwd").lines().map(line -> line.split(":")[0]))
                .contains("hub", "mihon-shoji")
                .containsAll(before.get("sftp/employers").lines().toList());
        assertThat(before.get("keys/known_hosts")).startsWith("[sftp]:2222 ecdsa-sha2-nistp256 ");

        prepare(made);
        assertThat(contents(made)).isEqualTo(before);
    }

    private static void prepare(Path to) throws IOException, InterruptedException {
        ProcessBuilder prepare = new ProcessBuilder("deploy/compose/prepare", "--to", to.toString());
        prepare.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Path output = to.resolveSibling("output");
        Process process = prepare.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    }

    /** Files and folders below {@code private}, as the compose file and the trial in Kubernetes name them. */
    private static Set<String> mounted() throws IOException {
        JsonNode compose = ComposeFile.read();
        Set<String> mounted = new TreeSet<>();
        compose.path("secrets")
                .forEach(secret -> add(mounted, secret.path("file").asText()));
        compose.path("services")
                .forEach(service -> service.path("volumes")
                        .forEach(volume -> add(mounted, volume.asText().split(":")[0])));
        JsonNode trial = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("deploy/kubernetes/overlays/trial/kustomization.yaml")
                        .toFile());
        trial.findValues("files")
                .forEach(files ->
                        files.forEach(file -> add(mounted, "./" + file.asText().replaceFirst("^[^/]*=", ""))));
        assertThat(mounted).hasSizeGreaterThan(20);
        return mounted;
    }

    private static void add(Set<String> mounted, String path) {
        if (path.startsWith("./private/")) {
            mounted.add(path.substring("./private/".length()));
        }
    }

    private static Map<String, String> contents(Path made) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(made)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".jar"))
                    .forEach(file -> contents.put(made.relativize(file).toString(), text(file)));
        }
        return contents;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
