package dev.todoke.hub.employer.dropbox;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The employers' folders on an SFTP server that is not the hub's, over one connection. Paths are relative to the root that holds all employers. */
final class OutsideFolders implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String EXCHANGES =
            "mlkem768x25519-sha256,curve25519-sha256,ecdh-sha2-nistp256,diffie-hellman-group16-sha512,diffie-hellman-group14-sha256";

    private final Session session;
    private final ChannelSftp sftp;
    private final String base;

    /**
     * A file as a listing shows it.
     *
     * @param modifiedAt seconds, by the server's clock
     */
    record Entry(String name, long size, int modifiedAt) {}

    /**
     * @param server {@code sftp://user@host:port/folder/}; the folder is below the one the server starts in
     * @param key private key of the hub's account
     * @param knownHosts file with the server's host key
     */
    OutsideFolders(URI server, Path key, Path knownHosts) throws IOException {
        this.base = server.getPath() == null ? "" : server.getPath().replaceFirst("^/", "");
        try {
            JSch jsch = new JSch();
            jsch.addIdentity(key.toString());
            jsch.setKnownHosts(knownHosts.toString());
            session = jsch.getSession(
                    server.getUserInfo(), server.getHost(), server.getPort() < 0 ? 22 : server.getPort());
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("PreferredAuthentications", "publickey");
            session.setConfig("kex", EXCHANGES);
            session.setTimeout(PATIENCE_MILLIS);
            session.setServerAliveInterval(PATIENCE_MILLIS / 2);
            session.connect(PATIENCE_MILLIS);
            sftp = (ChannelSftp) session.openChannel("sftp");
            sftp.connect(PATIENCE_MILLIS);
        } catch (JSchException e) {
            throw new IOException("No SFTP connection to " + server.getHost() + ":" + server.getPort(), e);
        }
    }

    /** The files of a folder; none when there is no such folder. Folders, links and whatever else is there are left out. */
    List<Entry> list(String folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try {
            sftp.ls(base + folder, entry -> {
                SftpATTRS attributes = entry.getAttrs();
                if (attributes.isReg()) {
                    entries.add(new Entry(entry.getFilename(), attributes.getSize(), attributes.getMTime()));
                }
                return ChannelSftp.LsEntrySelector.CONTINUE;
            });
            return entries;
        } catch (SftpException e) {
            if (isAbsent(e)) {
                return List.of();
            }
            throw failed("list", folder, e);
        }
    }

    Optional<Entry> find(String path) throws IOException {
        try {
            SftpATTRS attributes = sftp.lstat(base + path);
            return Optional.of(new Entry(path, attributes.getSize(), attributes.getMTime()))
                    .filter(found -> attributes.isReg());
        } catch (SftpException e) {
            if (isAbsent(e)) {
                return Optional.empty();
            }
            throw failed("look at", path, e);
        }
    }

    /** The beginning of a file; empty when it is not there. */
    Optional<byte[]> read(String path, int atMost) throws IOException {
        try (InputStream in = sftp.get(base + path)) {
            return Optional.of(in.readNBytes(atMost));
        } catch (SftpException e) {
            if (isAbsent(e)) {
                return Optional.empty();
            }
            throw failed("read", path, e);
        }
    }

    /** SHA-256 of a file, in lower-case hex. */
    String sha256(String path) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(sftp.get(base + path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (SftpException e) {
            throw failed("read", path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this call moved the file: of several hubs that try, one does. */
    boolean rename(String from, String to) throws IOException {
        try {
            sftp.rename(base + from, base + to);
            return true;
        } catch (SftpException e) {
            if (isAbsent(e)) {
                return false;
            }
            throw failed("rename", from, e);
        }
    }

    void remove(String path) throws IOException {
        try {
            sftp.rm(base + path);
        } catch (SftpException e) {
            if (!isAbsent(e)) {
                throw failed("remove", path, e);
            }
        }
    }

    /** Makes a folder and those it is in. */
    void ensure(String folder) throws IOException {
        StringBuilder path = new StringBuilder(base);
        for (String step : folder.split("/")) {
            path.append(step);
            try {
                sftp.lstat(path.toString());
            } catch (SftpException absent) {
                make(path.toString());
            }
            path.append('/');
        }
    }

    private void make(String folder) throws IOException {
        try {
            sftp.mkdir(folder);
        } catch (SftpException e) {
            // Another hub may have been faster.
            try {
                sftp.lstat(folder);
            } catch (SftpException stillAbsent) {
                throw failed("make", folder, e);
            }
        }
    }

    void write(String path, String text) throws IOException {
        try {
            sftp.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), base + path);
        } catch (SftpException e) {
            throw failed("write", path, e);
        }
    }

    private static boolean isAbsent(SftpException e) {
        return e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE;
    }

    /** Never the path itself: a file's name may hold what is nobody's business. */
    private static IOException failed(String verb, String path, SftpException cause) {
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : path;
        return new IOException(
                "Cannot " + verb + " in " + folder + " of the SFTP server (status " + cause.id + ")", cause);
    }

    @Override
    public void close() {
        sftp.disconnect();
        session.disconnect();
    }
}
