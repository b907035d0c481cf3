package dev.todoke.hub.simulator.insurer;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@code registration-result.xsd}. */
class ResultWriter {
    private static final int OFFICES = 10_000;
    private static final int MEMBERS = 1_000;
    private static final String NAMESPACE = "urn:todoke:registration-result:1";

    private final XMLOutputFactory stax = new WstxOutputFactory();
    private final String insurerNumber;
    private final ZoneId zone;

    ResultWriter(String insurerNumber, ZoneId zone) {
        this.insurerNumber = insurerNumber;
        this.zone = zone;
    }

    String write(Answer answer) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = stax.createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("registrationResult");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "messageId", answer.messageId());
            element(xml, "inReplyTo", answer.inReplyTo());
            element(xml, "caseNo", answer.caseNo());
            element(xml, "insurerNumber", insurerNumber);
            element(xml, "result", answer.outcome().name());
            if (answer.reason() != null) {
                element(xml, "reason", answer.reason().name());
                element(xml, "text", answer.text());
            }
            element(
                    xml,
                    "happenedAt",
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(answer.dueAt().atZone(zone)));
            tellMore(xml, answer);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write the result " + answer.messageId(), e);
        }
        return out.toString();
    }

    /** Symbol and number are made from the case number: the same person is called the same whenever it is said. */
    private static void tellMore(XMLStreamWriter xml, Answer answer) throws XMLStreamException {
        if (answer.outcome() == Answer.Outcome.REGISTERED) {
            xml.writeEmptyElement("insuredAs");
            xml.writeAttribute("symbol", "2170" + Math.floorMod(answer.caseNo().hashCode() / MEMBERS, OFFICES));
            xml.writeAttribute(
                    "number", String.valueOf(1 + Math.floorMod(answer.caseNo().hashCode(), MEMBERS)));
        }
        if (answer.cardLinked() != null) {
            element(xml, "cardLinked", answer.cardLinked().toString());
        }
        if (answer.outcome() == Answer.Outcome.CERTIFICATE) {
            xml.writeEmptyElement("certificate");
            xml.writeAttribute("reason", "NOT_LINKED");
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
