package dev.todoke.hub.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * OpenSSH for the employers, the hubs and the bare route. One account of the machine serves them all; the key says who it is and where its files are.
 *
 * @param root folder of all employers' folders
 * @param keys where the private keys and the settings of the server go
 */
record SftpServer(Path root, Path keys) {

    void prepare(List<String> employers, int port) throws IOException, InterruptedException {
        Files.createDirectories(keys);
        key("host_ecdsa");
        StringBuilder allowed = new StringBuilder(allowed("hub", root));
        for (String employer : employers) {
            Path home = root.resolve(employer);
            for (String shown : List.of("in", "check", "out")) {
                Files.createDirectories(home.resolve(shown));
            }
            allowed.append(allowed(employer, home));
        }
        Files.createDirectories(root.resolve("bare/in"));
        allowed.append(allowed("bare", root.resolve("bare")));
        Files.writeString(keys.resolve("authorized_keys"), allowed);
        Files.writeString(config(), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                PidFile none
                StrictModes no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                UsePAM no
                PermitRootLogin prohibit-password
                Subsystem sftp internal-sftp
                MaxStartups 200
                ClientAliveInterval 5
                ClientAliveCountMax 2
                """.formatted(port, keys.resolve("host_ecdsa"), keys.resolve("authorized_keys")));
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
    }

    List<String> command() {
        return List.of(program(), "-D", "-e", "-f", config().toString());
    }

    private Path config() {
        return keys.resolve("sshd_config");
    }

    /** It has to be started by its full name, and lies where the PATH of an ordinary user often does not look. */
    private static String program() {
        return Stream.concat(
                        Stream.of("/usr/sbin", "/usr/local/sbin"),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)))
                .map(folder -> Path.of(folder, "sshd"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("sshd is needed: it comes with OpenSSH's server"))
                .toString();
    }

    private String allowed(String name, Path home) throws IOException, InterruptedException {
        key(name);
        return "restrict,command=\"internal-sftp -d " + home + "\" "
                + Files.readString(keys.resolve(name + ".pub")).strip() + "\n";
    }

    private void key(String name) throws IOException, InterruptedException {
        new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ecdsa",
                        "-b",
                        "256",
                        "-N",
                        "",
                        "-f",
                        keys.resolve(name).toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
