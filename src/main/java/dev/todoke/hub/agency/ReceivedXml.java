package dev.todoke.hub.agency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that somebody else made: no document type, nothing fetched, and errors say where but never what. */
final class ReceivedXml {
    private static final DocumentBuilderFactory PARSERS = parsers();

    private ReceivedXml() {}

    static Element root(String fileName, byte[] bytes) {
        try {
            DocumentBuilder parser;
            synchronized (PARSERS) {
                parser = PARSERS.newDocumentBuilder();
            }
            parser.setErrorHandler(new Throwing());
            return parser.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXParseException e) {
            throw new AgencyProtocolError(
                    fileName + " is not well-formed at line " + e.getLineNumber() + ", column " + e.getColumnNumber());
        } catch (SAXException | IOException e) {
            throw new AgencyProtocolError(fileName + " cannot be read as XML");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Child elements of a name, in document order. */
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        if (found.size() != 1) {
            throw new AgencyProtocolError(
                    "Element " + parent.getTagName() + " has " + found.size() + " elements " + name + ", not one");
        }
        return found.get(0);
    }

    static String text(Element parent, String name) {
        return child(parent, name).getTextContent().strip();
    }

    static boolean has(Element parent, String name) {
        return !children(parent, name).isEmpty();
    }

    /** Text of a child that may be absent, or empty. */
    static String optionalText(Element parent, String name) {
        return children(parent, name).isEmpty() ? "" : text(parent, name);
    }

    private static DocumentBuilderFactory parsers() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser lacks its safety features", e);
        }
    }

    /** Without it the JDK prints errors, and with them content, to the console. */
    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // A warning hinders nobody.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
