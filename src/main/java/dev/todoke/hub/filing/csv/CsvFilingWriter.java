package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.filing.UnwritableValue;
import dev.todoke.hub.filing.UnwritableValue.Reason;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.identity.OfficeSymbol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Writes CSV files as the agency and the societies take them: present layout, one office, one form, CR LF after every line. */
@Component
public final class CsvFilingWriter {
    private static final String REPRESENTATIVE_CODE = "22223";
    private static final int HEAD = 0;
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int SOCIETY_ITEMS = 5;

    /**
     * Writes one file. The stream is flushed, not closed.
     *
     * @param head format and variant do not matter; an agent code makes line 1 of a file for the agency that of an agent
     * @throws UnwritableValue when a value has no place in the file; part of the file may then be written
     * @throws IllegalArgumentException when the receiver does not take the form, a record is of another form than the head, or there is none
     */
    public void write(OutputStream out, Variant variant, FilingHead head, Iterable<FilingRecord> records)
            throws IOException {
        Layout.Version version = head.form()
                .layout()
                .written(variant)
                .filter(known -> variant != Variant.KNFD)
                .orElseThrow(() -> new IllegalArgumentException(head.form() + " is not written as " + variant));
        boolean society = variant == Variant.KPFD;
        if (society) {
            writeFirstLineOfSociety(out, head);
        } else {
            writeFirstLine(out, head);
        }
        new Row(HEAD).raw("[kanri]").endTo(out);
        new Row(HEAD).raw("").raw("001").endTo(out);
        writeOffice(out, head.office(), society);
        new Row(HEAD).raw("[data]").endTo(out);
        int number = 0;
        for (FilingRecord record : records) {
            if (record.form() != head.form()) {
                throw new IllegalArgumentException("A file carries one form, not also " + record.form());
            }
            number++;
            for (FilingRecord row : FamilyRows.of(record)) {
                writeRecord(out, version, row, number);
            }
        }
        if (number == 0) {
            throw new IllegalArgumentException("A file without records is no filing");
        }
        out.flush();
    }

    private static void writeFirstLine(OutputStream out, FilingHead head) throws IOException {
        Row row = new Row(HEAD);
        if (head.agentCode().isEmpty()) {
            symbol(row, head.office().symbol());
        } else {
            row.raw("").raw("").value("agentCode", head.agentCode(), 8);
        }
        serialAndDay(row, head).raw(REPRESENTATIVE_CODE).endTo(out);
    }

    private static void writeFirstLineOfSociety(OutputStream out, FilingHead head) throws IOException {
        Row row = new Row(HEAD).value("societyNumber", head.office().societyNumber(), 0);
        serialAndDay(row, head);
        for (int i = 0; i < SOCIETY_ITEMS; i++) {
            row.raw("");
        }
        row.endTo(out);
    }

    private static Row serialAndDay(Row row, FilingHead head) {
        return row.value("mediaSerial", head.mediaSerial(), 3)
                .raw(head.createdOn().format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    private static void writeOffice(OutputStream out, OfficeLine office, boolean society) throws IOException {
        Row row = new Row(HEAD);
        if (society) {
            row.value("societyNumber", office.societyNumber(), 0);
        } else {
            symbol(row, office.symbol());
            row.value("officeNumber", office.officeNumber(), 5);
        }
        boolean postcode = office.postcode().length() == 7;
        row.value("postcodeArea", postcode ? office.postcode().substring(0, 3) : "", 3)
                .value("postcodeTown", postcode ? office.postcode().substring(3) : "", 4)
                .value("address", office.address(), 75)
                .value("name", office.name(), 50)
                .value("ownerName", office.ownerName(), 25);
        String[] telephone = office.telephone().split("-");
        for (int part = 0; part < 3; part++) {
            row.value("telephone", telephone.length == 3 ? telephone[part] : "", 5);
        }
        row.endTo(out);
    }

    private static void symbol(Row row, OfficeSymbol symbol) {
        row.value("prefecture", symbol.prefecture(), 2)
                .value("district", symbol.district(), 2)
                .value("symbol", symbol.symbol(), 4);
    }

    private static void writeRecord(OutputStream out, Layout.Version version, FilingRecord record, int number)
            throws IOException {
        Row row = new Row(number);
        for (Item item : version.items()) {
            String value = record.get(item);
            if (item.required() && value.isEmpty()) {
                throw new UnwritableValue(item.name(), Reason.MISSING, number);
            }
            int most = item.limits().maxChars();
            if (most > 0 && value.codePointCount(0, value.length()) > most) {
                throw new UnwritableValue(item.name(), Reason.TOO_LONG, number);
            }
            row.value(item.name(), value, item.limits().room());
        }
        row.endTo(out);
    }

    /** One line under way. */
    private static final class Row {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        private final int number;
        private boolean started;

        Row(int number) {
            this.number = number;
        }

        Row raw(String ascii) {
            return append(ascii.getBytes(AgencyCharset.CHARSET));
        }

        Row value(String item, String text, int maxBytes) {
            if (AgencyCharset.firstForeign(text).isPresent()) {
                throw new UnwritableValue(item, Reason.CHARACTER, number);
            }
            byte[] encoded = AgencyCharset.encode(text);
            if (encoded.length > (maxBytes == 0 ? NO_LIMIT : maxBytes)) {
                throw new UnwritableValue(item, Reason.TOO_LONG, number);
            }
            return append(encoded);
        }

        private Row append(byte[] encoded) {
            if (started) {
                bytes.write(',');
            }
            started = true;
            bytes.writeBytes(encoded);
            return this;
        }

        void endTo(OutputStream out) throws IOException {
            bytes.write('\r');
            bytes.write('\n');
            bytes.writeTo(out);
        }
    }
}
