package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.OfficeFields;
import dev.todoke.hub.filing.FilingFormat;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.filing.csv.CsvFilingWriter;
import dev.todoke.hub.insurer.xml.filing.OfficeXml;
import dev.todoke.hub.insurer.xml.filing.SocietyFilingXml;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes {@code society-filing.xsd}: the form as KPFD0006.CSV, sealed as a whole because it may hold personal numbers. */
@Component
class SocietyFilings implements OrderWriter {

    private static final String FILE_NAME = Variant.KPFD.baseName() + ".CSV";
    private static final String MEDIA_TYPE = "text/csv; charset=Shift_JIS";

    private final MessageXml messages;
    private final InsurerPacks packs;
    private final CsvFilingWriter writer;

    SocietyFilings(InsurerPacks packs, CsvFilingWriter writer) throws JAXBException {
        this.messages = new MessageXml(SocietyFilingXml.class);
        this.packs = packs;
        this.writer = writer;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.FILING;
    }

    @Override
    public String write(Deliveries.Due delivery, Casefile filed, OrderMaterial material) {
        OfficeLine office = OfficeFields.line(filed.office());
        SocietyFilingXml xml = new SocietyFilingXml();
        xml.setMessageId(delivery.sendKey());
        xml.setVersion(delivery.version());
        xml.setSentAt(material.now().atZone(material.zone()).toOffsetDateTime());
        xml.setCaseNo(filed.caseNo());
        xml.setInsurerNumber(packs.get(filed.insurerId()).insurerNumber());
        xml.setOffice(office(office));
        xml.setForm(form(filed.form()));
        xml.setFileName(FILE_NAME);
        byte[] csv = csv(filed, office, material);
        xml.setFileEnvelope(material.envelope(filed).seal(csv, MEDIA_TYPE, filed.caseNo()));
        return messages.write(xml, xml.getMessageId());
    }

    /** 媒体通番 counts the files of one medium; here every case is a file of its own. */
    private byte[] csv(Casefile filed, OfficeLine office, OrderMaterial material) {
        FilingHead head = new FilingHead(
                FilingFormat.CSV,
                Variant.KPFD.baseName(),
                filed.form(),
                List.of(inNumbersOfSociety(office)),
                "",
                "001",
                material.now().atZone(material.zone()).toLocalDate());
        FilingRecord record = FilingRecord.restore(filed.form(), filed.content(), material.numbersOf(filed));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try {
            writer.write(bytes, Variant.KPFD, head, List.of(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Without a number of its own at the society an office goes by the agency's. */
    private static OfficeLine inNumbersOfSociety(OfficeLine office) {
        return office.societyNumber().isEmpty() ? office.withSocietyNumber(office.officeNumber()) : office;
    }

    private static OfficeXml office(OfficeLine office) {
        OfficeXml xml = new OfficeXml();
        xml.setSymbol(office.symbol().key());
        xml.setNumber(office.officeNumber());
        xml.setName(office.name());
        return xml;
    }

    private static SocietyFilingXml.FormXml form(Form form) {
        SocietyFilingXml.FormXml xml = new SocietyFilingXml.FormXml();
        xml.setCode(form.code());
        xml.setValue(form.ja());
        return xml;
    }
}
