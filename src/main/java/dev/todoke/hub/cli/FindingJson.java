package dev.todoke.hub.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.todoke.hub.check.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Findings for programs: one JSON object a line, always with the same fields; what does not apply is null. */
final class FindingJson implements FindingOutput {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .setRootValueSeparator("");

    private final PrintWriter out;
    private final Language language;
    private final JsonGenerator json;

    FindingJson(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
        try {
            this.json = FACTORY.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(FilingSource file) {
        // A file without findings is silent.
    }

    @Override
    public void finding(FilingSource file, Finding finding) {
        try {
            json.writeStartObject();
            json.writeStringField("file", file.name());
            number("line", finding.line(), 1);
            number("column", finding.column(), 1);
            number("offset", finding.offset(), 0);
            number("record", finding.ordinal(), 1);
            number("item", finding.item(), 1);
            text("itemName", finding.itemName());
            text("field", finding.field());
            text("value", finding.maskedValue());
            text("code", finding.code());
            text("severity", finding.severity().name());
            text("ja", finding.ja());
            text("en", finding.en());
            text("cure", language.of(finding.cureJa(), finding.cureEn()));
            text("source", finding.source());
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void number(String name, long value, long least) throws IOException {
        if (value < least) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    private void text(String name, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    @Override
    public void end(FilingSource file, Outcome outcome, Tally counts) {
        flush();
    }

    @Override
    public void finish(int files, Tally counts) {
        flush();
    }

    private void flush() {
        try {
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }
}
