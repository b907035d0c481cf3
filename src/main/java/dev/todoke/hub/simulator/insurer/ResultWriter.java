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
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write the result " + answer.messageId(), e);
        }
        return out.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
