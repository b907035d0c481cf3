package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.identity.Masking;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets aside a file the hub stumbled over: it leaves the inbox, its original stays in the archive, and somebody at the desk is told. */
@Component
public class ParkDrop {

    private static final Logger LOG = LoggerFactory.getLogger(ParkDrop.class);

    private final ParkedMessages parked;

    ParkDrop(ParkedMessages parked) {
        this.parked = parked;
    }

    /**
     * @param path where the file lay in the dropbox; null when not a file but a look into the inbox failed
     */
    public void park(Exception why, String path) {
        if (why instanceof IntakeFailed failed) {
            park("employer-receive-filing", why.getCause(), path, failed.archived());
        } else {
            park("employer-receive-filing", why, path, null);
        }
    }

    /** Of a file that was only to be checked no original is kept. */
    public void parkChecked(Exception why, String path) {
        park("employer-check-filing", why, path, null);
    }

    private void park(String routeId, Throwable cause, String path, UUID archived) {
        String code = cause.getClass().getSimpleName();
        StackTraceElement[] trace = cause.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + ":" + trace[0].getLineNumber();
        parked.park("employer", routeId, path == null ? "inbox" : Masking.withoutNumbers(path), code, place, archived);
        LOG.error("A dropped file is parked by {}, original {}: {} at {}", routeId, archived, code, place);
    }
}
