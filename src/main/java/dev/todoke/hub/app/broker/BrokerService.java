package dev.todoke.hub.app.broker;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.SmartLifecycle;

/**
 * A broker in a process of its own, {@code java -jar todoke-hub.jar broker run FILE}: the libraries of the jar with a {@code broker.xml} that a stock
 * Artemis would take as well, and with the users and roles that lie beside it.
 */
public final class BrokerService implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerService.class);
    private static final String FILE = "todoke.broker.run";

    private final Path file;
    private EmbeddedActiveMQ server;

    BrokerService(@Value("${" + FILE + "}") Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Runs until the process is asked to end. */
    public static void run(Path file, String... settings) {
        // Read by the login module when somebody first signs in.
        System.setProperty(
                "java.security.auth.login.config",
                file.toAbsolutePath().resolveSibling("login.config").toString());
        new SpringApplicationBuilder(BrokerService.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(FILE, file.toString(), "spring.main.keep-alive", "true"))
                .run(settings);
    }

    @Override
    public void start() {
        server = new EmbeddedActiveMQ();
        server.setConfigResourcePath(file.toUri().toString());
        server.setSecurityManager(new ActiveMQJAASSecurityManager("activemq"));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The broker of " + file + " cannot start", e);
        }
        // A backup becomes active when its primary is gone, so nobody waits for it here.
        LOG.info(
                "Broker of {} runs; active: {}",
                file,
                server.getActiveMQServer().isActive());
    }

    @Override
    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("The broker did not stop cleanly: {}", e.getMessage());
        } finally {
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
