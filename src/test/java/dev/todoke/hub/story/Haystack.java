package dev.todoke.hub.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Bytes of any kind, and where in them a text stands, in whatever way a program may have written it. */
final class Haystack {

    private static final Charset MS932 = Charset.forName("windows-31j");

    private record Straw(String name, String bytes) {}

    private final List<Straw> straws = new ArrayList<>();

    void add(String name, byte[] bytes) {
        straws.add(new Straw(name, new String(bytes, ISO_8859_1)));
    }

    void add(String name, String text) {
        add(name, text.getBytes(UTF_8));
    }

    /** Every file below a folder, but for those that only hold programs. */
    void addFiles(Path folder, String without) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(without) && Files.isReadable(file)) {
                    add(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return straws.size();
    }

    /** Names of what holds the text, or the text in another spelling. */
    List<String> holding(String text) {
        Set<String> spellings = spellings(text);
        return straws.stream()
                .filter(straw -> spellings.stream().anyMatch(straw.bytes()::contains))
                .map(Straw::name)
                .toList();
    }

    /** The text with what stands around each place, for people who have to find the cause. */
    List<String> excerpts(String text) {
        Set<String> spellings = spellings(text);
        List<String> excerpts = new ArrayList<>();
        for (Straw straw : straws) {
            for (String spelling : spellings) {
                int at = straw.bytes().indexOf(spelling);
                if (at >= 0) {
                    String around = straw.bytes()
                            .substring(
                                    Math.max(0, at - 60), Math.min(straw.bytes().length(), at + 60));
                    excerpts.add(straw.name() + ": " + new String(around.getBytes(ISO_8859_1), UTF_8));
                }
            }
        }
        return excerpts;
    }

    private static Set<String> spellings(String text) {
        Set<String> all = new LinkedHashSet<>();
        for (String written : List.of(
                text,
                fullWidth(text),
                grouped(text, "-"),
                grouped(text, " "),
                fullWidth(grouped(text, "-")),
                grouped(text, "－"))) {
            for (Charset charset : List.of(UTF_8, MS932, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                all.add(new String(written.getBytes(charset), ISO_8859_1));
            }
        }
        for (int before = 0; before < 3; before++) {
            all.add(base64(text, before));
        }
        return all;
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    private static String grouped(String text, String separator) {
        return String.join(separator, text.split("(?<=\\G.{4})"));
    }

    /** The characters of a base64 text that depend on nothing but the text, when so many bytes stand before it. */
    private static String base64(String text, int before) {
        byte[] bytes = (" ".repeat(before) + text).getBytes(UTF_8);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        int from = before == 0 ? 0 : before + 1;
        int to = bytes.length % 3 == 0 ? whole.length() : whole.length() - 1;
        return whole.substring(from, to);
    }
}
