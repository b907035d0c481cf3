package dev.todoke.hub.simulator.insurer;

import dev.todoke.hub.simulator.insurer.Incoming.Kind;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An insurer's inboxes and its outbox at the broker, in one transacted session: nothing leaves an inbox before {@link #commit}. */
class InsurerDesk {
    private static final String RESULTS = "hub.insurer.result.v1";

    private final Session session;
    private final Map<Kind, MessageConsumer> inboxes = new EnumMap<>(Kind.class);
    private final MessageProducer results;
    private final long patience;

    InsurerDesk(Connection connection, Member member, Duration patience) throws JMSException {
        this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
        for (Kind kind : Kind.values()) {
            inboxes.put(kind, session.createConsumer(session.createQueue(member.queue(kind))));
        }
        this.results = session.createProducer(session.createQueue(RESULTS));
        this.patience = patience.toMillis();
    }

    /** Waits a moment for a registration, then takes what is there. */
    List<Incoming> take(int atMost) throws JMSException {
        List<Incoming> taken = new ArrayList<>();
        for (Map.Entry<Kind, MessageConsumer> inbox : inboxes.entrySet()) {
            boolean first = inbox.getKey() == Kind.REGISTRATION;
            Message message = first
                    ? inbox.getValue().receive(patience)
                    : inbox.getValue().receiveNoWait();
            int before = taken.size();
            while (message != null) {
                taken.add(incoming(message, inbox.getKey()));
                message = taken.size() < before + atMost ? inbox.getValue().receiveNoWait() : null;
            }
        }
        return taken;
    }

    void send(String result) throws JMSException {
        results.send(session.createTextMessage(result));
    }

    void commit() throws JMSException {
        session.commit();
    }

    private static Incoming incoming(Message message, Kind kind) throws JMSException {
        // A notice is only counted; it may be of any kind.
        return new Incoming(message.getJMSMessageID(), kind, kind == Kind.NOTICE ? "" : text(message));
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
