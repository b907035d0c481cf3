package dev.todoke.hub.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The access token of the hub, kept until shortly before it expires. Asked for with the refresh token of the applicant's login, or where
 * none is configured with the hub's own credentials.
 */
final class AccessTokens {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final AgencyProperties properties;
    private final AgencyHttp http;
    private final Clock clock;
    private String token;
    private Instant goodUntil = Instant.MIN;

    AccessTokens(AgencyProperties properties, AgencyHttp http, Clock clock) {
        this.properties = properties;
        this.http = http;
        this.clock = clock;
    }

    synchronized String current() {
        if (token == null || !clock.instant().isBefore(goodUntil)) {
            askAlone();
        }
        return token;
    }

    /** Forgets a token the agency no longer takes, unless another thread has replaced it already. */
    synchronized void reject(String rejected) {
        if (rejected.equals(token)) {
            token = null;
        }
    }

    /** Hubs that share a refresh token that is good for one use ask one after the other, each with the one the last has written. */
    private void askAlone() {
        Path file = properties.refreshTokenFile();
        if (file == null) {
            ask();
            return;
        }
        Path turn = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Ends with the channel, and with the process.
            channel.lock();
            ask();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + turn, e);
        }
    }

    private void ask() {
        Instant asked = clock.instant();
        AgencyHttp.Answer answer = http.postForm(properties.tokenUrl(), basic(), form());
        if (answer.status() == 400 || answer.status() == 401) {
            throw new AgencyLoginRefused("The agency refuses the hub's credentials: check todoke.agency.software-id,"
                    + " todoke.agency.api-key and todoke.agency.refresh-token-file");
        }
        Wire.Token issued = answer.as(Wire.Token.class, "token");
        if (issued.accessToken() == null) {
            throw new AgencyProtocolError("The agency answered without an access token");
        }
        keep(issued.refreshToken());
        token = issued.accessToken();
        goodUntil = asked.plusSeconds(issued.expiresIn()).minus(MARGIN);
    }

    private String basic() {
        String pair = properties.softwareId() + ":" + properties.apiKey();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private String form() {
        Path file = properties.refreshTokenFile();
        if (file == null) {
            return "grant_type=client_credentials";
        }
        try {
            String refreshToken = Files.readString(file).strip();
            return "grant_type=refresh_token&refresh_token=" + URLEncoder.encode(refreshToken, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AgencyLoginRefused("Cannot read the refresh token: put the one of a login at the agency into "
                    + file + " (todoke.agency.refresh-token-file), readable by the hub's user only");
        }
    }

    /** A refresh token may be good for one use: the new one is on disk, whole, before the access token is used. */
    private void keep(String refreshToken) {
        Path file = properties.refreshTokenFile();
        if (file == null || refreshToken == null) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path fresh = Files.createTempFile(folder, "refresh", ".tmp", ownerOnly(folder));
            Files.writeString(fresh, refreshToken);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the new refresh token in " + file, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
