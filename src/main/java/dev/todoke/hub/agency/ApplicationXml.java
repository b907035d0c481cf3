package dev.todoke.hub.agency;

import dev.todoke.hub.filing.OfficeLine;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The two XML files of an application: what the package consists of, and the form. */
final class ApplicationXml {
    static final String ATTACHMENT = "SHFD0006.CSV";

    private ApplicationXml() {}

    static String formFile(AgencyProperties.Procedure procedure) {
        return procedure.formId() + "_01.xml";
    }

    static byte[] kousei(AgencyProperties.Procedure procedure, OfficeLine office) {
        return document("構成管理", xml -> {
            xml.writeStartElement("構成情報");
            element(xml, "受付行政機関ID", "100" + procedure.procedureId().substring(0, 3));
            element(xml, "手続ID", procedure.procedureId());
            element(xml, "手続名称", procedure.name());
            element(xml, "申請種別", "新規申請");
            applicant(xml, office);
            xml.writeStartElement("提出先");
            element(xml, "提出先識別子", procedure.destinationId());
            element(xml, "提出先名称", procedure.destination());
            xml.writeEndElement();
            xml.writeStartElement("申請書");
            element(xml, "様式ID", procedure.formId());
            element(xml, "申請書ファイル名称", formFile(procedure));
            xml.writeEndElement();
            attachment(xml);
            xml.writeEndElement();
        });
    }

    static byte[] form(AgencyProperties.Procedure procedure, String formCode, OfficeLine office, int people) {
        return document("申請書", xml -> {
            element(xml, "様式ID", procedure.formId());
            element(xml, "届書コード", formCode);
            applicant(xml, office);
            element(xml, "届書件数", Integer.toString(people));
        });
    }

    private static void applicant(XMLStreamWriter xml, OfficeLine office) throws XMLStreamException {
        xml.writeStartElement("事業所");
        element(xml, "都道府県コード", office.symbol().prefecture());
        element(xml, "郡市区符号", office.symbol().district());
        element(xml, "事業所記号", office.symbol().symbol());
        element(xml, "事業所番号", office.officeNumber());
        element(xml, "事業所名称", office.name());
        element(xml, "事業主氏名", office.ownerName());
        xml.writeEndElement();
    }

    private static void attachment(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("添付書類");
        element(xml, "添付種別", "添付");
        element(xml, "添付書類名称", "ＣＳＶ形式届書");
        element(xml, "添付書類ファイル名称", ATTACHMENT);
        element(xml, "提出情報", "1");
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static byte[] document(String root, Content content) {
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

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
