package dev.todoke.hub.app.dropbox;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.support.DefaultProducer;

/** Puts the body where {@code CamelFileName} says; fails as Camel's own file producers do, so that routes need not know which one it is. */
class DropboxProducer extends DefaultProducer {

    private final DropboxEndpoint endpoint;

    DropboxProducer(DropboxEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        String path = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        try (InputStream content = exchange.getMessage().getMandatoryBody(InputStream.class)) {
            endpoint.getComponent().dropbox().put(path, content);
        } catch (IOException e) {
            throw new GenericFileOperationFailedException("Cannot put " + path, e);
        }
    }
}
