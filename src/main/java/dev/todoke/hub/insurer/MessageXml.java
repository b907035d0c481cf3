package dev.todoke.hub.insurer;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;

/** Writes messages of one type, as bound to their schema; safe for threads. */
final class MessageXml {
    private static final int USUAL_LENGTH = 2048;

    private final JAXBContext context;
    private final ThreadLocal<Marshaller> marshallers = ThreadLocal.withInitial(this::marshaller);

    MessageXml(Class<?> type) throws JAXBException {
        this.context = JAXBContext.newInstance(type);
    }

    /** @param messageId names the message should it not be writable: its content must not show */
    String write(Object message, String messageId) {
        StringWriter out = new StringWriter(USUAL_LENGTH);
        try {
            marshallers.get().marshal(message, out);
        } catch (JAXBException e) {
            throw new IllegalStateException("Cannot write the message " + messageId, e);
        }
        return out.toString();
    }

    /** Made once a thread: making one costs more than writing a message. */
    private Marshaller marshaller() {
        try {
            return context.createMarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException("No message can be written", e);
        }
    }
}
