package dev.todoke.hub.bench;

import jakarta.jms.ConnectionFactory;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * What a textbook has in place of the hub: files from a folder or an SFTP server, split into lines, each line a message on a queue. Everything is Camel's
 * default, as its own examples and its pages on the file component, the splitter and JMS have it: {@code from(file or sftp)},
 * {@code split(body().tokenize("\n")).streaming()}, {@code to(jms)}, a pooled connection factory, automatic acknowledgement, persistent messages. It
 * checks nothing, keeps nothing, encrypts nothing, answers nobody and knows no duplicate.
 */
public final class BareCamelRoute implements AutoCloseable {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    /**
     * Starts the route.
     *
     * @param from where the files are, as a Camel endpoint: {@code file:/data/in} or {@code sftp://user@host/in?privateKeyFile=…}
     * @param broker connections to the broker, pooled as Camel's page on JMS asks for
     * @param queue name of the queue
     * @throws Exception when Camel cannot start it
     */
    public BareCamelRoute(String from, ConnectionFactory broker, String queue) throws Exception {
        camel.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(broker));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId("bare").split(body().tokenize("\n")).streaming().to("jms:queue:" + queue);
            }
        });
        camel.start();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
