package dev.todoke.hub.employer.receipt;

import dev.todoke.hub.employer.receipt.ReceiptPerson.Clocks;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** A receipt by {@code mappings/schemas/receipt.xsd}, written person by person. */
final class ReceiptXml {
    static final String NAMESPACE = "urn:todoke:receipt:1";

    private final IndentedXml xml;

    private ReceiptXml(IndentedXml xml) {
        this.xml = xml;
    }

    static void write(Receipt receipt, OutputStream out) throws XMLStreamException {
        new ReceiptXml(new IndentedXml(out, "receipt", NAMESPACE)).write(receipt);
    }

    static void sender(IndentedXml xml, Sender sender) throws XMLStreamException {
        xml.start("sender").attribute("id", sender.id());
        xml.bilingual("name", sender.nameJa(), sender.nameEn()).end();
    }

    static void file(IndentedXml xml, ReceivedFile file) throws XMLStreamException {
        xml.start("file").attribute("name", Text.withoutNumbers(file.name())).attribute("bytes", file.sizeBytes());
        xml.attribute("sha256", file.sha256())
                .attribute("receivedAt", JapanTime.xml(file.receivedAt()))
                .end();
    }

    static void forms(IndentedXml xml, List<FormName> forms) throws XMLStreamException {
        for (FormName form : forms) {
            xml.start("form")
                    .attribute("code", form.code())
                    .bilingual("name", form.ja(), form.en())
                    .end();
        }
    }

    static void counts(IndentedXml xml, Counts counts) throws XMLStreamException {
        xml.start("counts").attribute("received", counts.received()).attribute("accepted", counts.accepted());
        xml.attribute("incomplete", counts.incomplete()).attribute("returned", counts.returned());
        xml.attribute("duplicate", counts.duplicate()).end();
    }

    static void findings(IndentedXml xml, Supplier<Stream<ReceiptFinding>> source) throws XMLStreamException {
        xml.start("findings");
        try (Stream<ReceiptFinding> findings = source.get()) {
            for (Iterator<ReceiptFinding> each = findings.iterator(); each.hasNext(); ) {
                finding(xml, each.next());
            }
        }
        xml.end();
    }

    private void write(Receipt receipt) throws XMLStreamException {
        xml.attribute("filingNo", receipt.filingNo()).attribute("state", receipt.state());
        head(receipt);
        counts(xml, receipt.counts());
        findings(xml, receipt.findings());
        xml.start("persons");
        try (Stream<ReceiptPerson> persons = receipt.persons().get()) {
            for (Iterator<ReceiptPerson> each = persons.iterator(); each.hasNext(); ) {
                person(each.next());
            }
        }
        xml.end().finish();
    }

    private void head(Receipt receipt) throws XMLStreamException {
        sender(xml, receipt.sender());
        file(xml, receipt.file());
        forms(xml, receipt.forms());
        if (receipt.first().isPresent()) {
            Receipt.FirstFiling first = receipt.first().get();
            xml.start("duplicateOf").attribute("filingNo", first.filingNo());
            xml.attribute("receivedAt", JapanTime.xml(first.receivedAt())).end();
        }
        Text happened = Summary.of(receipt).happened();
        xml.bilingual("summary", happened.ja(), happened.en());
    }

    private static void finding(IndentedXml xml, ReceiptFinding finding) throws XMLStreamException {
        xml.start("finding").attribute("code", finding.code()).attribute("severity", finding.severity());
        xml.attributeUnlessZero("ordinal", finding.ordinal()).attributeUnlessZero("line", finding.line());
        xml.attributeUnlessZero("column", finding.column()).attributeUnlessZero("item", finding.item());
        xml.attributeUnlessEmpty("itemName", finding.itemName()).attributeUnlessEmpty("value", finding.maskedValue());
        xml.bilingual("text", finding.ja(), finding.en()).bilingual("cure", finding.cureJa(), finding.cureEn());
        xml.start("source").text(finding.source()).end().end();
    }

    private void person(ReceiptPerson person) throws XMLStreamException {
        xml.start("person").attribute("ordinal", person.ordinal()).attributeUnlessZero("line", person.line());
        xml.attribute("outcome", person.outcome())
                .attributeUnlessEmpty("caseNo", person.caseNo().orElse(""));
        xml.start("name").text(person.name()).end();
        if (person.clocks().isPresent()) {
            clocks(person.clocks().get());
        }
        for (ReceiptPerson.Member member : person.members()) {
            member(member);
        }
        xml.end();
    }

    private void clocks(Clocks clocks) throws XMLStreamException {
        if (clocks.filing().isPresent()) {
            ReceiptPerson.FilingDeadline filing = clocks.filing().get();
            xml.start("filingDeadline").attribute("strict", filing.strict()).attribute("strictMet", filing.strictMet());
            xml.attribute("statutory", filing.statutory())
                    .attribute("statutoryMet", filing.statutoryMet())
                    .end();
        }
        if (clocks.leavesForAgencyAt().isPresent()) {
            String at = JapanTime.xml(clocks.leavesForAgencyAt().get());
            xml.start("leavesForAgency").attribute("at", at).end();
        }
        if (clocks.registration().isPresent()) {
            registration(clocks.registration().get());
        }
    }

    private void member(ReceiptPerson.Member member) throws XMLStreamException {
        xml.start("member").attribute("place", member.place()).attribute("caseNo", member.caseNo());
        xml.start("name").text(member.name()).end();
        if (member.registration().isPresent()) {
            registration(member.registration().get());
        }
        xml.end();
    }

    private void registration(ReceiptPerson.Registration expected) throws XMLStreamException {
        xml.start("registrationExpected").attribute("from", expected.from()).attribute("to", expected.to());
        xml.attribute("withoutNumber", expected.withoutNumber());
        xml.bilingual("insurer", expected.insurerJa(), expected.insurerEn()).end();
    }
}
