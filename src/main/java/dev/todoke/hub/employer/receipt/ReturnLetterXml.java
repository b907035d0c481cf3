package dev.todoke.hub.employer.receipt;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/** A return letter by {@code mappings/schemas/receipt.xsd}. */
final class ReturnLetterXml {
    private ReturnLetterXml() {}

    static void write(ReturnLetter letter, OutputStream out) throws XMLStreamException {
        IndentedXml xml = new IndentedXml(out, "returnLetter", ReceiptXml.NAMESPACE);
        xml.attribute("caseNo", letter.caseNo());
        ReceiptXml.sender(xml, letter.sender());
        xml.start("person").attribute("filingNo", letter.filingNo());
        xml.attribute("fileName", Text.withoutNumbers(letter.fileName())).attribute("ordinal", letter.ordinal());
        xml.attribute("factDate", letter.factDate());
        xml.start("name").text(letter.person()).end().end();
        xml.start("returnedBy").attribute("party", letter.by()).attribute("at", JapanTime.xml(letter.returnedAt()));
        xml.attributeUnlessEmpty("arriveId", letter.arriveId().orElse(""));
        xml.bilingual("name", letter.partnerJa(), letter.partnerEn()).end();
        xml.start("reason").attributeUnlessEmpty("code", letter.reasonCode());
        xml.text(Text.withoutNumbers(letter.reason())).end();
        Text cure = letter.cure();
        xml.bilingual("cure", cure.ja(), cure.en());
        xml.finish();
    }
}
