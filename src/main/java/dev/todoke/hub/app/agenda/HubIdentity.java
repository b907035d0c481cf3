package dev.todoke.hub.app.agenda;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Name of this hub among those that share a database ({@code todoke.hub-id}, default the host name). It must be the same after a restart:
 * by it a hub takes back the work that an earlier life had claimed.
 */
@Component
class HubIdentity {

    private final String id;

    HubIdentity(@Value("${todoke.hub-id:}") String configured) throws UnknownHostException {
        this.id = configured.isBlank() ? InetAddress.getLocalHost().getHostName() : configured;
    }

    String id() {
        return id;
    }
}
