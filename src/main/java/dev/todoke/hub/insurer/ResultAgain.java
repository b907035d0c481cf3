package dev.todoke.hub.insurer;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.casefile.ParkedMessage;
import dev.todoke.hub.casefile.SecondTry;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** A result message from the archive, in the name of the user who sent it. */
@Component
class ResultAgain implements SecondTry {

    private final Archive archive;
    private final ReceiveResult results;

    ResultAgain(Archive archive, ReceiveResult results) {
        this.archive = archive;
        this.results = results;
    }

    @Override
    public boolean takes(ParkedMessage message) {
        return message.routeId().equals(ReceiveResult.ROUTE) && message.archiveId() != null && message.sender() != null;
    }

    @Override
    public void run(ParkedMessage message, String by, String why) throws IOException {
        try (InputStream original = archive.open(message.archiveId(), by, why)) {
            results.run(original.readAllBytes(), message.sender());
        }
    }
}
