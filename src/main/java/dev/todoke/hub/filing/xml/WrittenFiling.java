package dev.todoke.hub.filing.xml;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.filing.UnwritableValue;
import dev.todoke.hub.filing.UnwritableValue.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One file under way. */
final class WrittenFiling {
    private static final int HEAD = 0;

    private final XMLStreamWriter xml;
    private final FilingHead head;
    private final Element.Group record;
    // Elements that begin when there is something to stand in them.
    private final Deque<String> waiting = new ArrayDeque<>();
    private int level;
    private int row;
    private Map<String, String> ofFile;

    WrittenFiling(XMLStreamWriter xml, FilingHead head) {
        this.xml = xml;
        this.head = head;
        this.record = RecordElements.of(head.form());
    }

    void add(FilingRecord added) throws XMLStreamException {
        if (added.form() != head.form()) {
            throw new IllegalArgumentException("A file carries one form, not also " + added.form());
        }
        if (row++ == 0) {
            begin(added);
        }
        requireNothingLost(added);
        write(record, added);
    }

    void end() throws XMLStreamException {
        if (row == 0) {
            throw new IllegalArgumentException("A file without records is no filing");
        }
        endElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private void begin(FilingRecord first) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        startElement("filing");
        xml.writeDefaultNamespace(SchemaCheck.NAMESPACE);
        xml.writeAttribute("createdOn", head.createdOn().toString());
        xml.writeAttribute("serial", shaped("serial", head.mediaSerial(), "[0-9]{3}"));
        if (!head.agentCode().isEmpty()) {
            xml.writeAttribute("agentCode", shaped("agentCode", head.agentCode(), "[0-9]{1,8}"));
        }
        OfficeLine office = officeOf(first);
        ofFile = ElementRecords.ofFile(head.form(), office);
        startElement(OfficeElement.ELEMENT);
        for (OfficeElement part : OfficeElement.values()) {
            write(
                    part.leaf(),
                    part.leaf()
                            .write(List.of(part.of(office)), HEAD, part.leaf().name()));
        }
        endElement();
    }

    /** The line of an office in a society's file lacks the number that its records have. */
    private OfficeLine officeOf(FilingRecord first) {
        OfficeLine line = head.office();
        return line.officeNumber().isEmpty() && first.layout().has("officeNumber")
                ? line.withOfficeNumber(first.get("officeNumber"))
                : line;
    }

    /** What has no element must be what the file says once for all. */
    private void requireNothingLost(FilingRecord added) {
        for (Item item : added.layout().items()) {
            if (item.xml().isEmpty() && !added.get(item).equals(ofFile.getOrDefault(item.name(), ""))) {
                throw new UnwritableValue(item.name(), Reason.SHAPE, row);
            }
        }
    }

    private void write(Element.Group group, FilingRecord added) throws XMLStreamException {
        waiting.addLast(group.name());
        for (Element child : group.children()) {
            if (child instanceof Element.Group below) {
                write(below, added);
            } else if (child instanceof Element.Leaf leaf) {
                write(leaf, leaf.write(added, row));
            }
        }
        if (waiting.isEmpty()) {
            endElement();
        } else {
            waiting.removeLast();
        }
    }

    private void write(Element.Leaf leaf, Optional<String> text) throws XMLStreamException {
        if (text.isEmpty()) {
            return;
        }
        while (!waiting.isEmpty()) {
            startElement(waiting.removeFirst());
        }
        indent();
        xml.writeStartElement(leaf.name());
        xml.writeCharacters(text.get());
        xml.writeEndElement();
    }

    private void startElement(String name) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        level++;
    }

    private void endElement() throws XMLStreamException {
        level--;
        indent();
        xml.writeEndElement();
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(level));
    }

    private static String shaped(String field, String value, String pattern) {
        if (!value.matches(pattern)) {
            throw new UnwritableValue(field, Reason.SHAPE, HEAD);
        }
        return value;
    }
}
