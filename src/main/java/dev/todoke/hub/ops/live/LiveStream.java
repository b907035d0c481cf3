package dev.todoke.hub.ops.live;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The bell: server-sent events with a topic and a version, and the hub's time now and then. */
@RestController
class LiveStream {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    private final ChangeWatch watch;
    private final LiveProperties properties;
    private final Clock clock;
    private final Set<SseEmitter> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ringer = Executors.newSingleThreadScheduledExecutor(LiveStream::daemon);

    LiveStream(ChangeWatch watch, LiveProperties properties, Clock clock) {
        this.watch = watch;
        this.properties = properties;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        long look = properties.look().toMillis();
        long beat = properties.heartbeat().toMillis();
        ringer.scheduleWithFixedDelay(this::ring, look, look, TimeUnit.MILLISECONDS);
        ringer.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> open() {
        if (streams.size() >= properties.streams()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        SseEmitter stream = new SseEmitter(properties.lifetime().toMillis());
        stream.onCompletion(() -> streams.remove(stream));
        stream.onTimeout(stream::complete);
        stream.onError(gone -> streams.remove(stream));
        streams.add(stream);
        send(stream, "clock", clock.instant().toString());
        return ResponseEntity.ok(stream);
    }

    void ring() {
        if (streams.isEmpty()) {
            return;
        }
        try {
            watch.look().forEach((topic, version) -> streams.forEach(stream -> send(stream, topic, version)));
        } catch (RuntimeException e) {
            // Let out of here it would silence the bell for good.
            LOG.debug("The database could not be asked for changes", e);
        }
    }

    void beat() {
        String now = clock.instant().toString();
        streams.forEach(stream -> send(stream, "clock", now));
    }

    /** Ends the streams first: the web server waits for open requests when it shuts down. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        ringer.shutdownNow();
        streams.forEach(SseEmitter::complete);
    }

    private void send(SseEmitter stream, String topic, String version) {
        try {
            stream.send(SseEmitter.event().name(topic).data(version));
        } catch (IOException | IllegalStateException gone) {
            streams.remove(stream);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "desk-bell");
        thread.setDaemon(true);
        return thread;
    }
}
