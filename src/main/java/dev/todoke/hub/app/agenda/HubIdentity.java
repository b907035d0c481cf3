package dev.todoke.hub.app.agenda;

import dev.todoke.hub.app.home.PrivateFile;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Name of this hub among those that share a database: {@code todoke.hub-id}, or else one made of the host name and a random part at the first
 * start and kept in the hub's home. It must be the same after a restart, since by it a hub takes back the work that an earlier life had
 * claimed, and no other hub's, or it would take back what that one is at.
 */
@Component
public class HubIdentity {

    private final String id;

    public HubIdentity(@Value("${todoke.hub-id:}") String configured, @Value("${todoke.home:data}") Path home)
            throws UnknownHostException {
        this.id = configured.isBlank() ? kept(home.resolve("hub-id")) : configured;
    }

    /** The name; safe in logs and tables. */
    public String id() {
        return id;
    }

    private static String kept(Path file) throws UnknownHostException {
        if (Files.notExists(file)) {
            String random = UUID.randomUUID().toString().substring(0, 8);
            PrivateFile.write(file, InetAddress.getLocalHost().getHostName() + "-" + random);
        }
        return PrivateFile.read(file).strip();
    }
}
