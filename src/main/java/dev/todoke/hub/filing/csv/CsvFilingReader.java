package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.filing.csv.AgencyCharset.Decoded;
import dev.todoke.hub.identity.OfficeSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one {@code SHFD0006.CSV}, a line at a time. One reader reads one file. */
public final class CsvFilingReader {
    private static final int LINES_TO_PROBE = 8;

    private final LineReader lines;
    private final FilingSink sink;
    private CsvHead lead;
    private boolean inData;
    private FilingHead head;
    private int ordinal;

    public CsvFilingReader(InputStream in, FilingSink sink) {
        this.lines = new LineReader(in);
        this.sink = sink;
    }

    /** Hands everything to the sink; returns normally also when the file is unreadable, which is a problem told to the sink. */
    public void read() throws IOException {
        try {
            LineReader.Found found = lines.advance();
            while (found != LineReader.Found.END) {
                refuseWrongCharset();
                requireWholeLine(found);
                take();
                found = lines.advance();
            }
            requireRecords();
        } catch (UnreadableLine e) {
            sink.problem(new ReadProblem(e.fault(), lines.number(), 0, 0, e.args()));
        }
    }

    private void refuseWrongCharset() {
        if (lines.number() <= LINES_TO_PROBE) {
            Optional<String> wrong = WrongCharset.of(lines.bytes(), lines.length());
            if (wrong.isPresent()) {
                throw new UnreadableLine(ReadFault.CSV_CHARSET, "found", wrong.get());
            }
        }
    }

    private static void requireWholeLine(LineReader.Found found) {
        switch (found) {
            case UNFINISHED -> throw new UnreadableLine(ReadFault.CSV_TRUNCATED);
            case LF_ONLY -> throw new UnreadableLine(ReadFault.CSV_LINE_ENDS);
            case TOO_LONG -> throw new UnreadableLine(ReadFault.CSV_LINE_TOO_LONG);
            case LINE, END -> {}
        }
    }

    private void take() {
        Decoded line = AgencyCharset.decode(lines.bytes(), lines.length());
        if (inData) {
            if (!line.text().isEmpty() || !line.whole()) {
                takeRow(line);
            }
            return;
        }
        if (!line.whole()) {
            throw new UnreadableLine(ReadFault.CSV_HEAD_BYTES);
        }
        List<String> values = CsvRows.split(line.text());
        if (lead == null) {
            lead = new CsvHead(values);
        } else {
            inData = lead.isDataMark(values);
        }
    }

    private void takeRow(Decoded line) {
        ordinal++;
        List<String> row = CsvRows.split(line.text());
        Optional<Form> form = CsvRows.formOf(row);
        if (head == null) {
            Form first = form.orElseThrow(() -> unknownForm(row.get(0)));
            head = lead.of(first, row.size() > 1 ? row.get(1) : "");
            sink.head(head);
        }
        if (!line.whole()) {
            problem(ReadFault.CSV_ROW_BYTES, line.text().length() + 1, Map.of("item", Integer.toString(row.size())));
        } else if (form.isEmpty() || form.get() != head.form()) {
            problem(ReadFault.CSV_MIXED_FORMS, 1, Map.of("found", safeCode(row.get(0))));
        } else if (!form.get().layout().allowsWidth(row.size())) {
            String expected = CsvRows.expectedWidths(form.get().layout());
            problem(ReadFault.CSV_COLUMNS, 0, Map.of("found", Integer.toString(row.size()), "expected", expected));
        } else if (isOfOtherOffice(row)) {
            problem(ReadFault.CSV_OTHER_OFFICE, row.get(0).length() + 2, Map.of());
        } else {
            sink.record(CsvRows.record(form.get(), ordinal, lines.number(), row));
        }
    }

    private void problem(ReadFault fault, int column, Map<String, String> args) {
        sink.problem(new ReadProblem(fault, lines.number(), column, ordinal, args));
    }

    // A symbol that is itself malformed is left to the checks, which can say what is wrong with it.
    private boolean isOfOtherOffice(List<String> row) {
        OfficeSymbol symbol = new OfficeSymbol(row.get(1), row.get(2), row.get(3));
        return symbol.faults().isEmpty()
                && head.office().symbol().faults().isEmpty()
                && !symbol.key().equals(head.office().symbol().key());
    }

    private static UnreadableLine unknownForm(String code) {
        boolean old = code.matches("[0-9]{8}");
        return new UnreadableLine(old ? ReadFault.CSV_OLD_FORM : ReadFault.CSV_UNKNOWN_FORM, "found", safeCode(code));
    }

    // A shifted column may put anything in the first place, a personal number too.
    private static String safeCode(String code) {
        return code.matches("[0-9]{1,8}") ? code : "?";
    }

    private void requireRecords() {
        if (lead == null) {
            throw new UnreadableLine(ReadFault.EMPTY);
        }
        if (!inData) {
            throw new UnreadableLine(ReadFault.CSV_DATA);
        }
        if (ordinal == 0) {
            throw new UnreadableLine(ReadFault.NO_RECORDS);
        }
    }
}
