package dev.todoke.hub.app.broker;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * Writes on every message which user really sent it. Artemis' own stamp, {@code _AMQ_VALIDATED_USER}, is set on CORE
 * messages only: an AMQP client can set that property, and the {@code user-id}, to any name it likes. A broker.xml takes plugins of the
 * whole interface only.
 */
public final class SenderStamp implements ActiveMQServerPlugin {

    /** Message property with the name of the user whose connection the message came in on. */
    public static final String SENDER = "HubSender";

    /** @throws ActiveMQException for what Artemis treats as a large message (100 KB): over AMQP it cannot be stamped, and no result is that long */
    @Override
    public void beforeSend(
            ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        String user = session.getValidatedUser();
        if (message.isLargeMessage() && !BrokerUsers.HUB.equals(user)) {
            throw new ActiveMQException("Message is too large", ActiveMQExceptionType.ILLEGAL_STATE);
        }
        message.putStringProperty(SENDER, user);
        message.reencode();
    }
}
