package dev.todoke.hub.municipal;

import dev.todoke.hub.identity.Masking;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The list of insured people: CSV by RFC 4180 in UTF-8 with a heading, read line by line. */
final class MunicipalList implements Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Of a column for four; how it looks when somebody exports the whole number cut anywhere. */
    private static final Pattern MORE_THAN_FOUR = Pattern.compile("\\d(\\D?\\d){4,}", Pattern.UNICODE_CHARACTER_CLASS);

    private final DigestInputStream bytes;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<Optional<ListColumn>> columns;
    private long place;

    /**
     * What is known of a list that was read to its end.
     *
     * @param sha256 64 hexadecimal digits
     */
    record Facts(String sha256, long people) {}

    private MunicipalList(Path file) throws IOException, RunRefused {
        bytes = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), Sha256.begin());
        parser = CSVParser.builder().setReader(text(bytes)).setFormat(FORMAT).get();
        records = parser.iterator();
        columns = columns();
    }

    /** Opens a list and reads its heading. */
    static MunicipalList open(Path file) throws IOException, RunRefused {
        try {
            return new MunicipalList(file);
        } catch (UncheckedIOException | CharacterCodingException e) {
            throw unreadable(1, e);
        }
    }

    /**
     * Reads a list through before anything is done with it.
     *
     * @throws RunRefused when it lacks a column the run needs, cannot be read, or holds what may be a whole personal number
     */
    static Facts inspect(Path file, RunKind kind) throws IOException, RunRefused {
        try (MunicipalList list = open(file)) {
            for (ListColumn column : ListColumn.values()) {
                if (column.neededBy(kind) && !list.columns.contains(Optional.of(column))) {
                    throw new RunRefused(
                            "一覧に「%s」の列がありません。1行目の見出しに加えてください（docs/municipal.md）。".formatted(column.ja()),
                            "The list has no column %s. Add it to the heading in line 1 (docs/municipal.md)."
                                    .formatted(column.en()));
                }
            }
            while (list.next().isPresent()) {
                // Every line is checked when it is read.
            }
            if (list.place == 0) {
                throw new RunRefused("一覧に一人もいません。見出しの次の行から記入してください。", "The list names nobody. People begin in line 2.");
            }
            return list.facts();
        }
    }

    /** What was read; the hash is that of the file once the end is reached. */
    Facts facts() throws IOException {
        bytes.transferTo(java.io.OutputStream.nullOutputStream());
        return new Facts(Sha256.hex(bytes.getMessageDigest().digest()), place);
    }

    /** The next person; empty at the end. */
    Optional<ListRow> next() throws RunRefused {
        try {
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                CSVRecord record = records.next();
                if (record.size() > 1 || !record.get(0).isBlank()) {
                    refuseNumbers(record, line);
                    place++;
                    return Optional.of(new ListRow(line, place, record.size() == columns.size(), values(record)));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            return Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw unreadable(parser.getCurrentLineNumber() + 1, e);
        }
    }

    private List<Optional<ListColumn>> columns() throws RunRefused {
        List<Optional<ListColumn>> found = new ArrayList<>();
        if (records.hasNext()) {
            records.next().forEach(heading -> found.add(ListColumn.headed(heading)));
        }
        Stream<ListColumn> known = found.stream().flatMap(Optional::stream);
        if (known.distinct().count()
                < found.stream().filter(Optional::isPresent).count()) {
            throw new RunRefused("同じ見出しの列が二つあります。一つにしてください。", "Two columns have the same heading. Keep one.");
        }
        return found;
    }

    private Map<ListColumn, String> values(CSVRecord record) {
        Map<ListColumn, String> values = new EnumMap<>(ListColumn.class);
        for (int at = 0; at < Math.min(record.size(), columns.size()); at++) {
            String value = record.get(at).strip();
            columns.get(at).ifPresent(column -> values.put(column, value));
        }
        return values;
    }

    private void refuseNumbers(CSVRecord record, long line) throws RunRefused {
        for (int at = 0; at < record.size(); at++) {
            boolean lastFour = at < columns.size() && columns.get(at).equals(Optional.of(ListColumn.LAST_FOUR));
            if (Masking.holdsNumber(record.get(at))
                    || (lastFour && MORE_THAN_FOUR.matcher(record.get(at)).find())) {
                throw new RunRefused(
                        "%d行目の%d列目に、個人番号かもしれない数字の並びがあります。一覧には下4桁より多く書けません。何も書き出していません。列を除いて作り直してください。"
                                .formatted(line, at + 1),
                        "Line %d, column %d holds digits that may be a personal number. A list carries no more than the last four. Nothing was written. Make the list without them."
                                .formatted(line, at + 1));
            }
        }
    }

    private static BufferedReader text(InputStream bytes) throws IOException {
        // A decoder made by hand refuses what is no UTF-8; one made of a name would put marks in its place.
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static RunRefused unreadable(long line, Exception cause) {
        boolean charset =
                cause instanceof CharacterCodingException || cause.getCause() instanceof CharacterCodingException;
        return charset
                ? new RunRefused(
                        "一覧がUTF-8ではありません（%d行目より後）。「CSV UTF-8」で保存し直してください。".formatted(line),
                        "The list is not in UTF-8 (at or after line %d). Save it as CSV UTF-8.".formatted(line))
                : new RunRefused(
                        "一覧の%d行目あたりが読めません。閉じていない引用符がないか確かめてください。".formatted(line),
                        "The list cannot be read near line %d. Look for a quote that is not closed.".formatted(line));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
