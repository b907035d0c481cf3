package dev.todoke.hub.story;

import dev.todoke.hub.insurer.InsurerQueues;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/** How full the hub's queues are, asked over its CORE port. */
final class Queues implements AutoCloseable {

    static final String RESULTS = "hub.insurer.result.v1";
    static final String KYOKAI_ORDERS = "hub.insurer.01130012.registration.v1";
    static final String KYOKAI_NOTICES = "hub.insurer.01130012.notice.v1";
    static final String KENPO_ORDERS = "hub.insurer.06139992.registration.v1";

    private static final List<String> ALL = Stream.concat(
                    Stream.of(RESULTS),
                    Stream.of("01130012", "06139992", "34139980", "06138887")
                            .flatMap(number -> InsurerQueues.readBy(number).stream()))
            .toList();

    private final ServerLocator locator;
    private final ClientSessionFactory connection;
    private final ClientSession session;
    private final List<String> watched;

    /** @param unread queues that nobody reads in this story */
    Queues(Path home, int corePort, Set<String> unread) {
        watched = ALL.stream().filter(queue -> !unread.contains(queue)).toList();
        try {
            locator = ActiveMQClient.createServerLocator("tcp://127.0.0.1:" + corePort);
            connection = locator.createSessionFactory();
            session = connection.createSession("hub", password(home, "hub"), false, true, true, false, 1);
        } catch (Exception e) {
            throw new IllegalStateException("No connection to the broker", e);
        }
    }

    static String password(Path home, String user) throws IOException {
        Properties users = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("keys/broker-users.properties"))) {
            users.load(file);
        }
        return users.getProperty(user);
    }

    /** Messages that nobody has acknowledged yet. */
    long waiting() {
        return watched.stream().mapToLong(this::waiting).sum();
    }

    synchronized long waiting(String queue) {
        try {
            return session.queueQuery(SimpleString.of(queue)).getMessageCount();
        } catch (ActiveMQException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        connection.close();
        locator.close();
    }
}
