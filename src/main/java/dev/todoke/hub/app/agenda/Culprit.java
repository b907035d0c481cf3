package dev.todoke.hub.app.agenda;

import com.jcraft.jsch.JSchException;
import dev.todoke.hub.agency.AgencyProtocolError;
import dev.todoke.hub.agency.AgencyUnavailable;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerKind;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.net.SocketException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.springframework.jms.JmsException;

/** Which of the partners visited a failure is to be laid to. None, when it is the database's, or one piece of work's own. */
final class Culprit {

    /** What a broker says of one queue while it is well itself. */
    private static final List<ActiveMQExceptionType> OF_ONE_QUEUE = List.of(
            ActiveMQExceptionType.ADDRESS_FULL,
            ActiveMQExceptionType.QUEUE_DOES_NOT_EXIST,
            ActiveMQExceptionType.ADDRESS_DOES_NOT_EXIST,
            ActiveMQExceptionType.SECURITY_EXCEPTION);

    /** Cannot send a packet while channel is failing over. */
    private static final String CHANGING_OVER = "AMQ219061";

    private Culprit() {}

    static Optional<Partner> of(Collection<Partner> visited, Throwable failure) {
        if (holds(failure, AgencyUnavailable.class) || holds(failure, AgencyProtocolError.class)) {
            return first(visited, PartnerKind.AGENCY);
        }
        if (isBrokerChangingOver(failure)) {
            return first(visited, PartnerKind.BROKER);
        }
        if (holds(failure, JMSException.class) || holds(failure, JmsException.class)) {
            return ofOneQueue(failure) ? first(visited, PartnerKind.INSURER) : first(visited, PartnerKind.BROKER);
        }
        // A server that answers, be it with a refusal, is not down: then it is one file or folder.
        return holds(failure, JSchException.class) || holds(failure, SocketException.class)
                ? first(visited, PartnerKind.DROPBOX)
                : Optional.empty();
    }

    /** While a client changes over to the other broker, Artemis refuses what is sent with an exception that is none of JMS. */
    static boolean isBrokerChangingOver(Throwable failure) {
        return holds(
                failure,
                cause -> cause instanceof IllegalStateException
                        && String.valueOf(cause.getMessage()).startsWith(CHANGING_OVER));
    }

    /** Whether one file or folder is in the way, so that its neighbours are better tried without it. */
    static boolean isOfOneFile(Throwable failure) {
        return holds(failure, GenericFileOperationFailedException.class)
                && !holds(failure, JSchException.class)
                && !holds(failure, SocketException.class);
    }

    private static boolean ofOneQueue(Throwable failure) {
        return holds(
                failure,
                cause -> cause instanceof JMSSecurityException
                        || cause instanceof ActiveMQException broker && OF_ONE_QUEUE.contains(broker.getType()));
    }

    private static boolean holds(Throwable failure, Class<? extends Throwable> type) {
        return holds(failure, type::isInstance);
    }

    private static boolean holds(Throwable failure, Predicate<Throwable> wanted) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(wanted);
    }

    private static Optional<Partner> first(Collection<Partner> visited, PartnerKind kind) {
        return visited.stream().filter(partner -> partner.kind() == kind).findFirst();
    }
}
