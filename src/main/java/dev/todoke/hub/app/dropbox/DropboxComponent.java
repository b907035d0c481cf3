package dev.todoke.hub.app.dropbox;

import dev.todoke.hub.employer.dropbox.LocalDropbox;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code dropbox:in} and {@code dropbox:check} take complete files, {@code dropbox:out} puts answers, in the embedded dropbox. */
@Component("dropbox")
@ConditionalOnProperty(name = "todoke.dropbox.embedded", matchIfMissing = true)
public class DropboxComponent extends DefaultComponent {

    private final LocalDropbox dropbox;

    DropboxComponent(LocalDropbox dropbox) {
        this.dropbox = dropbox;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        DropboxEndpoint endpoint = new DropboxEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    LocalDropbox dropbox() {
        return dropbox;
    }
}
