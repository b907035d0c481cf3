package dev.todoke.hub.employer.receipt;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** The report on a file that was only checked, by {@code mappings/schemas/receipt.xsd}, written person by person. */
final class CheckReportXml {
    private CheckReportXml() {}

    static void write(CheckReport report, OutputStream out) throws XMLStreamException {
        IndentedXml xml = new IndentedXml(out, "checkReport", ReceiptXml.NAMESPACE);
        xml.attribute("filed", false).attribute("state", report.state()).attribute("asOf", report.asOf());
        CheckSummary summary = CheckSummary.of(report);
        ReceiptXml.sender(xml, report.sender());
        ReceiptXml.file(xml, report.file());
        ReceiptXml.forms(xml, report.forms());
        xml.bilingual(
                "summary",
                inOne(summary.nothingFiled().ja(), summary.happened().ja(), "。"),
                inOne(summary.nothingFiled().en(), summary.happened().en(), ". "));
        ReceiptXml.counts(xml, report.counts());
        ReceiptXml.findings(xml, report.findings());
        xml.start("persons");
        try (Stream<CheckedPerson> persons = report.persons().get()) {
            for (Iterator<CheckedPerson> each = persons.iterator(); each.hasNext(); ) {
                CheckedPerson person = each.next();
                xml.start("person").attribute("ordinal", person.ordinal()).attributeUnlessZero("line", person.line());
                xml.attribute("outcome", person.outcome());
                xml.start("name").text(person.name()).end().end();
            }
        }
        xml.end().finish();
    }

    private static String inOne(String first, String second, String between) {
        return first + between + second;
    }
}
