package dev.todoke.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsurersCommandTest {
    private static final Path SHIPPED = Path.of("config/insurers");
    private static final String SAMPLE = "samples/mihon-shoji/01-three-complete/SHFD0006.CSV";

    private static final int SEVENTY_ONLY = 32;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLineTool unit = new CommandLineTool(new PrintWriter(out, true), new PrintWriter(err, true));

    @TempDir
    Path folder;

    @Test
    void the_packs_in_the_jar_are_without_fault() {
        assertThat(run("insurers", "lint", "--lang", "en")).isZero();
        assertThat(out.toString()).startsWith("6 files, 52 insurers, ").contains(": 0 faults");
    }

    @Test
    void every_fault_of_every_file_is_told_with_its_line() throws IOException {
        pack(
                "mihon-kenpo",
                "kind: SOCIETY",
                "kind: CLUB",
                "    route: BOTH",
                "    way: BOTH",
                "issuedFrom: 2024-12-02",
                "issuedFrom: 2024-13-02");
        pack("mihon-kyosai", "34139980", "34139981", "to: 21", "to: 2");

        assertThat(run("insurers", "lint", "--lang", "en", folder.toString())).isOne();
        assertThat(out.toString())
                .contains(
                        "mihon-kenpo.yaml, line 7 kind: CLUB is none of KYOKAI, SOCIETY, MUTUAL_AID, NATIONAL, LATE_ELDERLY")
                .contains("versions[0]: has the unknown key way")
                .contains("2024-13-02 is no date; write it as 2026-12-01")
                .contains("mihon-kyosai.yaml, line 24 versions[0].season.window: from must not be after to")
                .contains("2 files, 2 insurers, 0 examples: 4 faults");
    }

    @Test
    void faults_come_in_japanese_and_as_json() throws Exception {
        pack("mihon-kenpo", "06139992", "06139993");

        assertThat(run("insurers", "lint", folder.toString())).isOne();
        assertThat(out.toString()).contains("mihon-kenpo.yaml 4行目 insurerNumber: 06139993 は、8桁または6桁でないか、検証番号が合いません");

        assertThat(run("insurers", "lint", "--json", folder.toString())).isOne();
        JsonNode actual = JsonMapper.builder().build().readTree(out.toString());
        assertThat(actual.fieldNames()).toIterable().containsExactly("file", "line", "place", "code", "ja", "en");
        assertThat(actual.path("code").asText()).isEqualTo("pack.number");
        assertThat(actual.path("line").asInt()).isEqualTo(4);
    }

    @Test
    void a_wrong_example_is_a_fault_and_told_once_for_all_branches() throws IOException {
        pack("kyokai", "windowTo: 2024-12-09", "windowTo: 2024-12-10");

        assertThat(run("insurers", "lint", "--lang", "en", folder.toString())).isOne();
        assertThat(out.toString().lines().filter(line -> line.contains("expects 2024-12-10, but")))
                .hasSize(1);
    }

    @Test
    void a_branch_is_looked_at_where_it_is_written() throws IOException {
        pack(
                "kyokai",
                "\"01020015\", ja",
                "\"01020016\", jp",
                "{id: kyokai-iwate,",
                "{id: kyokai-iwate, kind: SOCIETY,");

        assertThat(run("insurers", "lint", "--lang", "en", folder.toString())).isOne();
        assertThat(out.toString())
                .contains("branches[1].insurerNumber: 01020016 has not eight")
                .contains("branches[1]: has the unknown key jp")
                .contains("branches[2]: has the unknown key kind");
    }

    @Test
    void two_insurers_with_one_number_are_told() throws IOException {
        pack("mihon-kenpo");
        pack("mihon-rengo-kenpo", "06138887", "06139992");

        assertThat(run("insurers", "lint", "--lang", "en", folder.toString())).isOne();
        assertThat(out.toString())
                .contains(
                        "mihon-rengo-kenpo.yaml, line 4 insurerNumber: insurer mihon-kenpo in mihon-kenpo.yaml has the same");
    }

    @Test
    void what_cannot_be_read_is_no_answer() throws IOException {
        assertThat(run("insurers", "lint", folder.resolve("missing").toString()))
                .isEqualTo(2);
        assertThat(run("insurers", "lint", folder.toString())).isEqualTo(2);
        Files.writeString(folder.resolve("x.yaml"), "id: [");
        assertThat(run("insurers", "lint", "--lang", "en", folder.toString())).isOne();
        assertThat(out.toString()).contains("is no YAML");
    }

    @Test
    void explains_the_people_of_a_filing_together_when_the_same_holds_for_them() {
        assertThat(run("insurers", "explain", SAMPLE, "--lang", "en", "--received", "2026-12-01"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("21-01-ﾐﾎﾝ", "record 1, 2", "record 3")
                .contains("Japan Health Insurance Association, Tokyo branch (kyokai-tokyo)")
                .contains("the employers' settings mihon-sharoshi.yaml, mihon-shoji.yaml name it")
                .contains("version 2024-12")
                .contains(
                        "Registration expected: 2026-12-03 to 2026-12-08",
                        "open day 2 to 5 after the arrival at the pension agency")
                .contains("Source: 協会けんぽ")
                .contains("If My Number were missing (the clock stands still until it is answered)")
                .contains("When My Number is missing: 2026-12-15")
                .doesNotContain("見本　");
    }

    @Test
    void explains_one_record_as_json_without_a_name() throws Exception {
        assertThat(run("insurers", "explain", SAMPLE, "--record", "2", "--json", "--received", "2026-12-01"))
                .isZero();

        JsonNode actual = JsonMapper.builder().build().readTree(out.toString());
        assertThat(actual.path("insurer").asText()).isEqualTo("kyokai-tokyo");
        assertThat(actual.path("records").toString()).isEqualTo("[2]");
        assertThat(actual.at("/days/1/topic").asText()).isEqualTo("WINDOW");
        assertThat(actual.at("/days/1/to").asText()).isEqualTo("2026-12-08");
        assertThat(actual.at("/days/1/rule/ja").asText()).isEqualTo("年金機構への到達の翌日から数えて2〜5営業日目");
    }

    @Test
    void explains_both_sides_of_a_season() {
        String[] inSeason = {
            "insurers", "explain", "--insurer", "mihon-kyosai", "--fact", "2027-04-01", "--lang", "en", "--received"
        };

        assertThat(run(with(inSeason, "2027-04-01"))).isZero();
        assertThat(out.toString())
                .contains(
                        "Registration expected: 2027-04-15 to 2027-04-22",
                        "season of personnel transfers (3/15 to 5/15)")
                .contains("If it came after the season of personnel transfers (3/15 to 5/15), from 2027-05-16")
                .contains("Registration expected: 2027-05-17 to 2027-05-21");

        assertThat(run(with(inSeason, "2027-03-14"))).isZero();
        assertThat(out.toString())
                .contains("Registration expected: 2027-03-15 to 2027-03-19")
                .contains("as on 2027-03-15", "Registration expected: 2027-03-29 to 2027-04-05");
    }

    @Test
    void explains_both_sides_of_a_version() throws IOException {
        twoVersions();

        assertThat(run(
                        "insurers",
                        "explain",
                        "--insurer",
                        "mihon-rengo-kenpo",
                        "--fact",
                        "2027-03-31",
                        "--no-number",
                        "--received",
                        "2027-03-31",
                        "--insurers",
                        folder.toString(),
                        "--lang",
                        "en"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("version 2024-12", "2008-10-01 to 2027-03-31", "My Number missing")
                .contains("If the fact were on 2027-04-01 or after (version 2027-04)")
                .contains("Registration expected: 2027-04-01 to 2027-04-03");
    }

    @Test
    void an_office_nobody_files_for_is_told() throws IOException {
        Files.copy(Path.of("config/employers/mihon-gakko.yaml"), folder.resolve("mihon-gakko.yaml"));

        assertThat(run("insurers", "explain", SAMPLE, "--employers", folder.toString(), "--lang", "en"))
                .isOne();
        assertThat(out.toString()).contains("Office 21-01-ﾐﾎﾝ is not among the employers");
    }

    @Test
    void the_pension_of_somebody_of_seventy_registers_nobody() throws IOException {
        Charset charset = Charset.forName("MS932");
        String[] lines = Files.readString(Path.of(SAMPLE), charset).split("\r\n");
        for (int i = 0; i < lines.length; i++) {
            String[] items = lines[i].split(",", -1);
            if (items[0].equals("2200700")) {
                items[SEVENTY_ONLY] = "1";
                lines[i] = String.join(",", items);
            }
        }
        Path file = Files.writeString(folder.resolve("SHFD0006.CSV"), String.join("\r\n", lines) + "\r\n", charset);

        assertThat(run("insurers", "explain", file.toString(), "--record", "1", "--lang", "en"))
                .as(err.toString() + out)
                .isZero();
        assertThat(out.toString()).contains("no insurer registers anybody by this form", "Filing deadline");
    }

    @Test
    void a_record_with_errors_is_left_to_check() {
        String later = "samples/mihon-shoji/99-number-later/number-registration.xml";

        assertThat(run("insurers", "explain", later, "--lang", "en")).isOne();
        assertThat(out.toString()).contains("Record 1 cannot be explained");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insurers explain",
                "insurers explain --insurer kyokai-tokyo",
                "insurers explain missing.csv",
                "insurers explain --insurer nobody --fact 2026-12-01",
                "insurers explain " + SAMPLE + " --record 9",
                "insurers explain --insurer kyokai-tokyo --fact 2026-02-30",
                "insurers diff",
                "insurers diff --against missing",
                "insurers"
            })
    void refuses_what_it_cannot_answer(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotEmpty();
    }

    @Test
    void a_fact_before_the_rules_cannot_be_explained() {
        assertThat(run("insurers", "explain", "--insurer", "kyokai-tokyo", "--fact", "2008-09-30"))
                .isOne();
        assertThat(out.toString()).contains("2008-09-30 の規則がありません");
    }

    @Test
    void the_shipped_packs_do_not_differ_from_themselves() {
        assertThat(run("insurers", "diff", "--against", SHIPPED.toString(), "--lang", "en"))
                .isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("No difference.");
    }

    @Test
    void differences_are_told_in_words_by_fact_date() throws IOException {
        twoVersions();

        assertThat(run(
                        "insurers",
                        "diff",
                        "--against",
                        folder.resolve("mihon-rengo-kenpo.yaml").toString(),
                        "--lang",
                        "en"))
                .isOne();
        assertThat(out.toString())
                .contains(
                        "(mihon-rengo-kenpo)",
                        "Facts from 2027-04-01",
                        "in use: day 1 to 5 after the insurer has the filing")
                .contains("other:  day 1 to 3 after the insurer has the filing")
                .contains(
                        "Contact",
                        "in use: 03-0000-0003, open days 9:00-17:00",
                        "other:  03-0000-0033, open days 9:00-17:00")
                .doesNotContain("Facts 2008", "kyokai", "Source");
    }

    @Test
    void branches_that_differ_alike_are_told_together_and_others_are_named() throws IOException {
        pack("kyokai", "to: 50, days: CALENDAR", "to: 60, days: CALENDAR");

        assertThat(run("insurers", "diff", "--against", folder.toString())).isOne();
        assertThat(out.toString())
                .contains("(kyokai-aichi, kyokai-akita, kyokai-aomori ほか44)", "30〜50日", "30〜60日", "今のパックにだけあります。");
        assertThat(run("insurers", "diff", "--json", "--against", folder.toString()))
                .isOne();
        assertThat(out.toString().lines()).hasSize(52);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insurers", "insurers lint", "insurers explain", "insurers diff"})
    void explains_itself_in_both_languages(String command) {
        assertThat(run((command + " --help").split(" "))).isZero();
        assertThat(out.toString()).containsPattern("[ぁ-ん]").containsPattern("[a-z]{4}");
    }

    private void twoVersions() throws IOException {
        String shipped = Files.readString(SHIPPED.resolve("mihon-rengo-kenpo.yaml"));
        int from = shipped.indexOf("  - version:");
        int to = shipped.indexOf("examples:");
        String rules = shipped.substring(from, to);
        String later = rules.replace("\"2024-12\"", "\"2027-04\"")
                .replace("from: 2008-10-01", "from: 2027-04-01")
                .replace("from: 1, to: 5,", "from: 1, to: 3,")
                .replace("from: 1, to: 10,", "from: 1, to: 3,");
        String pack = shipped.substring(0, from).replace("03-0000-0003", "03-0000-0033")
                + rules.replace("from: 2008-10-01", "from: 2008-10-01\n    to: 2027-03-31")
                + later;
        Files.writeString(folder.resolve("mihon-rengo-kenpo.yaml"), pack);
    }

    private void pack(String id, String... rightAndWrong) throws IOException {
        String pack = Files.readString(SHIPPED.resolve(id + ".yaml"));
        for (int i = 0; i < rightAndWrong.length; i += 2) {
            assertThat(pack).contains(rightAndWrong[i]);
            pack = pack.replaceFirst(java.util.regex.Pattern.quote(rightAndWrong[i]), rightAndWrong[i + 1]);
        }
        Files.writeString(folder.resolve(id + ".yaml"), pack);
    }

    private static String[] with(String[] words, String last) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add(last);
        return all.toArray(String[]::new);
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return unit.execute(words);
    }
}
