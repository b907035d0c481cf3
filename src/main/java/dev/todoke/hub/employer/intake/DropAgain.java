package dev.todoke.hub.employer.intake;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.casefile.ParkedMessage;
import dev.todoke.hub.casefile.SecondTry;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** A dropped file from the archive, under the name it arrived by: should it have been taken in since, nothing happens. */
@Component
class DropAgain implements SecondTry {

    private final Archive archive;
    private final ReceiveFiling filings;

    DropAgain(Archive archive, ReceiveFiling filings) {
        this.archive = archive;
        this.filings = filings;
    }

    @Override
    public boolean takes(ParkedMessage message) {
        return isDrop(message);
    }

    /** A name in which something was covered is no arrival name any more. */
    static boolean isDrop(ParkedMessage message) {
        return message.routeId().equals("employer-receive-filing")
                && message.archiveId() != null
                && !message.reference().contains("*");
    }

    @Override
    public void run(ParkedMessage message, String by, String why) throws IOException {
        try (InputStream original = archive.open(message.archiveId(), by, why)) {
            filings.run(original, message.reference());
        }
    }
}
