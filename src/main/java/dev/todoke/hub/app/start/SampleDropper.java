package dev.todoke.hub.app.start;

import dev.todoke.hub.app.home.HubHome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Drops the sample filings once, through SFTP like any employer, so that a visitor sees cases move. */
@Component
@ConditionalOnProperty("todoke.samples.drop-at-first-start")
class SampleDropper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SampleDropper.class);

    private final Samples samples;
    private final SampleProperties properties;
    private final Path marker;
    private final SftpDrop sftp;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(SampleDropper::daemon);

    SampleDropper(
            Samples samples,
            SampleProperties properties,
            HubHome home,
            @Value("${todoke.dropbox.address}") String host,
            @Value("${todoke.dropbox.port}") int port,
            @Value("${todoke.dropbox.keys-folder}") Path keys,
            @Value("${todoke.dropbox.known-hosts}") Path knownHosts) {
        this.samples = samples;
        this.properties = properties;
        marker = home.resolve("samples-dropped");
        sftp = new SftpDrop(host, port, keys, knownHosts);
    }

    /** The marker comes first: a hub killed in between drops no sample twice. */
    @EventListener(ApplicationReadyEvent.class)
    void start() throws IOException {
        if (Files.exists(marker)) {
            return;
        }
        Files.writeString(marker, "The samples were dropped at the first start. They are not dropped again.\n");
        List<Samples.Sample> all = samples.forFirstStart();
        for (int turn = 0; turn < all.size(); turn++) {
            Samples.Sample sample = all.get(turn);
            turns.schedule(() -> drop(sample), properties.every().toMillis() * turn, TimeUnit.MILLISECONDS);
        }
    }

    private void drop(Samples.Sample sample) {
        try (InputStream content = sample.open()) {
            sftp.put(sample.employer(), sample.name(), content);
            LOG.info("Dropped {}", sample.path());
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.warn("Sample {} could not be dropped", sample.path(), e);
        }
    }

    @Override
    public void close() {
        turns.shutdownNow();
        sftp.close();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sample-dropper");
        thread.setDaemon(true);
        return thread;
    }
}
