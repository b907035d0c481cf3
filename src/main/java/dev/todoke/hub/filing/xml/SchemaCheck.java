package dev.todoke.hub.filing.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Holds a stream of XML events against the schema. Keeps what it found, without the values the parser quotes. */
final class SchemaCheck implements ErrorHandler {
    static final String NAMESPACE = "urn:todoke:filing:1";

    private static final Schema SCHEMA = schema();
    private static final Pattern KEY = Pattern.compile("^([a-z][A-Za-z0-9.-]+):");
    private static final int ENOUGH = 20;

    private final ValidatorHandler validator = SCHEMA.newValidatorHandler();
    private final List<Violation> violations = new ArrayList<>();
    private final AttributesImpl attributes = new AttributesImpl();
    private String element = "";
    private long line;
    private int column;

    /**
     * Something against the schema.
     *
     * @param key the rule of XML Schema, such as {@code cvc-pattern-valid}
     */
    record Violation(String element, String key, long line, int column) {}

    SchemaCheck() {
        validator.setErrorHandler(this);
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(SchemaCheck.class.getResource("/mappings/schemas/filing.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException("mappings/schemas/filing.xsd is broken", e);
        }
    }

    void startDocument() throws SAXException {
        validator.startDocument();
    }

    void endDocument() throws SAXException {
        validator.endDocument();
    }

    void startElement(XMLStreamReader in, long atLine, int atColumn) throws SAXException {
        at(in.getLocalName(), atLine, atColumn);
        attributes.clear();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String uri = in.getAttributeNamespace(i);
            String name = in.getAttributeLocalName(i);
            attributes.addAttribute(uri == null ? "" : uri, name, name, "CDATA", in.getAttributeValue(i));
        }
        validator.startElement(uri(in), in.getLocalName(), in.getLocalName(), attributes);
    }

    void endElement(XMLStreamReader in) throws SAXException {
        // Keeps the place of the start tag when the element had only text: that is where a person looks.
        if (!element.equals(in.getLocalName())) {
            at(
                    in.getLocalName(),
                    in.getLocation().getLineNumber(),
                    in.getLocation().getColumnNumber());
        }
        validator.endElement(uri(in), in.getLocalName(), in.getLocalName());
    }

    void characters(XMLStreamReader in) throws SAXException {
        validator.characters(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
    }

    private void at(String newElement, long newLine, int newColumn) {
        element = newElement;
        line = newLine;
        column = newColumn;
    }

    private static String uri(XMLStreamReader in) {
        return in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
    }

    /** What was found since the last call. */
    List<Violation> takeViolations() {
        List<Violation> taken = List.copyOf(violations);
        violations.clear();
        return taken;
    }

    @Override
    public void warning(SAXParseException e) {
        // Warnings of the validator are about schemas, not about documents.
    }

    @Override
    public void error(SAXParseException e) {
        boolean known = violations.stream().anyMatch(v -> v.line() == line && v.column() == column);
        if (!known && violations.size() < ENOUGH) {
            Matcher key = KEY.matcher(e.getMessage());
            violations.add(new Violation(element, key.find() ? key.group(1) : "cvc", line, column));
        }
    }

    @Override
    public void fatalError(SAXParseException e) {
        error(e);
    }
}
