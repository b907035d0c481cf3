package dev.todoke.hub.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.util.FileSystemUtils;

/** How fast the textbook route puts the rows of a file on a durable queue of a broker of its own. */
final class BareCamelSpeed {

    /** How long Artemis' NIO journal waits for company before it forces a write, as it comes. */
    static final long DEFAULT_TIMEOUT = 3_333_333;

    /** The same in the hub's broker. */
    static final long HUB_TIMEOUT = 200_000;

    private static final String QUEUE = "rows";

    private final Path folder;
    private final long timeout;

    BareCamelSpeed(Path folder, long timeout) {
        this.folder = folder;
        this.timeout = timeout;
    }

    /** From the start of the route until the last row is on the queue. */
    double rowsPerSecond(Path file) throws Exception {
        FileSystemUtils.deleteRecursively(folder);
        Path in = Files.createDirectories(folder.resolve("in"));
        long rows;
        try (var lines = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            rows = lines.count();
        }
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration());
        broker.start();
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(new ActiveMQConnectionFactory("vm://77"));
        pool.start();
        try {
            Files.copy(file, in.resolve("rows.csv"));
            long start = System.nanoTime();
            try (BareCamelRoute route = new BareCamelRoute("file:" + in + "?initialDelay=0&charset=windows-31j", pool, QUEUE)) {
                var queue = broker.getActiveMQServer().locateQueue(QUEUE);
                while (queue.getMessageCount() < rows) {
                    Thread.sleep(5);
                }
            }
            return rows / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.stop();
            broker.stop();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Configuration configuration() throws Exception {
        Configuration settings = new ConfigurationImpl();
        settings.setSecurityEnabled(false);
        settings.addAcceptorConfiguration("in-vm", "vm://77");
        settings.setJournalType(JournalType.NIO);
        settings.setJournalBufferTimeout_NIO((int) timeout);
        settings.setBindingsDirectory(folder.resolve("bindings").toString());
        settings.setJournalDirectory(folder.resolve("journal").toString());
        settings.setLargeMessagesDirectory(folder.resolve("large").toString());
        settings.setPagingDirectory(folder.resolve("paging").toString());
        settings.addQueueConfiguration(QueueConfiguration.of(QUEUE).setRoutingType(RoutingType.ANYCAST).setDurable(true));
        return settings;
    }
}
