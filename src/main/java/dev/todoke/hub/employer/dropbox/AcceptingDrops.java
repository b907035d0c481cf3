package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.Employers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets {@link AcceptDrops} look through an outside server's folders while the hub runs. A server that is away is tried again; nothing waits for it. */
@Component
@ConditionalOnProperty(name = "todoke.dropbox.embedded", havingValue = "false")
final class AcceptingDrops implements SmartLifecycle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptingDrops.class);
    private static final long LOOK_MILLIS = 250;
    private static final long AWAY_MILLIS = 2_000;
    private static final long STOP_MILLIS = Duration.ofSeconds(10).toMillis();

    private final AcceptDrops drops;
    private final URI server;
    private final Path key;
    private final Path knownHosts;
    private volatile Thread thread;

    AcceptingDrops(
            DropboxProperties properties,
            Employers employers,
            Clock clock,
            @Value("${todoke.employer.sftp}") URI server) {
        this.drops = new AcceptDrops(
                employers,
                properties.completion() == DropboxProperties.Completion.MARK,
                clock,
                System::nanoTime,
                properties.tellAfter());
        this.server = server;
        this.key = properties.keysFolder().resolve(DropAccount.HUB);
        this.knownHosts = properties.knownHosts();
    }

    @Override
    public void start() {
        Thread starting = new Thread(this, "accept-drops");
        starting.setDaemon(true);
        thread = starting;
        starting.start();
    }

    @Override
    public void run() {
        boolean away = false;
        while (isRunning()) {
            try (OutsideFolders folders = new OutsideFolders(server, key, knownHosts)) {
                away = false;
                while (isRunning()) {
                    if (drops.look(folders) == 0) {
                        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                    }
                }
            } catch (IOException | RuntimeException e) {
                if (!away) {
                    LOG.warn("The SFTP server is away; it is tried again: {}", e.getMessage());
                }
                away = true;
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AWAY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }

    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        try {
            stopping.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
