package dev.todoke.hub.simulator.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The simulated pension agency as part of a running hub. The hub knows nothing of it but its address. */
public final class AgencySimulator implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AgencySimulator.class);

    private final AgencySimulatorProperties properties;
    private final Clock clock;
    private final Predicate<LocalDate> isOpen;
    private Ledger ledger;
    private Received received;
    private AgencyServer server;

    AgencySimulator(AgencySimulatorProperties properties, Clock clock, Predicate<LocalDate> isOpen) {
        this.properties = properties;
        this.clock = clock;
        this.isOpen = isOpen;
    }

    @Override
    public void start() {
        try {
            ledger = Ledger.open(properties.folder());
            received = Received.open(properties.folder());
            Applications applications = new Applications(ledger, clock, properties);
            AgencyInterface agency =
                    new AgencyInterface(received, applications, new Progress(properties, isOpen), clock);
            server = new AgencyServer(
                    new InetSocketAddress(properties.address(), properties.port()),
                    applications,
                    agency,
                    new IssuedTokens(properties, clock));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The simulated agency cannot start on port " + properties.port() + " with folder "
                            + properties.folder(),
                    e);
        }
        LOG.info("Simulated agency listens on http://localhost:{}", server.port());
    }

    @Override
    public void stop() {
        try {
            server.close();
            ledger.close();
            received.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Before the routes that talk to it, and after them when stopping. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** The port it listens on while it runs. */
    public int port() {
        return server.port();
    }
}
