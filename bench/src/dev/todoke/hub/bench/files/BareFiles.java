package dev.todoke.hub.bench.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.util.FileSystemUtils;
import org.w3c.dom.Document;

/**
 * What one would write first: a Camel route from a local folder to a queue, each file parsed as XML and sent as a persistent message, with the
 * defaults of Camel and of the broker (synced journal). It checks nothing, keeps no original and answers nobody.
 */
final class BareFiles {

    private static final String QUEUE = "filings";

    private BareFiles() {}

    /** @return files a second, from the start of the route to the last message on the queue */
    static double run(List<BenchEmployer> employers, int files, int first) throws Exception {
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench/homes")), "bare-");
        Path inbox = Files.createDirectories(home.resolve("in"));
        for (int file = 0; file < files; file++) {
            BenchEmployer employer = employers.get(file % employers.size());
            Files.write(inbox.resolve("enrolment-" + file + ".xml"), employer.onePerson(first + file));
        }
        EmbeddedActiveMQ broker = broker(home);
        broker.start();
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(new ActiveMQConnectionFactory("vm://7"));
        CountDownLatch sent = new CountDownLatch(files);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addComponent("jms", JmsComponent.jmsComponent(pool));
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("file:" + inbox + "?initialDelay=0")
                            .convertBodyTo(Document.class)
                            .convertBodyTo(String.class)
                            .to("jms:queue:" + QUEUE)
                            .process(exchange -> sent.countDown());
                }
            });
            long start = System.nanoTime();
            camel.start();
            if (!sent.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The bare route did not send everything");
            }
            return FilesSpeed.rate(files, start, System.nanoTime());
        } finally {
            pool.stop();
            broker.stop();
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static EmbeddedActiveMQ broker(Path home) throws Exception {
        ConfigurationImpl settings = new ConfigurationImpl();
        settings.setSecurityEnabled(false);
        settings.addAcceptorConfiguration("in-vm", "vm://7");
        settings.setBindingsDirectory(home.resolve("bindings").toString());
        settings.setJournalDirectory(home.resolve("journal").toString());
        settings.setLargeMessagesDirectory(home.resolve("large").toString());
        settings.setPagingDirectory(home.resolve("paging").toString());
        settings.addAddressConfiguration(new CoreAddressConfiguration()
                .setName(QUEUE)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(QUEUE)
                        .setAddress(QUEUE)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true)));
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(settings);
        return broker;
    }
}
