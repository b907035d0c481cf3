package dev.todoke.hub.filing.xml;

import dev.todoke.hub.filing.ElementPlaces;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds one JAXB object at a time from the validated events of one child of the root, and remembers where its elements stood. */
final class RecordAssembly extends DefaultHandler {
    private static final JAXBContext CONTEXT = context();

    private final UnmarshallerHandler target;
    private final Map<String, Long> places = new HashMap<>();
    private boolean open;

    RecordAssembly() {
        try {
            Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
            // What JAXB cannot convert, the schema has refused already.
            unmarshaller.setEventHandler(event -> true);
            target = unmarshaller.getUnmarshallerHandler();
        } catch (JAXBException e) {
            throw new IllegalStateException("JAXB cannot read filings", e);
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(dev.todoke.hub.filing.schema.ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("JAXB classes of filings are broken", e);
        }
    }

    void begin() throws SAXException {
        places.clear();
        open = true;
        target.startDocument();
    }

    void place(String element, long line, int column) {
        places.putIfAbsent(element, ElementPlaces.at(line, column));
    }

    /** Line and column of an element of the present record, packed; 0 when it has none. */
    long placeOf(String element) {
        return places.getOrDefault(element, 0L);
    }

    /** Gives up the present record: what is against the schema is not worth an object. */
    void abandon() {
        open = false;
    }

    Object finish() throws SAXException {
        target.endDocument();
        open = false;
        try {
            return ((JAXBElement<?>) target.getResult()).getValue();
        } catch (JAXBException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (open) {
            target.startElement(uri, localName, qName, attributes);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        if (open) {
            target.endElement(uri, localName, qName);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (open) {
            target.characters(text, start, length);
        }
    }
}
