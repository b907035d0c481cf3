package dev.todoke.hub.insurer.paper;

import dev.todoke.hub.calendar.DatedTable;
import dev.todoke.hub.insurer.InsurerKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Reads the tables about papers from the folder they are in. */
final class PaperTables {
    private final Resource folder;

    /** Reads one file. */
    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    PaperTables(Resource folder) {
        this.folder = folder;
    }

    static PaperTables standard() {
        return new PaperTables(new ClassPathResource("mappings/rules/"));
    }

    PaperRules rules() {
        return new PaperRules(
                table("card-handling.yaml", CardHandling.class),
                byKind("card-issue.yaml", CardIssue.class),
                table("presenting.yaml", Ways.class),
                byKind("first-papers.yaml", FirstPapers.class));
    }

    ReturnOnLeaving returnOnLeaving() {
        return new ReturnOnLeaving(
                table("return-on-leaving.yaml", ReturnRule.class),
                byKind("return-receiver.yaml", ReturnReceiver.class));
    }

    <T> DatedTable<T> table(String file, Class<T> type) {
        return read(file, in -> DatedTable.read(in, type));
    }

    /** @throws IllegalArgumentException when a kind of insurer has no table, or a table is of no kind */
    <T> Map<InsurerKind, DatedTable<T>> byKind(String file, Class<T> type) {
        Map<String, DatedTable<T>> named = read(file, in -> DatedTable.readNamed(in, type));
        Map<InsurerKind, DatedTable<T>> tables = new EnumMap<>(InsurerKind.class);
        named.forEach((kind, table) -> tables.put(InsurerKind.valueOf(kind), table));
        for (InsurerKind kind : InsurerKind.values()) {
            if (!tables.containsKey(kind)) {
                throw new IllegalArgumentException(file + " has no table for " + kind);
            }
        }
        return tables;
    }

    private <T> T read(String file, Reader<T> reader) {
        try (InputStream in = folder.createRelative(file).getInputStream()) {
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
