package dev.todoke.hub.employer.dropbox;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A real OpenSSH server over a folder, with the hub's account: what an installation may have in place of the embedded dropbox. */
final class OpenSsh implements AutoCloseable {
    final Path dropbox;
    private final Path home;
    private final int port;
    private final Process server;

    OpenSsh(Path home, String... employers) throws Exception {
        this.home = home;
        this.dropbox = home.resolve("dropbox");
        for (String employer : employers) {
            Files.createDirectories(dropbox.resolve(employer).resolve("in"));
            Files.createDirectories(dropbox.resolve(employer).resolve("check"));
        }
        KeyFiles keys = new KeyFiles(home.resolve("keys"), true);
        keys.pair("host");
        keys.pair("hub");
        port = freePort();
        Files.writeString(
                home.resolve("authorized_keys"),
                "restrict,command=\"internal-sftp -d " + dropbox + "\" " + publicKey("hub"));
        Files.writeString(home.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + publicKey("host"));
        Path settings = Files.writeString(home.resolve("sshd_config"), """
                ListenAddress 127.0.0.1
                Port %d
                HostKey %s
                PidFile none
                AuthorizedKeysFile %s
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                Subsystem sftp internal-sftp
                """.formatted(
                        port, home.resolve("keys/host"), home.resolve("authorized_keys")));
        server = new ProcessBuilder(program(), "-D", "-e", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("sshd.log").toFile())
                .start();
        await("sshd; " + home.resolve("sshd.log"))
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(this::answers);
    }

    /** A connection of the hub's account. */
    OutsideFolders connect() throws IOException {
        URI uri = URI.create("sftp://" + System.getProperty("user.name") + "@127.0.0.1:" + port + "/");
        return new OutsideFolders(uri, home.resolve("keys/hub"), home.resolve("known_hosts"));
    }

    private String publicKey(String name) throws IOException {
        return Files.readString(home.resolve("keys/" + name + ".pub"));
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == 'S';
        } catch (IOException notYet) {
            return false;
        }
    }

    /** It starts itself again for each connection, and wants to be called by its whole name for that. */
    private static String program() throws IOException {
        // As root, OpenSSH locks its helpers into this folder.
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
        return Stream.of("/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/bin/sshd")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }
}
