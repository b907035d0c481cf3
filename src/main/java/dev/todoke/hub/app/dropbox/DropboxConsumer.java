package dev.todoke.hub.app.dropbox;

import dev.todoke.hub.app.wake.WokenPollConsumer;
import dev.todoke.hub.employer.dropbox.DropPath.Folder;
import dev.todoke.hub.employer.dropbox.LocalDropbox;
import dev.todoke.hub.employer.dropbox.LocalDropbox.Claimed;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Hands over one file after the other, with its bytes as body and its path as {@code CamelFileName}, but for those that were taken in together
 * before. One that the route is through with
 * leaves the dropbox; one that it failed on stays, and is found at the next look through all folders.
 */
class DropboxConsumer extends WokenPollConsumer {

    private final DropboxEndpoint endpoint;
    private final Folder folder;
    private long nextLook = System.nanoTime();
    private Runnable noLonger = () -> {};

    DropboxConsumer(DropboxEndpoint endpoint, Processor processor, Folder folder) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.folder = folder;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        noLonger = dropbox().listen(folder, this::wake);
    }

    @Override
    protected void doStop() throws Exception {
        noLonger.run();
        super.doStop();
    }

    @Override
    protected int poll() throws Exception {
        List<Claimed> claimed = claimed();
        Deque<Claimed> files = new ArrayDeque<>(claimed);
        int taken = 0;
        try {
            Set<Claimed> left = new HashSet<>(takenTogether(claimed));
            for (Claimed file : claimed) {
                if (!left.contains(file)) {
                    dropbox().remove(file);
                    files.remove(file);
                    taken++;
                }
            }
            while (!files.isEmpty() && isRunAllowed()) {
                taken += handOver(files.remove()) ? 1 : 0;
            }
        } finally {
            files.forEach(dropbox()::letGo);
        }
        return taken;
    }

    /** What cannot be taken in at all, for want of disk or database, stays where it is and is looked for again. */
    private List<Claimed> takenTogether(List<Claimed> files) {
        return files.isEmpty() ? files : endpoint.getTogether().apply(files);
    }

    /** What was told of first; looking through all folders costs more the more employers there are. */
    private List<Claimed> claimed() throws Exception {
        List<Claimed> files = dropbox().arrived(folder, endpoint.getMost());
        long now = System.nanoTime();
        if (files.isEmpty() && now - nextLook >= 0) {
            files = dropbox().found(folder, endpoint.getMost());
            if (files.size() < endpoint.getMost()) {
                nextLook = now + endpoint.getLookEvery() * 1_000_000;
            }
        }
        return files;
    }

    private boolean handOver(Claimed file) throws Exception {
        Exchange exchange = createExchange(false);
        boolean done = false;
        try (InputStream bytes = file.open()) {
            exchange.getMessage().setBody(bytes);
            exchange.getMessage().setHeader(Exchange.FILE_NAME, file.path());
            getProcessor().process(exchange);
            done = exchange.getException() == null;
            if (!done) {
                getExceptionHandler().handleException("A file stays in the dropbox", exchange, exchange.getException());
            }
        } finally {
            if (done) {
                dropbox().remove(file);
            } else {
                dropbox().letGo(file);
            }
            releaseExchange(exchange, false);
        }
        return done;
    }

    private LocalDropbox dropbox() {
        return endpoint.getComponent().dropbox();
    }
}
