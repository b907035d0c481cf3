package dev.todoke.hub.simulator.agency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * Every application that ever reached the agency, before anything is done with it and whatever becomes of it: one JSON line each in
 * {@code received.jsonl}, on disk before the agency goes on. Whether it was taken is in {@link Ledger}. No line holds a name or a number.
 */
final class Received implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final FileChannel file;

    private Received(FileChannel file) {
        this.file = file;
    }

    /** Opens the file; a last line that a crash cut off is ended, so that it spoils no other. */
    static Received open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve("received.jsonl");
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long size = file.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        if (size > 0 && file.read(last, size - 1) == 1 && last.get(0) != '\n') {
            file.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
        }
        file.position(file.size());
        return new Received(file);
    }

    /**
     * A line.
     *
     * @param at hub time
     * @param fileName the sender's name of the package, its send key
     * @param sha256 of the package
     * @param passed whether it is in order and will be taken
     * @param people one an entry of the form it is about; empty for a package that cannot be read
     */
    record Line(String at, String procId, String fileName, String sha256, boolean passed, List<Person> people) {}

    /**
     * @param key SHA-256 of {@code office|kana|birth|form|day}: 事業所整理記号 as {@code 21-01-ﾐﾎﾝ}, the kana name as filed, days as {@code 2026-12-01}; the
     *     day is empty for forms that have none
     * @param row SHA-256 of the whole row without personal numbers, its columns joined by commas
     */
    record Person(String key, String row) {}

    synchronized void append(Instant at, String procId, String fileName, String sha256, PackageCheck check) {
        List<Person> people = check.csv() == null
                ? List.of()
                : check.csv().people().stream().map(Received::person).toList();
        try {
            LastingLine.append(
                    file,
                    JSON.writeValueAsBytes(new Line(at.toString(), procId, fileName, sha256, check.passed(), people)));
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated agency cannot write what it received", e);
        }
    }

    private static Person person(List<String> columns) {
        Insured person = Insured.filed(columns);
        FormSpec form = person.form();
        String office = String.join("-", columns.subList(1, 4));
        String kana = person.column(form.nameKana());
        String key = String.join(
                "|",
                office,
                kana,
                day(() -> person.date(form.birthDate()).toString()),
                columns.get(0),
                form.isDated() ? day(() -> person.date().toString()) : "");
        return new Person(sha256(key), sha256(String.join(",", person.columns())));
    }

    private static String day(Supplier<String> date) {
        try {
            return date.get();
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException e) {
            return "";
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
