package dev.todoke.hub.employer.receipt;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML a person can read, as it comes; holds nothing. */
final class IndentedXml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter out;
    private int depth;
    private boolean leaf;

    IndentedXml(OutputStream stream, String root, String namespace) throws XMLStreamException {
        out = FACTORY.createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        out.writeStartElement(root);
        out.writeDefaultNamespace(namespace);
        depth = 1;
    }

    IndentedXml start(String name) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth++));
        out.writeStartElement(name);
        leaf = true;
        return this;
    }

    IndentedXml attribute(String name, Object value) throws XMLStreamException {
        out.writeAttribute(name, legible(value.toString()));
        return this;
    }

    /** Leaves the attribute out when the text is empty. */
    IndentedXml attributeUnlessEmpty(String name, String value) throws XMLStreamException {
        return value == null || value.isEmpty() ? this : attribute(name, value);
    }

    /** Leaves the attribute out when the number is 0. */
    IndentedXml attributeUnlessZero(String name, long value) throws XMLStreamException {
        return value == 0 ? this : attribute(name, value);
    }

    IndentedXml text(String value) throws XMLStreamException {
        out.writeCharacters(legible(value));
        return this;
    }

    IndentedXml end() throws XMLStreamException {
        depth--;
        if (!leaf) {
            out.writeCharacters("\n" + "  ".repeat(depth));
        }
        out.writeEndElement();
        leaf = false;
        return this;
    }

    /** The same element once a language. */
    IndentedXml bilingual(String name, String ja, String en) throws XMLStreamException {
        start(name).attribute("lang", "ja").text(ja).end();
        return start(name).attribute("lang", "en").text(en).end();
    }

    void finish() throws XMLStreamException {
        end();
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.flush();
    }

    /** A broken file may hold control characters XML cannot carry; the receipt about it must still be XML. */
    private static String legible(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isXml(value, i)) {
                return replaced(value);
            }
        }
        return value;
    }

    private static String replaced(String value) {
        StringBuilder text = new StringBuilder(value);
        for (int i = 0; i < text.length(); i++) {
            if (!isXml(value, i)) {
                text.setCharAt(i, '\uFFFD');
            }
        }
        return text.toString();
    }

    private static boolean isXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < 0xFFFE && (c >= ' ' || c == '\t' || c == '\n' || c == '\r');
    }
}
