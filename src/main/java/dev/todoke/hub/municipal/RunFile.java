package dev.todoke.hub.municipal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * {@code run.json}: what a folder's run is, and how far. Nothing in it comes from the clock, so that a run that was cut and one that was not end alike.
 *
 * @param rules version of the insurer's pack
 * @param run letters in the run's notice numbers
 * @param people lines of the list
 * @param volumes once it is complete
 */
@JsonPropertyOrder({
    "insurer",
    "rules",
    "kind",
    "asOf",
    "perVolume",
    "listSha256",
    "run",
    "people",
    "state",
    "counts",
    "volumes"
})
record RunFile(
        String insurer,
        String rules,
        String kind,
        LocalDate asOf,
        int perVolume,
        String listSha256,
        String run,
        long people,
        State state,
        RunCounts counts,
        List<VolumeRecord> volumes) {
    static final String NAME = "run.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    RunFile {
        volumes = List.copyOf(volumes);
    }

    /** How far a run is. */
    enum State {
        RUNNING,
        COMPLETE,
        /** The list was changed while it was read: what is in the folder is of two lists. */
        SPOILED
    }

    static RunFile started(RunRules rules, MunicipalList.Facts list, int perVolume, RunName name) {
        return new RunFile(
                rules.pack().id(),
                rules.rules().version(),
                rules.kind().word(),
                rules.asOf(),
                perVolume,
                list.sha256(),
                name.letters(),
                list.people(),
                State.RUNNING,
                RunCounts.of(list.people(), List.of()),
                List.of());
    }

    RunFile ended(State state, List<VolumeRecord> volumes) {
        return new RunFile(
                insurer,
                rules,
                kind,
                asOf,
                perVolume,
                listSha256,
                run,
                people,
                state,
                RunCounts.of(people, volumes),
                volumes);
    }

    /** The run a folder has, if any. */
    static Optional<RunFile> read(Path folder) throws IOException, RunRefused {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), RunFile.class));
        } catch (JsonProcessingException e) {
            throw new RunRefused(
                    "%s が読めません。書き換えられています。新しいフォルダーを --out に指定してください。".formatted(file),
                    "%s cannot be read; somebody has changed it. Name a new folder with --out.".formatted(file));
        }
    }

    static byte[] bytes(Object what) throws IOException {
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(what) + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static VolumeRecord volume(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), VolumeRecord.class);
    }

    /** @throws RunRefused when another run was begun in the folder, naming all in which they differ */
    void requireSame(RunFile asked) throws RunRefused {
        if (state == State.SPOILED) {
            throw new RunRefused(
                    "このフォルダーの処理の途中で一覧が書き換えられました。中身は使わず、新しいフォルダーを --out に指定してやり直してください。",
                    "The list was changed while this folder's run read it. Do not use what is in it; begin again in a new folder.");
        }
        StringBuilder ja = new StringBuilder();
        StringBuilder en = new StringBuilder();
        differ(ja, en, "保険者", "insurer", insurer, asked.insurer);
        differ(ja, en, "保険者の規則の版", "rules of the insurer", rules, asked.rules);
        differ(ja, en, "種類", "kind", kind, asked.kind);
        differ(ja, en, "交付日", "as-of", asOf, asked.asOf);
        differ(ja, en, "分冊の通数", "per-volume", perVolume, asked.perVolume);
        differ(ja, en, "一覧のSHA-256", "SHA-256 of the list", listSha256, asked.listSha256);
        if (en.length() > 0) {
            throw new RunRefused(
                    "このフォルダーでは別の処理を始めています。%s続けるには始めたときと同じ指定を、新しく始めるには別のフォルダーを --out に指定してください。".formatted(ja),
                    "Another run was begun in this folder. %sTo go on, give what it was begun with; to begin another, name another folder with --out."
                            .formatted(en));
        }
    }

    private static void differ(
            StringBuilder ja, StringBuilder en, String nameJa, String nameEn, Object was, Object is) {
        if (!was.equals(is)) {
            ja.append("%s: %s でしたが %s が指定されました。".formatted(nameJa, was, is));
            en.append("The %s was %s and is now %s. ".formatted(nameEn, was, is));
        }
    }
}
