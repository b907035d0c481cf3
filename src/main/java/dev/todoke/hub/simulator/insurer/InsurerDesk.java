package dev.todoke.hub.simulator.insurer;

import dev.todoke.hub.simulator.insurer.InsurerSimulatorProperties.Member;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An insurer's two inboxes and its outbox at the broker, in one transacted session: nothing leaves an inbox before {@link #commit}. */
class InsurerDesk {
    private static final String RESULTS = "hub.insurer.result.v1";

    private final Session session;
    private final MessageConsumer orders;
    private final MessageConsumer notices;
    private final MessageProducer results;
    private final long patience;

    InsurerDesk(Connection connection, Member member, Duration patience) throws JMSException {
        this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
        this.orders = session.createConsumer(session.createQueue(member.registrationQueue()));
        this.notices = session.createConsumer(session.createQueue(member.noticeQueue()));
        this.results = session.createProducer(session.createQueue(RESULTS));
        this.patience = patience.toMillis();
    }

    /** A message as it came. */
    record Incoming(String transportId, boolean notice, String text) {
        @Override
        public String toString() {
            return "Incoming(" + transportId + ")";
        }
    }

    /** Waits a moment for an order, then takes what is there. */
    List<Incoming> take(int atMost) throws JMSException {
        List<Incoming> taken = new ArrayList<>();
        Message message = orders.receive(patience);
        while (message != null && taken.size() < atMost) {
            taken.add(incoming(message, false));
            message = taken.size() < atMost ? orders.receiveNoWait() : null;
        }
        message = notices.receiveNoWait();
        while (message != null) {
            taken.add(incoming(message, true));
            message = taken.size() < 2 * atMost ? notices.receiveNoWait() : null;
        }
        return taken;
    }

    void send(String result) throws JMSException {
        results.send(session.createTextMessage(result));
    }

    void commit() throws JMSException {
        session.commit();
    }

    private static Incoming incoming(Message message, boolean notice) throws JMSException {
        // A notice is only counted; it may be of any kind.
        return new Incoming(message.getJMSMessageID(), notice, notice ? "" : text(message));
    }

    private static String text(Message message) throws JMSException {
        if (message.isBodyAssignableTo(String.class)) {
            return message.getBody(String.class);
        }
        return message.isBodyAssignableTo(byte[].class)
                ? new String(message.getBody(byte[].class), StandardCharsets.UTF_8)
                : "";
    }
}
