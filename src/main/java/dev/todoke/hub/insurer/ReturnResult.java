package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.ParkedMessage;
import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.ParkedReturn;
import dev.todoke.hub.casefile.SendBack;
import java.io.StringWriter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A result that the hub cannot use goes back to its insurer: what message is meant, the code, and the words of somebody at the desk, on a queue of
 * the insurer's own. The shape is {@code mappings/schemas/result-returned.xsd}.
 */
@Component
public class ReturnResult implements SendBack {

    /** Step and route that puts it on the queue. */
    static final String STEP = "insurer-return-result";

    private static final String NAMESPACE = "urn:todoke:result-returned:1";

    private final ParkedMessages parked;
    private final ServedInsurers served;
    private final InsurerPacks packs;
    private final Agenda agenda;
    private final ZoneId zone;

    ReturnResult(ParkedMessages parked, ServedInsurers served, InsurerPacks packs, Agenda agenda, Clock clock) {
        this.parked = parked;
        this.served = served;
        this.packs = packs;
        this.agenda = agenda;
        this.zone = clock.getZone();
    }

    @Override
    public boolean takes(ParkedMessage message) {
        return message.routeId().equals(ReceiveResult.ROUTE)
                && message.sender() != null
                && served.ids().contains(message.sender());
    }

    @Override
    @Transactional
    public void run(ParkedMessage message, String by, String why) {
        parked.giveBack(message.id(), by, why);
        agenda.putNow(STEP, List.of(message.id()));
    }

    /** The answer to one message that goes back; null when it is on its queue already. */
    public OutgoingMessage compose(AgendaBatch batch) throws XMLStreamException {
        Optional<ParkedReturn> due = parked.goingBack(batch.subjects().get(0));
        if (due.isEmpty()) {
            return null;
        }
        ParkedReturn one = due.get();
        String queue = InsurerQueues.returned(packs.get(one.sender()).insurerNumber());
        return new OutgoingMessage(queue, "returned-" + one.id(), xml(one));
    }

    @Transactional
    public void sent(AgendaBatch batch) {
        parked.wentBack(batch.subjects());
        agenda.done(batch.step(), batch.subjects());
    }

    private String xml(ParkedReturn one) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "resultReturned");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "messageId", "returned-" + one.id());
        element(xml, "returned", one.reference());
        element(xml, "receivedAt", time(one.receivedAt()));
        element(xml, "code", one.code());
        element(xml, "reason", one.why());
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private String time(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZoneSameInstant(zone).truncatedTo(ChronoUnit.SECONDS));
    }
}
