package dev.todoke.hub.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** An employer's payroll system: uploads its files one after the other, and one that was not confirmed again, for as long as it takes. */
final class Uploader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long BEFORE_NEXT_TRY = 300;

    /** How a client tells that a file is complete. */
    enum Completion {
        /** It does not: it closes the file and goes. */
        CLOSE,
        /** It puts {@code NAME.done} beside it, with the SHA-256, as an SFTP server outside needs it. */
        MARK
    }

    /** What goes wrong with an upload, at the client's end. */
    private record Mishap(boolean breaks, long pauseMillis) {}

    private final String user;
    private final Path key;
    private final int port;
    private final String folder;
    private final Completion completion;
    private final Deque<Mishap> mishaps = new ArrayDeque<>();
    private final Queue<FiledFile> confirmed = new ConcurrentLinkedQueue<>();
    private final SshClient ssh = SshClient.setUpDefaultClient();

    private SftpClient sftp;
    private volatile int attempts;
    private volatile int broken;

    /** @param folder where the files go, below what the user sees */
    Uploader(String user, Path key, int port, String folder, Completion completion) {
        this.user = user;
        this.key = key;
        this.port = port;
        this.folder = folder;
        this.completion = completion;
        // The link in between changes the port, and so the known host; whether the hub checks it is tested elsewhere.
        ssh.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        ssh.start();
    }

    /** Files the server has confirmed as complete, in their order. */
    List<FiledFile> confirmed() {
        return List.copyOf(confirmed);
    }

    /** Uploads begun. */
    int attempts() {
        return attempts;
    }

    /** Uploads that ended without a confirmation. */
    int broken() {
        return broken;
    }

    synchronized void pauseNext(long millis) {
        mishaps.add(new Mishap(false, millis));
    }

    synchronized void breakNext() {
        mishaps.add(new Mishap(true, 0));
    }

    private synchronized Mishap nextMishap() {
        return mishaps.poll();
    }

    /**
     * Uploads until the server confirms it.
     *
     * @return false when the time is over before
     */
    boolean upload(FiledFile file, long endNanos) {
        boolean first = true;
        while (System.nanoTime() < endNanos) {
            try {
                if (first && lies(file)) {
                    Program.sleep(BEFORE_NEXT_TRY);
                    continue;
                }
                first = false;
                attempts++;
                put(file, nextMishap());
                confirmed.add(file);
                return true;
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                broken += first ? 0 : 1;
                disconnect();
                Program.sleep(BEFORE_NEXT_TRY);
            }
        }
        return false;
    }

    /**
     * A file of the same name that was sent before waits to be fetched: to write over it would be to take it back. One without its mark is what a
     * connection left behind that was given up; nobody fetches it.
     */
    private boolean lies(FiledFile file) throws IOException, GeneralSecurityException {
        Set<String> there = new HashSet<>();
        for (SftpClient.DirEntry entry : connected().readDir(folder)) {
            there.add(entry.getFilename());
        }
        return there.contains(file.name()) && (completion != Completion.MARK || there.contains(file.name() + ".done"));
    }

    private void put(FiledFile file, Mishap mishap) throws IOException, GeneralSecurityException {
        SftpClient client = connected();
        String path = folder + "/" + file.name();
        try (OutputStream out = client.write(path)) {
            byte[] content = file.content();
            int middle = mishap == null
                    ? content.length
                    : ThreadLocalRandom.current().nextInt(1, content.length);
            out.write(content, 0, middle);
            out.flush();
            if (mishap != null && mishap.breaks()) {
                client.getClientSession().close(true);
                throw new IOException("The client is gone");
            }
            if (mishap != null) {
                Program.sleep(mishap.pauseMillis());
            }
            out.write(content, middle, content.length - middle);
        }
        if (completion == Completion.MARK) {
            try (OutputStream mark = client.write(path + ".done")) {
                mark.write((file.sha256() + "  " + file.name() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private SftpClient connected() throws IOException, GeneralSecurityException {
        if (sftp == null || !sftp.isOpen()) {
            ClientSession session =
                    ssh.connect(user, "127.0.0.1", port).verify(PATIENCE).getSession();
            OpenSSHKeyPairResourceParser.INSTANCE
                    .loadKeyPairs(session, key, null)
                    .forEach(session::addPublicKeyIdentity);
            session.auth().verify(PATIENCE);
            sftp = SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
        }
        return sftp;
    }

    private void disconnect() {
        SftpClient lost = sftp;
        sftp = null;
        if (lost != null) {
            lost.getClientSession().close(true);
        }
    }

    @Override
    public void close() {
        ssh.stop();
    }
}
