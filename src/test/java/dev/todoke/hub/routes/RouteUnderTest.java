package dev.todoke.hub.routes;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.todoke.hub.app.agenda.AgendaUnderTest;
import dev.todoke.hub.app.broker.MemoryBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.TransformerFactory;
import org.apache.camel.Exchange;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * One route file and the policies of routes/common, as they are, in a Camel context of their own. Beans, places and the rows of the agenda are
 * the test's. Nothing runs by itself: a test polls when it wants to. What the route passed through is kept for the coverage report.
 */
final class RouteUnderTest implements BeforeEachCallback, AfterEachCallback {

    private static final Path ROUTES = Path.of("routes");
    private static final Path COVERAGE = Path.of("target/camel-route-coverage");
    private static final String XSLT = TransformerFactory.class.getName();
    private static final String ENDING = ".camel.xml";
    private static final List<String> HEARD = List.of("dev.todoke.hub", "org.apache.camel", "org.apache.activemq");

    final AgendaUnderTest agenda = new AgendaUnderTest();

    private final String routeId;
    private final List<String> files = new ArrayList<>();
    private final Map<String, Object> beans = new HashMap<>();
    private final Properties settings = new Properties();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private DefaultCamelContext camel;
    private MemoryBroker broker;

    RouteUnderTest(String routeId) {
        this.routeId = routeId;
        files.add(routeId);
        set("todoke.agenda.poll", "3600000&initialDelay=3600000");
    }

    /** Another route file that this one calls. */
    RouteUnderTest alongWith(String otherRouteId) {
        files.add(otherRouteId);
        return this;
    }

    RouteUnderTest bind(String name, Object bean) {
        beans.put(name, bean);
        return this;
    }

    RouteUnderTest set(String property, String value) {
        settings.setProperty(property, value);
        return this;
    }

    /** Gives the route a broker, which ends with the test. */
    RouteUnderTest on(MemoryBroker memoryBroker) {
        broker = memoryBroker;
        return bind("jms", broker.jms()).bind("jmsRequired", broker.jmsRequired());
    }

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        listen();
        camel = new DefaultCamelContext();
        camel.getPropertiesComponent().setInitialProperties(settings);
        camel.getPropertiesComponent().setLocation("");
        agenda.bindTo(camel.getRegistry());
        beans.forEach(camel.getRegistry()::bind);
        camel.getShutdownStrategy().setTimeout(5);
        PluginHelper.getRoutesLoader(camel).loadRoutes(resources());
        camel.start();
    }

    private List<Resource> resources() throws IOException {
        try (Stream<Path> all = Files.walk(ROUTES)) {
            return all.filter(this::belongs)
                    .sorted()
                    .map(file -> ResourceHelper.resolveResource(camel, "file:" + file))
                    .toList();
        }
    }

    private boolean belongs(Path file) {
        String name = file.getFileName().toString();
        boolean policy = file.startsWith(ROUTES.resolve("common"));
        return name.endsWith(ENDING) && (policy || files.contains(name.replace(ENDING, "")));
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        try {
            keepCoverage(test);
        } finally {
            camel.stop();
            if (broker != null) {
                broker.stop();
            }
            HEARD.forEach(this::stopListening);
        }
    }

    /** In the shape and the place where camel-report:route-coverage looks for it. */
    private void keepCoverage(ExtensionContext test) throws Exception {
        Path file = COVERAGE.resolve(test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName() + ".xml");
        Files.createDirectories(COVERAGE);
        Files.writeString(file, coverage());
    }

    /** Camel writes it with whatever XSLT processor it finds; the one of the JDK does so without a warning. */
    private String coverage() throws Exception {
        String before = System.setProperty(
                XSLT, TransformerFactory.newDefaultInstance().getClass().getName());
        try {
            return camel.getCamelContextExtension()
                    .getContextPlugin(ManagedCamelContext.class)
                    .getManagedCamelContext()
                    .dumpRoutesCoverageAsXml();
        } finally {
            if (before == null) {
                System.clearProperty(XSLT);
            } else {
                System.setProperty(XSLT, before);
            }
        }
    }

    /** Looks for what is due, once and until nothing is left, and comes back when the route is through with it. */
    void poll() {
        ((ScheduledPollConsumer) camel.getRoute(routeId).getConsumer()).run();
    }

    /** Hands the route a message, as whoever feeds it would. */
    Exchange send(String uri, Object body, Map<String, Object> headers) {
        return camel.createFluentProducerTemplate()
                .to(uri)
                .withProcessor(exchange -> {
                    exchange.getMessage().setBody(body);
                    exchange.getMessage().setHeaders(new HashMap<>(headers));
                })
                .send();
    }

    MockEndpoint mock(String uri) {
        return camel.getEndpoint(uri, MockEndpoint.class);
    }

    DefaultCamelContext camel() {
        return camel;
    }

    /** Everything logged, stack traces and all. */
    String said() {
        return log.list.stream()
                .map(event ->
                        event.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private void listen() {
        log.start();
        for (String name : HEARD) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            logger.setLevel(Level.WARN);
            logger.setAdditive(false);
            logger.addAppender(log);
        }
    }

    private void stopListening(String name) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        logger.setLevel(null);
        logger.setAdditive(true);
        logger.detachAppender(log);
    }
}
