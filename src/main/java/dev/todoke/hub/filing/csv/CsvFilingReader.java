package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.filing.csv.AgencyCharset.Decoded;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one CSV file, for the agency or for a society, a line at a time. One reader reads one file. */
public final class CsvFilingReader {
    private static final int LINES_TO_PROBE = 8;
    private static final String OFFICE_NUMBER = "officeNumber";
    private static final int COLUMNS_OF_HELLO_WORK = 61;
    /** Bytes from which on the agency refuses a file. */
    private static final long AGENCY_LIMIT = 4_500_000;

    private final LineReader lines;
    private final Optional<Variant> named;
    private final FilingSink sink;
    private CsvHead lead;
    private boolean inData;
    private FilingHead head;
    private CsvOffices offices = new CsvOffices(List.of());
    private boolean severalForms;
    private boolean emptyLines;
    private int ordinal;

    /** @param named variant the file name stands for, when it does */
    public CsvFilingReader(InputStream in, Optional<Variant> named, FilingSink sink) {
        this.lines = new LineReader(in);
        this.named = named;
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
            noteEnd();
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

    private void requireWholeLine(LineReader.Found found) {
        if (lead == null && lines.holds("[kanri]") && lines.holds("[data]")) {
            throw new UnreadableLine(ReadFault.CSV_ONE_LINE);
        }
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
            } else if (!emptyLines) {
                emptyLines = true;
                note(ReadFault.CSV_EMPTY_LINES, Map.of());
            }
            return;
        }
        if (!line.whole()) {
            throw new UnreadableLine(ReadFault.CSV_HEAD_BYTES);
        }
        if (CsvRows.isQuoted(line.text())) {
            throw new UnreadableLine(ReadFault.CSV_QUOTED_HEAD);
        }
        List<String> values = CsvRows.split(line.text());
        if (lead == null) {
            lead = new CsvHead(values);
            noteName();
        } else if (lead.isDataMark(values)) {
            inData = true;
            noteOffices();
        }
    }

    private void noteName() {
        if (named.isPresent() && named.get() != lead.variant()) {
            note(
                    ReadFault.CSV_OTHER_NAME,
                    Map.of(
                            "name",
                            named.get().baseName(),
                            "found",
                            lead.variant().baseName()));
        }
    }

    private void noteOffices() {
        String found = Integer.toString(lead.offices());
        if (lead.announced() != lead.offices()) {
            note(ReadFault.CSV_OFFICE_COUNT, Map.of("found", found, "announced", Integer.toString(lead.announced())));
        }
        if (lead.offices() > 1) {
            note(ReadFault.CSV_SEVERAL_OFFICES, Map.of("found", found));
        }
    }

    private void takeRow(Decoded line) {
        ordinal++;
        List<String> row = CsvRows.split(line.text());
        Form form = CsvRows.formOf(row).orElse(null);
        if (form == null && row.size() == COLUMNS_OF_HELLO_WORK) {
            throw new UnreadableLine(ReadFault.HELLO_WORK);
        }
        if (!line.whole()) {
            problem(ReadFault.CSV_ROW_BYTES, line.text().length() + 1, Map.of("item", Integer.toString(row.size())));
        } else if (CsvRows.isQuoted(line.text())) {
            problem(ReadFault.CSV_QUOTED, 1, Map.of());
        } else if (form == null) {
            boolean old = row.get(0).matches("[0-9]{8}");
            problem(
                    old ? ReadFault.CSV_OLD_FORM : ReadFault.CSV_UNKNOWN_FORM,
                    1,
                    Map.of("found", safeCode(row.get(0))));
        } else {
            takeRow(form, row);
        }
    }

    private void takeRow(Form form, List<String> row) {
        Layout layout = form.layout();
        Optional<Layout.Version> version = layout.version(lead.variant(), row.size());
        if (version.isEmpty()) {
            problem(
                    ReadFault.CSV_COLUMNS,
                    0,
                    Map.of(
                            "found", Integer.toString(row.size()),
                            "expected", CsvRows.expectedWidths(layout, lead.variant())));
            return;
        }
        FilingRecord record = FilingRecord.row(layout, version.get(), ordinal, lines.number(), lines.offset(), row);
        announce(form, record);
        if (offices.lack(row)) {
            problem(ReadFault.CSV_OTHER_OFFICE, row.get(0).length() + 2, Map.of());
        } else if (layout.has(OFFICE_NUMBER) && offices.isOtherNumber(record.get(OFFICE_NUMBER))) {
            problem(
                    ReadFault.CSV_OTHER_NUMBER,
                    record.place(OFFICE_NUMBER).column(),
                    Map.of("found", record.get(OFFICE_NUMBER), "expected", offices.number()));
        } else {
            sink.record(record);
        }
    }

    private void announce(Form form, FilingRecord record) {
        if (head == null) {
            head = lead.of(form, record.office());
            offices = new CsvOffices(head.offices());
            sink.head(head);
        } else if (form != head.form() && !severalForms) {
            severalForms = true;
            note(ReadFault.CSV_SEVERAL_FORMS, Map.of());
        }
    }

    private void problem(ReadFault fault, int column, Map<String, String> args) {
        sink.problem(new ReadProblem(fault, lines.number(), column, ordinal, args));
    }

    private void note(ReadFault fault, Map<String, String> args) {
        sink.problem(new ReadProblem(fault, lines.number(), 0, 0, args));
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

    private void noteEnd() {
        if (lines.endedInMark()) {
            note(ReadFault.CSV_END_MARK, Map.of());
        }
        if (lines.offset() >= AGENCY_LIMIT) {
            note(ReadFault.LARGE_FILE, Map.of("found", Long.toString(lines.offset())));
        }
    }
}
