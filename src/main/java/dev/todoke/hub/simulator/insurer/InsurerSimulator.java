package dev.todoke.hub.simulator.insurer;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.simulator.insurer.InsurerSimulatorProperties.Member;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the simulated insurers with the process they are in and stops them with it. */
@Component
@ConditionalOnProperty({"todoke.simulator.enabled", "todoke.simulator.insurer.enabled"})
public class InsurerSimulator implements SmartLifecycle {
    private static final long LONGEST_STOP_MILLIS = 5_000;

    private final InsurerSimulatorProperties settings;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final Map<String, SimulatedInsurer> insurers = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    InsurerSimulator(InsurerSimulatorProperties settings, BusinessCalendar calendar, Clock clock) {
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What an insurer has received, owes and has sent.
     *
     * @throws IllegalArgumentException when no insurer of that id takes part, or it has not started
     */
    public InsurerLedger ledger(String insurerId) {
        SimulatedInsurer insurer = insurers.get(insurerId);
        if (insurer == null) {
            throw new IllegalArgumentException("No simulated insurer " + insurerId + " is at work");
        }
        return insurer.ledger();
    }

    @Override
    public void start() {
        try {
            Properties passwords = passwords();
            for (Member member : settings.members()) {
                if (!settings.absent().contains(member.id())) {
                    start(member, passwords.getProperty(member.id()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The insurer simulator cannot start", e);
        }
    }

    @Override
    public void stop() {
        insurers.values().forEach(SimulatedInsurer::stop);
        for (Thread thread : threads) {
            try {
                thread.join(LONGEST_STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        insurers.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    private void start(Member member, String password) throws IOException {
        if (password == null) {
            throw new IllegalStateException("No password of broker user " + member.id() + " in " + settings.users()
                    + " (todoke.simulator.insurer.users)");
        }
        Decisions decisions = new Decisions(member, calendar, clock.getZone());
        SimulatedInsurer insurer = new SimulatedInsurer(
                member,
                settings,
                new ActiveMQConnectionFactory(settings.brokerUrl(), member.id(), password),
                clock,
                decisions);
        insurers.put(member.id(), insurer);
        Thread thread = new Thread(insurer, "insurer-" + member.id());
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private Properties passwords() throws IOException {
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(settings.users())) {
            passwords.load(file);
        }
        return passwords;
    }
}
