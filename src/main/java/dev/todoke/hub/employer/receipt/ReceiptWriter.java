package dev.todoke.hub.employer.receipt;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** Writes what goes into an employer's {@code out/} about a filing: XML for the payroll system, a page for the clerk. Safe for threads. */
@Component
public final class ReceiptWriter {
    private final Pages pages = new Pages();

    /** Streams the receipt by {@code urn:todoke:receipt:1}; memory does not grow with the number of persons. Leaves the stream open. */
    public void xml(Receipt receipt, OutputStream out) throws IOException {
        try {
            ReceiptXml.write(receipt, out);
        } catch (XMLStreamException e) {
            throw new IOException("Receipt " + receipt.filingNo() + " could not be written", e);
        }
    }

    /** Writes the receipt as one self-contained UTF-8 HTML page: at most 500 persons and 1,000 findings. Leaves the stream open. */
    public void page(Receipt receipt, OutputStream out) throws IOException {
        pages.receipt(receipt, out);
    }

    /** Streams the report by {@code urn:todoke:receipt:1}, as {@link #xml(Receipt, OutputStream)} does. Leaves the stream open. */
    public void xml(CheckReport report, OutputStream out) throws IOException {
        try {
            CheckReportXml.write(report, out);
        } catch (XMLStreamException e) {
            throw new IOException("The report on a checked file could not be written", e);
        }
    }

    /** Writes the report as one self-contained page with the limits of a receipt. Leaves the stream open. */
    public void page(CheckReport report, OutputStream out) throws IOException {
        pages.checkReport(report, out);
    }

    /** Writes the letter by {@code urn:todoke:receipt:1}. Leaves the stream open. */
    public void xml(ReturnLetter letter, OutputStream out) throws IOException {
        try {
            ReturnLetterXml.write(letter, out);
        } catch (XMLStreamException e) {
            throw new IOException("Return letter of " + letter.caseNo() + " could not be written", e);
        }
    }

    /** Writes the letter as one self-contained UTF-8 HTML page. Leaves the stream open. */
    public void page(ReturnLetter letter, OutputStream out) throws IOException {
        pages.returnLetter(letter, out);
    }
}
