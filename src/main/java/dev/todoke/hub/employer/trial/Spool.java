package dev.todoke.hub.employer.trial;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Puts records aside on disk, where memory must not grow with their number: written once, then read as often as wanted, and gone when closed. */
final class Spool<T extends Record> implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final ObjectReader reader;
    private final SequenceWriter writer;

    /** The file is its owner's only. */
    Spool(Path folder, Class<T> type) throws IOException {
        file = Files.createTempFile(folder, "spool-", ".json");
        reader = JSON.readerFor(type);
        writer = JSON.writerFor(type).writeValues(file.toFile());
    }

    void add(T one) {
        try {
            writer.write(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is added from here on. */
    void finish() throws IOException {
        writer.close();
    }

    /** All of them, in their order; to be closed. */
    Stream<T> stream() {
        try {
            MappingIterator<T> each = reader.readValues(file.toFile());
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED), false)
                    .onClose(() -> close(each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(MappingIterator<?> each) {
        try {
            each.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
