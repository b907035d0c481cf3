package dev.todoke.hub.insurer;

import com.ctc.wstx.stax.WstxInputFactory;
import dev.todoke.hub.casefile.InsuredAs;
import dev.todoke.hub.insurer.ResultRefused.Fault;
import dev.todoke.hub.insurer.xml.RegistrationResultXml;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import jakarta.xml.bind.ValidationEventLocator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/** Reads what insurers answer. Document types and entities are never looked at. */
@Component
public class RegistrationResults {
    private static final int LONGEST = 16_384;
    private static final Pattern MAYBE_NUMBER = Pattern.compile("[0-9０-９]{12}");

    private final InsurerPacks packs;
    private final XMLInputFactory stax = new WstxInputFactory();
    private final JAXBContext context;
    private final Schema schema;

    RegistrationResults(InsurerPacks packs) throws JAXBException, SAXException {
        this.packs = packs;
        this.stax.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        this.stax.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.context = JAXBContext.newInstance(RegistrationResultXml.class);
        this.schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(RegistrationResults.class.getResource("/mappings/schemas/registration-result.xsd"));
    }

    /**
     * Reads a message that came as text.
     *
     * @throws ResultRefused when it is not a registration result
     */
    public RegistrationResult parse(String message) {
        return parse(message.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a message that came as bytes.
     *
     * @throws ResultRefused when it is not a registration result
     */
    public RegistrationResult parse(byte[] message) {
        if (message.length > LONGEST) {
            throw new ResultRefused(Fault.TOO_LONG, "");
        }
        RegistrationResultXml xml = unmarshal(message);
        Optional<ResultReason> reason = Optional.ofNullable(xml.getReason());
        if (xml.getResult().needsReason() && reason.isEmpty()) {
            throw new ResultRefused(Fault.REASON_MISSING, "");
        }
        if (xml.getText() != null && MAYBE_NUMBER.matcher(xml.getText()).find()) {
            throw new ResultRefused(Fault.NUMBER_IN_TEXT, "");
        }
        return new RegistrationResult(
                xml.getMessageId(),
                xml.getInReplyTo(),
                xml.getCaseNo(),
                xml.getInsurerNumber(),
                xml.getResult(),
                reason,
                Optional.ofNullable(xml.getText()).filter(text -> !text.isBlank()),
                xml.getHappenedAt().toInstant(),
                told(xml));
    }

    private static RegistrationResult.Told told(RegistrationResultXml xml) {
        Optional<RegistrationResult.Certificate> certificate = Optional.ofNullable(xml.getCertificate())
                .map(issued -> new RegistrationResult.Certificate(
                        issued.getReason(), Optional.ofNullable(issued.getValidTo())));
        if (xml.getResult() == RegistrationOutcome.CERTIFICATE && certificate.isEmpty()) {
            throw new ResultRefused(Fault.REASON_MISSING, "");
        }
        return new RegistrationResult.Told(
                Optional.ofNullable(xml.getInsuredAs())
                        .map(as -> new InsuredAs(
                                as.getSymbol() == null ? "" : as.getSymbol(),
                                as.getNumber(),
                                as.getBranch() == null ? "" : as.getBranch())),
                Optional.ofNullable(xml.isCardLinked()),
                certificate,
                Optional.ofNullable(xml.getValidTo()));
    }

    /**
     * Holds the sender to its own name.
     *
     * @param user the user the broker authenticated for the connection the result came over
     * @throws ResultRefused when the result speaks for another insurer than that user
     */
    public void requireSender(RegistrationResult result, String user) {
        boolean own = packs.findByNumber(result.insurerNumber())
                .filter(pack -> pack.id().equals(user))
                .isPresent();
        if (!own) {
            throw new ResultRefused(Fault.FOREIGN_SENDER, "");
        }
    }

    private RegistrationResultXml unmarshal(byte[] message) {
        FirstFault fault = new FirstFault();
        try {
            XMLStreamReader reader = stax.createXMLStreamReader(new ByteArrayInputStream(message));
            // Stops at a document type declaration.
            reader.nextTag();
            Unmarshaller unmarshaller = context.createUnmarshaller();
            unmarshaller.setSchema(schema);
            unmarshaller.setEventHandler(fault);
            Object xml = unmarshaller.unmarshal(reader);
            while (reader.hasNext()) {
                reader.next();
            }
            return (RegistrationResultXml) xml;
        } catch (XMLStreamException e) {
            throw new ResultRefused(Fault.NOT_WELL_FORMED, place(e.getLocation()));
        } catch (JAXBException e) {
            if (e.getLinkedException() instanceof XMLStreamException broken) {
                throw new ResultRefused(Fault.NOT_WELL_FORMED, place(broken.getLocation()));
            }
            throw new ResultRefused(Fault.AGAINST_SCHEMA, fault.place);
        }
    }

    private static String place(Location location) {
        return location == null ? "" : ", line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }

    /** Remembers where the first fault is, not what the validator says of it: that repeats the value. */
    private static final class FirstFault implements ValidationEventHandler {
        private String place = "";

        @Override
        public boolean handleEvent(ValidationEvent event) {
            ValidationEventLocator at = event.getLocator();
            place = ", line " + at.getLineNumber() + ", column " + at.getColumnNumber();
            return false;
        }
    }
}
