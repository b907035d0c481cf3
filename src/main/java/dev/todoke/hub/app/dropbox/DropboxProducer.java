package dev.todoke.hub.app.dropbox;

import dev.todoke.hub.employer.dropbox.LocalDropbox.Answer;
import dev.todoke.hub.employer.outbox.WriteOutbox.Rendered;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.support.DefaultProducer;

/**
 * Puts the body where {@code CamelFileName} says, or a list of {@link Rendered} where each says itself; fails as Camel's own file producers
 * do, so that routes need not know which one it is.
 */
class DropboxProducer extends DefaultProducer {

    private final DropboxEndpoint endpoint;

    DropboxProducer(DropboxEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        if (exchange.getMessage().getBody() instanceof List<?> files) {
            putAll(files);
        } else {
            put(exchange);
        }
    }

    private void putAll(List<?> files) {
        List<Answer> answers =
                files.stream().map(Rendered.class::cast).map(this::answer).toList();
        try {
            endpoint.getComponent().dropbox().putAll(answers);
        } catch (IOException e) {
            throw new GenericFileOperationFailedException("Cannot put " + answers.size() + " files", e);
        }
    }

    private Answer answer(Rendered file) {
        return new Answer(
                file.target(),
                () -> file.content() instanceof File large
                        ? new FileInputStream(large)
                        : new ByteArrayInputStream((byte[]) file.content()));
    }

    private void put(Exchange exchange) throws Exception {
        String path = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        try (InputStream content = exchange.getMessage().getMandatoryBody(InputStream.class)) {
            endpoint.getComponent().dropbox().put(path, content);
        } catch (IOException e) {
            throw new GenericFileOperationFailedException("Cannot put " + path, e);
        }
    }
}
