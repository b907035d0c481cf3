package dev.todoke.hub.employer.dropbox;

import static dev.todoke.hub.employer.dropbox.Dropbox.SHOJI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.RequiresTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dropbox with the programs people really use, each with the host key checked. */
class DropboxClientsIT {
    private static final String CONTENT = "22223,見本\r\n";

    @TempDir
    static Path home;

    private static Dropbox unit;
    private static Path filing;

    @BeforeAll
    static void start() throws IOException {
        unit = Dropbox.in(home);
        filing = Files.writeString(home.resolve("SHFD0006.CSV"), CONTENT);
    }

    @BeforeEach
    void empty() throws IOException {
        unit.empty();
    }

    @AfterAll
    static void stop() {
        unit.close();
    }

    @Test
    @RequiresTool("sftp")
    void openssh_sftp_puts_with_times_lists_fetches_and_withdraws() throws Exception {
        Files.writeString(unit.folder(SHOJI, "out").resolve("R-1.xml"), "<receipt/>");
        Path batch = Files.writeString(
                home.resolve("batch"),
                "cd in\nput -p " + filing + "\nput " + filing + " 資格取得届.csv\nls -l\nrm 資格取得届.csv\n"
                        + "cd ../out\nget R-1.xml " + home.resolve("R-1.xml") + "\nrm R-1.xml\n");
        Outcome actual = run(with("sftp", "-b", batch.toString(), SHOJI + "@127.0.0.1"));
        assertThat(actual.exit()).as(actual.output()).isZero();
        assertThat(actual.output()).contains("__SHFD0006.CSV");
        assertArrivedOnce("SHFD0006.CSV");
        assertThat(home.resolve("R-1.xml")).hasContent("<receipt/>");
        assertThat(unit.names(SHOJI, "out")).isEmpty();
    }

    @Test
    @RequiresTool("sftp")
    void openssh_sftp_is_refused_everywhere_else() throws Exception {
        for (String line : List.of(
                "put " + filing + " SHFD0006.CSV",
                "put " + filing + " out/SHFD0006.CSV",
                "put -a " + filing + " in/SHFD0006.CSV",
                "mkdir in/sub",
                "symlink /etc/passwd in/x",
                "ln /out /in/x",
                "get /etc/passwd " + home.resolve("stolen"),
                "get ../mihon-seisaku " + home.resolve("stolen"))) {
            Outcome actual = run(with("sftp", "-b", "-", SHOJI + "@127.0.0.1"), line + "\n");
            assertThat(actual.exit()).as("%s: %s", line, actual.output()).isNotZero();
        }
        assertThat(home.resolve("stolen")).doesNotExist();
        assertThat(unit.names(SHOJI, "in")).isEmpty();
    }

    @Test
    @RequiresTool("ssh")
    void openssh_gets_no_command_and_no_shell() throws Exception {
        assertThat(run(with("ssh", SHOJI + "@127.0.0.1", "ls")).exit()).isNotZero();
        assertThat(run(with("ssh", "-tt", SHOJI + "@127.0.0.1"), "ls\n").exit()).isNotZero();
    }

    @Test
    @RequiresTool("scp")
    void openssh_scp_copies_with_times() throws Exception {
        // scp speaks SFTP since 9.0; -s asks 8.7 and later for it too.
        Outcome actual = run(with("scp", "-s", "-p", filing.toString(), SHOJI + "@127.0.0.1:in/"));
        assertThat(actual.exit()).as(actual.output()).isZero();
        assertArrivedOnce("SHFD0006.CSV");
    }

    @Test
    @RequiresTool("curl")
    void curl_uploads_when_it_was_built_with_sftp() throws Exception {
        if (!run(List.of("curl", "--version")).output().contains(" sftp ")) {
            System.out.println("SKIPPED: this curl was built without sftp");
            return;
        }
        Outcome actual = run(List.of(
                "curl",
                "-sS",
                "--key",
                unit.key(SHOJI).toString(),
                "--pubkey",
                unit.key(SHOJI) + ".pub",
                "-k",
                "-T",
                filing.toString(),
                "sftp://" + SHOJI + "@127.0.0.1:" + unit.server.port() + "/in/"));
        assertThat(actual.exit()).as(actual.output()).isZero();
        assertArrivedOnce("SHFD0006.CSV");
    }

    @Test
    @RequiresTool({"lftp", "ssh"})
    void lftp_uploads_directly_and_through_a_temporary_name() throws Exception {
        String connect = "set sftp:connect-program 'ssh -a -x " + String.join(" ", options())
                + "'; set net:max-retries 1;" + " open sftp://" + SHOJI + ":@127.0.0.1; ";
        Outcome direct = run(List.of("lftp", "-c", connect + "put -O in " + filing));
        assertThat(direct.exit()).as(direct.output()).isZero();
        assertArrivedOnce("SHFD0006.CSV");

        unit.empty();
        Outcome renamed = run(List.of("lftp", "-c", connect + "set xfer:use-temp-file yes; put -O in " + filing));
        assertThat(renamed.exit()).as(renamed.output()).isZero();
        assertArrivedOnce("SHFD0006.CSV");
    }

    @Test
    @RequiresTool({"sftp", "ssh-keygen"})
    void a_key_of_ssh_keygen_whatever_its_kind_opens_the_account_it_is_listed_for() throws Exception {
        for (String type : List.of("ed25519", "rsa")) {
            Path elsewhere = Files.createDirectories(home.resolve(type));
            Path keys = Files.createDirectories(elsewhere.resolve("keys/sftp"));
            run(List.of(
                    "ssh-keygen",
                    "-q",
                    "-t",
                    type,
                    "-N",
                    "",
                    "-f",
                    keys.resolve(SHOJI).toString()));
            try (Dropbox other = Dropbox.in(elsewhere)) {
                List<String> sftp = with(other, List.of("sftp", "-b", "-", SHOJI + "@127.0.0.1"));
                Outcome actual = run(sftp, "put " + filing + " in/A.CSV\n");
                assertThat(actual.exit()).as(actual.output()).isZero();
                assertThat(other.names(SHOJI, "in")).hasSize(1);
            }
        }
    }

    private static void assertArrivedOnce(String senderName) throws IOException {
        assertThat(unit.names(SHOJI, "in")).singleElement().asString().endsWith("__" + senderName);
        assertThat(unit.folder(SHOJI, "in").resolve(unit.names(SHOJI, "in").get(0)))
                .hasContent(CONTENT);
    }

    private record Outcome(int exit, String output) {}

    private static List<String> with(String... command) {
        return with(unit, List.of(command));
    }

    private static List<String> with(Dropbox dropbox, List<String> command) {
        return Stream.of(command.subList(0, 1), options(dropbox), command.subList(1, command.size()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> options() {
        return options(unit);
    }

    private static List<String> options(Dropbox dropbox) {
        return List.of(
                "-F", "/dev/null",
                "-o", "Port=" + dropbox.server.port(),
                "-o", "IdentityFile=" + dropbox.key(SHOJI),
                "-o", "IdentitiesOnly=yes",
                "-o", "BatchMode=yes",
                "-o", "UserKnownHostsFile=" + dropbox.properties.knownHosts(),
                "-o", "StrictHostKeyChecking=yes");
    }

    private static Outcome run(List<String> command) throws Exception {
        return run(command, "");
    }

    private static Outcome run(List<String> command, String input) throws Exception {
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectOutput(output.toFile()).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        } catch (IOException gone) {
            // The program ended before it read its input; its exit code tells why.
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }
}
