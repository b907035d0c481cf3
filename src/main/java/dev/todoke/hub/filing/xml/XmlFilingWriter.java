package dev.todoke.hub.filing.xml;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.UnwritableValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/**
 * Writes hub XML: UTF-8, indented, one office and one form. What it writes is valid, and gives the same items when it is read; a record of which
 * that cannot be said is refused.
 */
@Component
public final class XmlFilingWriter {
    private static final XMLOutputFactory FACTORY = factory();

    private static XMLOutputFactory factory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }

    /**
     * Writes one file. The stream is flushed, not closed.
     *
     * @param head its first office is that of the file; format and variant do not matter
     * @throws UnwritableValue when the XML cannot say a value; part of the file may then be written
     * @throws IllegalArgumentException when a record is of another form than the head, or there is none
     */
    public void write(OutputStream out, FilingHead head, Iterable<FilingRecord> records) throws IOException {
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            WrittenFiling filing = new WrittenFiling(xml, head);
            for (FilingRecord record : records) {
                filing.add(record);
            }
            filing.end();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException("Cannot write the filing", e);
        }
    }
}
