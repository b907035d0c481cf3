package dev.todoke.hub.simulator.agency;

import dev.todoke.hub.calendar.JapaneseDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Makes the ZIP of a document: the notice a form is decided with, such as 7100001, or the nested ZIP of a return (返戻). */
final class DocumentWriter {
    /** Names and texts of a return come from Windows. */
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    private DocumentWriter() {}

    static byte[] decision(Application application, LocalDate notifiedOn) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        FormSpec form = application.form();
        files.put(application.arriveId() + ".xml", cover(application, form.title()));
        files.put(form.document() + ".xml", xml("N" + form.document(), xml -> {
            element(xml, "到達番号", application.arriveId());
            office(xml, application);
            date(xml, "通知年月日", notifiedOn);
            for (Insured person : application.confirmed()) {
                confirmed(xml, person);
            }
        }));
        return zip(files, StandardCharsets.UTF_8);
    }

    static byte[] returned(Application application) {
        Map<String, byte[]> nested = new LinkedHashMap<>();
        nested.put(application.arriveId() + ".xml", cover(application, "返戻"));
        nested.put("henrei.xml", xml("HENREI", xml -> {
            element(xml, "到達番号", application.arriveId());
            office(xml, application);
            for (Insured person : application.returned()) {
                xml.writeStartElement("_被保険者");
                person(xml, person);
                element(xml, "返戻理由", person.returnReason());
                xml.writeEndElement();
            }
        }));
        String letter = "提出された届書について、次のとおり確認が必要なため、お返しします。\r\n到達番号 " + application.arriveId() + "\r\n対象者 "
                + application.returned().size() + "名\r\n内容は同封の通知をご覧ください。\r\n";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("返戻のお知らせ.txt", letter.getBytes(WINDOWS));
        files.put(application.arriveId() + ".zip", zip(nested, WINDOWS));
        return zip(files, WINDOWS);
    }

    private static byte[] cover(Application application, String title) {
        return xml("表紙", xml -> {
            element(xml, "到達番号", application.arriveId());
            element(xml, "文書名", title);
        });
    }

    private static void confirmed(XMLStreamWriter xml, Insured person) throws XMLStreamException {
        xml.writeStartElement("_被保険者");
        element(xml, "被保険者整理番号", person.insuredNumber());
        person(xml, person);
        if (person.form() == FormSpec.ENROLMENT) {
            enrolled(xml, person);
        }
        xml.writeEndElement();
    }

    private static void enrolled(XMLStreamWriter xml, Insured person) throws XMLStreamException {
        xml.writeStartElement("標準報酬月額");
        long yen = Long.parseLong(person.column(23));
        element(xml, "健保", Integer.toString(StandardRemuneration.health(yen)));
        element(xml, "厚年", Integer.toString(StandardRemuneration.pension(yen)));
        xml.writeEndElement();
        element(xml, "取得区分", person.column(12));
    }

    private static void person(XMLStreamWriter xml, Insured person) throws XMLStreamException {
        FormSpec form = person.form();
        element(xml, "カナ氏名", person.column(form.nameKana()));
        element(xml, "漢字氏名", person.column(form.nameKana() + 1));
        date(xml, "生年月日", person.date(form.birthDate()));
        if (form.isDated()) {
            date(xml, form.dateElement(), person.date());
        }
        if (form == FormSpec.ENROLMENT) {
            element(xml, "種別", person.column(11));
        }
    }

    private static void office(XMLStreamWriter xml, Application application) throws XMLStreamException {
        xml.writeStartElement("事業所整理記号");
        element(xml, "郡市区記号", application.office().get(1));
        element(xml, "事業所記号", application.office().get(2));
        xml.writeEndElement();
        element(xml, "事業所番号", application.office().get(3));
        element(xml, "事業所名称", application.office().get(7));
    }

    private static void date(XMLStreamWriter xml, String name, LocalDate date) throws XMLStreamException {
        JapaneseDate japanese = new JapaneseDate(date);
        xml.writeStartElement(name);
        element(xml, "元号", japanese.eraCode());
        element(xml, "年", japanese.yymmdd().substring(0, 2));
        element(xml, "月", japanese.yymmdd().substring(2, 4));
        element(xml, "日", japanese.yymmdd().substring(4));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static byte[] xml(String root, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files, Charset names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
