package dev.todoke.hub.filing.xml;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxIOException;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.todoke.hub.filing.FilingFormat;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.identity.Masking;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.SAXException;

/** Reads one hub XML filing, a record at a time. Never resolves an entity and never opens anything the file names. */
public final class XmlFilingReader {
    private static final XMLInputFactory FACTORY = factory();
    private static final int RECORD_DEPTH = 2;
    private static final int MOST_TEXT_OF_A_RECORD = 1 << 20;

    private final BoundedMarkup bytes;
    private final FilingSink sink;
    private final SchemaCheck schema = new SchemaCheck();
    private final ElementTexts texts = new ElementTexts();
    private XMLStreamReader in;
    private int depth;
    private int text;
    private Child child = Child.UNKNOWN;
    private LocalDate createdOn;
    private String serial;
    private String agentCode;
    private OfficeLine office;
    private FilingHead head;
    private ElementRecords records;
    private int ordinal;

    /**
     * A child of the root.
     *
     * @param elements what may stand in it; null when it is none of ours
     * @param form form of the record; null when it is none
     */
    private record Child(Element.Group elements, Form form) {
        static final Child UNKNOWN = new Child(null, null);
        static final Child OFFICE = new Child(OfficeElement.GROUP, null);

        static Child of(String name) {
            return name.equals(OfficeElement.ELEMENT)
                    ? OFFICE
                    : Form.ofElement(name)
                            .map(form -> new Child(RecordElements.of(form), form))
                            .orElse(UNKNOWN);
        }
    }

    public XmlFilingReader(InputStream bytes, FilingSink sink) {
        this.bytes = new BoundedMarkup(bytes);
        this.sink = sink;
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.getConfig().doParseLazily(false);
        factory.getConfig().setMaxElementDepth(16);
        factory.getConfig().setMaxAttributesPerElement(16);
        factory.getConfig().setMaxAttributeSize(4096);
        return factory;
    }

    /** Hands everything to the sink; returns normally also when the file is unreadable, which is a problem told to the sink. */
    public void read() throws IOException {
        try {
            in = FACTORY.createXMLStreamReader(bytes);
            schema.startDocument();
            while (in.hasNext()) {
                take(in.next());
                bytes.begin();
            }
            schema.endDocument();
            if (ordinal == 0) {
                throw new Unreadable(ReadFault.NO_RECORDS, Map.of());
            }
        } catch (Unreadable e) {
            sink.problem(new ReadProblem(e.fault, line(), column(), 0, e.args));
        } catch (WstxEOFException e) {
            sink.problem(notWellFormed(ReadFault.XML_TRUNCATED, e));
        } catch (WstxIOException e) {
            if (e.getCause() instanceof BoundedMarkup.TooLong) {
                sink.problem(notWellFormed(ReadFault.XML_TOO_LONG, e));
                return;
            }
            // What is wrong with the encoding is told with a cause of its own kind, or with none.
            if (e.getCause() != null && !(e.getCause() instanceof CharConversionException)) {
                throw new IOException("Cannot read the filing", e.getCause());
            }
            sink.problem(notWellFormed(ReadFault.XML_NOT_WELL_FORMED, e));
        } catch (XMLStreamException e) {
            sink.problem(notWellFormed(ReadFault.XML_NOT_WELL_FORMED, e));
        } catch (SAXException e) {
            throw new IllegalStateException("Schema check failed in itself", e);
        }
    }

    private static ReadProblem notWellFormed(ReadFault fault, XMLStreamException e) {
        boolean placed = e.getLocation() != null;
        return new ReadProblem(
                fault,
                placed ? e.getLocation().getLineNumber() : 0,
                placed ? e.getLocation().getColumnNumber() : 0,
                0,
                Map.of());
    }

    private void take(int event) throws SAXException {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new Unreadable(ReadFault.XML_DOCTYPE, Map.of());
            case XMLStreamConstants.START_ELEMENT -> startElement();
            case XMLStreamConstants.END_ELEMENT -> endElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
            default -> {}
        }
    }

    private void startElement() throws SAXException {
        depth++;
        if (depth == 1) {
            requireRoot();
        } else if (depth == RECORD_DEPTH) {
            beginChild();
        } else if (child.elements() != null) {
            texts.open(in.getLocalName(), line(), column());
        }
        schema.startElement(in, line(), column());
        if (depth == 1) {
            readRootAttributes();
        }
    }

    private void beginChild() {
        text = 0;
        boolean ours = SchemaCheck.NAMESPACE.equals(in.getNamespaceURI());
        child = ours ? Child.of(in.getLocalName()) : Child.UNKNOWN;
        if (child.elements() != null) {
            texts.begin(child.elements(), line());
        }
        if (child.form() != null) {
            ordinal++;
        }
    }

    private void requireRoot() {
        if (!"filing".equals(in.getLocalName()) || !SchemaCheck.NAMESPACE.equals(in.getNamespaceURI())) {
            throw new Unreadable(ReadFault.XML_ROOT, Map.of());
        }
    }

    private void readRootAttributes() {
        refuseViolationsOfHead();
        createdOn = LocalDate.parse(in.getAttributeValue(null, "createdOn").strip());
        serial = attribute("serial", "001");
        agentCode = attribute("agentCode", "");
    }

    private String attribute(String name, String otherwise) {
        String value = in.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    private void characters() throws SAXException {
        text += in.getTextLength();
        if (text > MOST_TEXT_OF_A_RECORD) {
            throw new Unreadable(ReadFault.XML_TOO_LONG, Map.of());
        }
        schema.characters(in);
        if (depth > RECORD_DEPTH && child.elements() != null) {
            texts.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
        }
    }

    private void endElement() throws SAXException {
        schema.endElement(in);
        if (depth == RECORD_DEPTH) {
            endChild();
        } else if (depth > RECORD_DEPTH && child.elements() != null) {
            texts.close();
        }
        depth--;
    }

    private void endChild() {
        if (child.form() != null) {
            takeRecord(child.form());
        } else {
            refuseViolationsOfHead();
            office = OfficeElement.read(texts);
        }
    }

    private void refuseViolationsOfHead() {
        for (SchemaCheck.Violation violation : schema.takeViolations()) {
            throw new Unreadable(ReadFault.XML_HEAD_SCHEMA, args(violation));
        }
    }

    private void takeRecord(Form form) {
        if (office == null) {
            refuseViolationsOfHead();
        }
        if (head == null) {
            head = new FilingHead(FilingFormat.XML, "filing-1", form, List.of(office), agentCode, serial, createdOn);
            records = new ElementRecords(form, office);
            sink.head(head);
        }
        List<SchemaCheck.Violation> violations = schema.takeViolations();
        if (violations.isEmpty()) {
            sink.record(records.of(texts, ordinal));
        }
        for (SchemaCheck.Violation v : violations) {
            sink.problem(new ReadProblem(ReadFault.XML_RECORD_SCHEMA, v.line(), v.column(), ordinal, args(v)));
        }
    }

    private static Map<String, String> args(SchemaCheck.Violation violation) {
        return Map.of("element", Masking.withoutNumbers(violation.element()), "key", violation.key());
    }

    private long line() {
        return in == null ? 0 : in.getLocation().getLineNumber();
    }

    private int column() {
        return in == null ? 0 : in.getLocation().getColumnNumber();
    }

    private static final class Unreadable extends RuntimeException {
        private final ReadFault fault;
        private final transient Map<String, String> args;

        Unreadable(ReadFault fault, Map<String, String> args) {
            super(fault.code(), null, false, false);
            this.fault = fault;
            this.args = args;
        }
    }
}
