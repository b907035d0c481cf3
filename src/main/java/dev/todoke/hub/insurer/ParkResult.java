package dev.todoke.hub.insurer;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.casefile.ParkedMessages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets aside a message on the result queue that the hub cannot use; its bytes go to the archive, since nobody knows what is in them. */
@Component
public class ParkResult {

    private static final Logger LOG = LoggerFactory.getLogger(ParkResult.class);

    private final Archive archive;
    private final ParkedMessages parked;

    ParkResult(Archive archive, ParkedMessages parked) {
        this.archive = archive;
        this.parked = parked;
    }

    /**
     * @param message null when it has no body
     * @param messageId the id its sender gave the message; an AMQP client need not give one
     * @param user the broker user that sent it
     */
    public void park(Exception why, byte[] message, String messageId, String user) throws IOException {
        boolean refused = why instanceof ResultRefused;
        String code =
                refused ? ((ResultRefused) why).fault().name() : why.getClass().getSimpleName();
        String detail = "From broker user " + user + (refused ? ": " + why.getMessage() : "");
        byte[] bytes = message == null ? new byte[0] : message;
        UUID archived = archive.store(new ByteArrayInputStream(bytes)).id();
        String reference = messageId == null ? archived.toString() : messageId;
        parked.parkFrom(user, "insurer", ReceiveResult.ROUTE, reference, code, detail, archived);
        LOG.error("Result message {} of {} is parked: {}", reference, user, code);
    }
}
