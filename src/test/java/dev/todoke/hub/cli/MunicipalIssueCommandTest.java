package dev.todoke.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MunicipalIssueCommandTest {
    private static final Path SAMPLE = Path.of("samples/municipal/mihon-ku-2026.csv");

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void counts_by_kind_and_ends_with_1_while_somebody_has_no_paper() {
        assertThat(issue(SAMPLE, "--as-of", "2026-10-01", "--lang", "en")).isOne();

        assertThat(out.toString())
                .contains(
                        "8  certificate of eligibility",
                        "2  notice of eligibility information",
                        "1  MUN-DAY-001",
                        "Day of issue 2026-10-01");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void ends_with_0_when_everybody_has_one_and_says_when_there_is_nothing_to_do() throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE);
        Path good = Files.write(temp.resolve("good.csv"), lines.subList(0, 3));

        assertThat(issue(good, "--as-of", "2026-10-01")).isZero();
        assertThat(issue(good)).isZero();

        assertThat(out.toString()).contains("1  資格確認書", "すでに完了しています。");
    }

    @Test
    void refuses_with_2_and_writes_nothing() {
        assertThat(issue(SAMPLE, "--as-of", "2024-11-30", "--lang", "en")).isEqualTo(2);
        assertThat(issue(SAMPLE, "--as-of", "yesterday")).isEqualTo(2);
        assertThat(issue(SAMPLE, "--kind", "cards")).isEqualTo(2);
        assertThat(issue(SAMPLE, "--per-volume", "0")).isEqualTo(2);
        assertThat(issue(temp.resolve("no-such.csv"), "--as-of", "2026-10-01")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "issues no certificate on 2024-11-30",
                        "Not a date: yesterday",
                        "not cards",
                        "--per-volume goes from 1",
                        "No such file: " + temp.resolve("no-such.csv"));
        assertThat(temp.resolve("out")).doesNotExist();
    }

    private int issue(Path list, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "municipal",
                "issue",
                "--insurer",
                "mihon-ku-kokuho",
                "--list",
                list.toString(),
                "--out",
                temp.resolve("out").toString()));
        words.addAll(List.of(more));
        return new CommandLineTool(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }
}
