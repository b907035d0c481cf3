package dev.todoke.hub.app.broker;

import dev.todoke.hub.insurer.ResultMessage;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what is on the queue, at most a batch at a time, as a list of {@link ResultMessage}. The batch is acknowledged when the route is
 * through with it; when the route fails, or the hub dies, all of it comes again, and what took effect is known by its message id.
 */
class ResultsConsumer extends ScheduledPollConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(ResultsConsumer.class);
    private static final long WAIT_MILLIS = 500;
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final ResultsEndpoint endpoint;
    private Connection connection;
    private Session session;
    private MessageConsumer messages;
    private long notBefore = System.nanoTime();

    ResultsConsumer(ResultsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected int poll() throws Exception {
        if (System.nanoTime() - notBefore < 0) {
            return 0;
        }
        try {
            open();
            List<ResultMessage> batch = batch();
            if (batch.isEmpty()) {
                // Also acknowledges what was set aside.
                session.commit();
                return 0;
            }
            return handOver(batch);
        } catch (JMSException gone) {
            LOG.warn("No results from the broker for now: {}", gone.getClass().getSimpleName());
            disconnect();
            notBefore = System.nanoTime() + RECONNECT.toNanos();
            return 0;
        }
    }

    private void open() throws JMSException {
        if (session == null) {
            connection = endpoint.getComponent().connections().createConnection();
            connection.start();
            session = connection.createSession(true, Session.SESSION_TRANSACTED);
            messages = session.createConsumer(session.createQueue(endpoint.queue()));
        }
    }

    private List<ResultMessage> batch() throws JMSException {
        List<ResultMessage> batch = new ArrayList<>();
        Message next = messages.receive(WAIT_MILLIS);
        while (next != null) {
            if (next instanceof TextMessage || next instanceof BytesMessage) {
                batch.add(new ResultMessage(
                        bytes(next), next.getStringProperty(SenderStamp.SENDER), next.getJMSMessageID()));
            } else {
                setAside(next);
            }
            next = batch.size() < endpoint.getBatch() ? messages.receiveNoWait() : null;
        }
        return batch;
    }

    private static byte[] bytes(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText() == null ? null : text.getText().getBytes(StandardCharsets.UTF_8);
        }
        BytesMessage body = (BytesMessage) message;
        byte[] bytes = new byte[Math.toIntExact(body.getBodyLength())];
        body.readBytes(bytes);
        return bytes;
    }

    /** There is nothing in it to park: it goes where the broker puts what could not be delivered, in the same commit. */
    private void setAside(Message message) throws JMSException {
        LOG.error("Message {} is neither text nor bytes and is set aside", message.getJMSMessageID());
        try (MessageProducer producer = session.createProducer(session.createQueue(BrokerSettings.PARKED))) {
            producer.send(message);
        }
    }

    private int handOver(List<ResultMessage> batch) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(batch);
            getProcessor().process(exchange);
            if (exchange.getException() == null) {
                session.commit();
                return batch.size();
            }
            LOG.warn(
                    "{} results go back to their queue: {}",
                    batch.size(),
                    exchange.getException().getClass().getSimpleName());
            session.rollback();
            return 0;
        } finally {
            releaseExchange(exchange, false);
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        disconnect();
    }

    /** The connection's session and consumer end with it. */
    private synchronized void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (JMSException alreadyGone) {
            LOG.debug("The connection to the broker was gone", alreadyGone);
        } finally {
            connection = null;
            session = null;
            messages = null;
        }
    }
}
