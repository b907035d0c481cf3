package dev.todoke.hub.bench;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An employer's SFTP client, as any payroll system has one. */
final class BenchEmployer implements AutoCloseable {

    private final Session session;
    private final ChannelSftp sftp;

    BenchEmployer(String account, Path home, int port) throws JSchException {
        this(account, account, home, port);
    }

    /** @param user of a server that tells employers by their keys */
    BenchEmployer(String account, String user, Path home, int port) throws JSchException {
        JSch jsch = new JSch();
        jsch.addIdentity(home.resolve("keys/sftp").resolve(account).toString());
        jsch.setKnownHosts(home.resolve("keys/known_hosts").toString());
        session = jsch.getSession(user, "127.0.0.1", port);
        session.setConfig("PreferredAuthentications", "publickey");
        session.connect(10_000);
        sftp = (ChannelSftp) session.openChannel("sftp");
        sftp.connect(10_000);
    }

    void put(Path file, String name) throws SftpException {
        sftp.put(file.toString(), "in/" + name);
    }

    /** The same for a server that shows every upload as it grows: the file counts when the mark says its size. */
    void putMarked(Path file, String name) throws SftpException, IOException {
        put(file, name);
        byte[] mark = Long.toString(Files.size(file)).getBytes(StandardCharsets.US_ASCII);
        sftp.put(new ByteArrayInputStream(mark), "in/" + name + ".done");
    }

    /** Names in {@code out/}; none before the hub has put anything there. */
    List<String> answers() throws SftpException {
        List<String> names = new ArrayList<>();
        try {
            sftp.ls("out", entry -> {
                names.add(entry.getFilename());
                return ChannelSftp.LsEntrySelector.CONTINUE;
            });
        } catch (SftpException e) {
            if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                throw e;
            }
        }
        return names;
    }

    @Override
    public void close() {
        session.disconnect();
    }
}
