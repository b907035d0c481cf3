package dev.todoke.hub.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.app.TodokeHub;
import dev.todoke.hub.casefile.conservation.CheckConservation;
import dev.todoke.hub.insurer.InsurerQueues;
import dev.todoke.hub.simulator.agency.MovableClock;
import dev.todoke.hub.simulator.insurer.InsurerSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A hub in rehearsal mode with everything it consists of: SFTP server, broker, database and simulated partners, on free ports and in a home
 * of its own. Only its clock is moved by hand.
 */
final class HubUnderTest implements AutoCloseable {

    static final String SHOJI = "mihon-shoji";
    static final String SEISAKU = "mihon-seisaku";
    /** A school whose staff are in a mutual aid association, which is filed with alone. */
    static final String GAKKO = "mihon-gakko";
    /** One record with an error returns all of its file. */
    static final String GENKAKU = "mihon-genkaku";

    /** Leaves the queues of this insurer to the story. */
    static final String KYOKAI_ABSENT = "todoke.simulator.insurer.absent=kyokai-tokyo";

    private static HubUnderTest shared;

    private final Path home;
    private final MovableClock clock = new MovableClock("2026-11-30T23:30:00Z");
    private final ConfigurableApplicationContext context;
    private final Map<String, EmployerClient> employers = new ConcurrentHashMap<>();
    private final Queues queues;
    private final Insurers insurers;

    private HubUnderTest(Path home, List<String> settings) {
        this.home = home;
        this.context = new SpringApplicationBuilder(TodokeHub.class)
                .initializers(this::prepare)
                .registerShutdownHook(false)
                .run(arguments(settings));
        boolean kyokaiAbsent = settings.contains(KYOKAI_ABSENT);
        this.queues = new Queues(
                home, port("todoke.broker.core-port"), kyokaiAbsent ? InsurerQueues.readBy("01130012") : Set.of());
        this.insurers = new Insurers(
                bean(InsurerSimulator.class),
                Stream.of("kyokai-tokyo", "mihon-kenpo", "mihon-kyosai", "mihon-rengo-kenpo")
                        .filter(id -> !kyokaiAbsent || !id.equals("kyokai-tokyo"))
                        .toList());
    }

    /** The hub that stories share which do not mind each other: one a JVM, gone with it. */
    static synchronized HubUnderTest shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** A hub of its own for a story that needs other settings, {@code name=value}. */
    static HubUnderTest start(String... settings) {
        try {
            return new HubUnderTest(Files.createTempDirectory("todoke-story"), List.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] arguments(List<String> settings) {
        List<String> all = new ArrayList<>(List.of(
                "todoke.home=" + home,
                "server.port=0",
                "todoke.broker.core-port=0",
                "todoke.broker.amqp-port=0",
                "todoke.dropbox.port=0",
                "todoke.postgres.port=0",
                "todoke.simulator.agency.port=0",
                "todoke.simulator.insurer.look-every=20ms",
                "todoke.samples.drop-at-first-start=false",
                "todoke.agenda.poll=30",
                "todoke.agency.steps.poll-every=3h",
                "todoke.employers.folder=" + EmployersFolder.in(home)));
        all.addAll(settings);
        return all.stream().map(setting -> "--" + setting).toArray(String[]::new);
    }

    /** The clock comes in by hand, and configurations that other tests keep beside the program stay out. */
    private void prepare(ConfigurableApplicationContext starting) {
        starting.getBeanFactory().registerSingleton("testsStayOut", new NoTestClasses());
        ((GenericApplicationContext) starting)
                .registerBean("storyClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
    }

    EmployerClient employer(String account) {
        return employers.computeIfAbsent(account, id -> new EmployerClient(id, home, port("todoke.dropbox.port")));
    }

    /** Uploads a file as an employer does and waits for the answer in {@code out/}. */
    ReceiptDocument drop(String account, String name, byte[] content) {
        return employer(account).drop(name, content);
    }

    CaseOfStory theCase(String caseNo) {
        return CaseOfStory.read(database(), caseNo);
    }

    JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port(String property) {
        return context.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    Queues queues() {
        return queues;
    }

    Insurers insurers() {
        return insurers;
    }

    Path home() {
        return home;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Hub time goes on from one thing that is due to the next until all of these cases are in the state. */
    void passTimeUntil(String state, String... caseNos) {
        new StoryTime(this, clock).passUntil("cases are " + state, () -> {
            for (String caseNo : caseNos) {
                if (!theCase(caseNo).state().equals(state)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Hub time goes on until the case shows an event. */
    void passTimeUntilEvent(String caseNo, String event) {
        new StoryTime(this, clock)
                .passUntil(
                        caseNo + " shows " + event,
                        () -> theCase(caseNo).events().contains(event));
    }

    /** Waits, without hub time going on, until nothing is left that is due now. */
    void settle() {
        new StoryTime(this, clock).settle();
    }

    void assertNothingParked() {
        assertConserved();
        assertThat(database()
                        .sql(
                                "select step || ' ' || park_code || ' ' || park_detail from agenda where parked_at is not null"
                                        + " union all select route_id || ' ' || code || ' ' || detail from parked_message")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** Every record received so far is in one place, and something vouches for it. */
    void assertConserved() {
        for (UUID filing :
                database().sql("select id from filing").query(UUID.class).list()) {
            bean(CheckConservation.class).lookAt(filing);
        }
        assertThat(database()
                        .sql("select code || ' ' || detail from conservation_fault where cleared_at is null")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Override
    public void close() {
        employers.values().forEach(EmployerClient::close);
        queues.close();
        context.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NoTestClasses extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader candidate, MetadataReaderFactory factory) throws IOException {
            return candidate.getResource().getURI().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
