package dev.todoke.hub.municipal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.todoke.hub.insurer.InsurerPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over lists: who gets what, what is found, and that neither a kill nor a second start changes the result. */
class MunicipalRunTest {
    private static final LocalDate RENEWAL_DAY = LocalDate.of(2026, 10, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-05T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Path SAMPLE = Path.of("samples/municipal/mihon-ku-2026.csv");

    @TempDir
    Path temp;

    private final MunicipalRun unit = new MunicipalRun(CLOCK, 2, (people, all) -> {});

    @Test
    void everybody_gets_the_paper_for_what_they_hold_without_an_application() throws Exception {
        RunResult actual = unit.issue(request(SAMPLE, RunKind.RENEWAL, 500));

        assertThat(index())
                .extracting(row -> row.get("household"), row -> row.get("kind"), row -> row.get("reason"))
                .contains(
                        tuple("K-00001", "INFORMATION", "LINKED"),
                        tuple("K-00001", "CERTIFICATE", "NOT_LINKED"),
                        tuple("K-00001", "CERTIFICATE", "NO_CARD"),
                        tuple("K-00002", "CERTIFICATE", "E_CERTIFICATE_EXPIRED"));
        assertThat(actual.counts().households()).isEqualTo(7);
        assertThat(actual.counts().letters()).isEqualTo(Map.of(LetterKind.CERTIFICATE, 8, LetterKind.INFORMATION, 2));
        assertThat(text(1)).contains("資格確認書の交付について", "令和9年9月30日(2027年9月30日)", "資格情報のお知らせ");
    }

    @Test
    void a_change_a_loss_or_another_share_brings_one_of_the_papers_and_never_a_card() throws Exception {
        unit.issue(request(SAMPLE, RunKind.RENEWAL, 500));

        assertThat(index())
                .filteredOn(row -> !row.get("occasion").equals("renewal"))
                .extracting(row -> row.get("household"), row -> row.get("kind"), row -> row.get("reason"))
                .containsExactly(
                        tuple("K-00003", "INFORMATION", "LINKED"),
                        tuple("K-00004", "CERTIFICATE", "LOST_OR_DAMAGED"),
                        tuple("K-00006", "CERTIFICATE", "PRINTED_DATA_CHANGED"));
        assertThat(text(1)).contains("再交付", "3割 発効期日 令和8年8月1日(2026年8月1日)");
    }

    @Test
    void the_late_elderly_all_have_their_share_on_the_paper() throws Exception {
        Path list = list(
                "K-1,見本　一郎,1000001,東京都見本区1,1,見本　一郎,ﾐﾎﾝ ｲﾁﾛｳ,1944-04-05,男,2019-04-05,,39000001,,登録なし,,1割,2026-08-01,負担割合変更",
                "K-2,見本　二郎,1000001,東京都見本区2,1,見本　二郎,ﾐﾎﾝ ｼﾞﾛｳ,1944-04-05,男,2019-04-05,,39000002,,登録なし,,,,");

        RunResult actual = unit.issue(new RunRequest(
                pack("mihon-koiki"),
                list,
                temp.resolve("out"),
                Optional.of(LocalDate.of(2026, 8, 1)),
                RunKind.RENEWAL,
                500));

        assertThat(actual.counts().letters()).isEqualTo(Map.of(LetterKind.CERTIFICATE, 1));
        assertThat(text(1)).contains("1割(発効期日 令和8年8月1日)", "令和9年7月31日");
        assertThat(findings())
                .extracting(row -> row.get("code"), row -> row.get("line"))
                .containsExactly(tuple("MUN-SHR-001", "3"));
    }

    @Test
    void a_household_gets_one_letter_with_the_last_four_digits_of_each() throws Exception {
        RunResult actual = unit.issue(request(SAMPLE, RunKind.MEMBER_INFORMATION, 500));

        assertThat(actual.counts().letters()).isEqualTo(Map.of(LetterKind.MEMBER_INFORMATION, 7));
        assertThat(text(1)).contains("1234", "0567", "登録なし", "「登録なし」の方は、個人番号の登録が済んでいないため", "下4桁のみ記載");
        assertThat(index().get(0).get("person")).isEqualTo("1 2 3");
    }

    @Test
    void a_bad_person_is_found_and_the_household_goes_on() throws Exception {
        RunResult actual = unit.issue(request(SAMPLE, RunKind.RENEWAL, 500));

        assertThat(actual.counts().isWhole()).isFalse();
        assertThat(findings())
                .extracting(row -> row.get("code"), row -> row.get("line"), row -> row.get("household"))
                .containsExactly(tuple("MUN-DAY-001", "11", "K-00006"), tuple("MUN-AGE-001", "12", "K-00007"));
        assertThat(index())
                .extracting(row -> row.get("household"), row -> row.get("person"))
                .contains(tuple("K-00006", "1"));
    }

    @Test
    void every_line_is_a_letter_or_a_finding() throws Exception {
        String good = "K-%d,見本　一郎,1000001,東京都見本区1,%s,見本　一郎,ﾐﾎﾝ ｲﾁﾛｳ,1981-04-05,男,2019-04-01,見本,%s,01,%s,%s,,,";
        Path list = list(
                good.formatted(1, "1", "101", "登録あり", ""),
                good.formatted(1, "1", "102", "登録あり", ""),
                good.formatted(1, "2", "101", "登録あり", ""),
                good.formatted(1, "3", "103", "たぶん", ""),
                good.formatted(1, "4", "104", "登録あり", "123"),
                "x,y",
                good.formatted(1, "5", "105", "登録あり", "").replace("東京都見本区1", "東京都見本区9"),
                good.formatted(1, "6", "106", "登録あり", "").replace("2019-04-01", "2026-10-02"),
                good.formatted(1, "7", "107", "登録あり", "").replace("2019-04-01", "1980-04-01"),
                good.formatted(1, "8", "108", "登録あり", "").replace("見本　一郎,ﾐﾎﾝ", "\u0007,ﾐﾎﾝ"),
                good.formatted(2, "1", "201", "登録なし", "").replace("見本　一郎,ﾐﾎﾝ", "𠮷𠀋　一郎,ﾐﾎﾝ"),
                good.formatted(1, "9", "109", "登録あり", ""));

        RunResult actual = unit.issue(request(list, RunKind.RENEWAL, 500));

        assertThat(findings())
                .extracting(row -> row.get("line"), row -> row.get("code"))
                .containsExactly(
                        tuple("3", "MUN-PER-001"),
                        tuple("4", "MUN-PER-002"),
                        tuple("5", "MUN-VAL-002"),
                        tuple("6", "MUN-VAL-002"),
                        tuple("7", "MUN-ROW-001"),
                        tuple("8", "MUN-HSH-001"),
                        tuple("9", "MUN-DAY-002"),
                        tuple("10", "MUN-DAY-003"),
                        tuple("11", "MUN-VAL-003"),
                        tuple("13", "MUN-HSH-002"),
                        tuple("12", "MUN-PRT-002"));
        assertThat(index()).extracting(row -> row.get("line")).containsExactly("2", "12");
        assertThat(actual.counts().isWhole()).isFalse();
    }

    @Test
    void a_killed_run_goes_on_and_ends_with_the_bytes_of_one_that_was_not() throws Exception {
        Path list = MunicipalLists.write(temp.resolve("list.csv"), 60);
        Path whole = temp.resolve("whole");
        unit.issue(new RunRequest(pack("mihon-ku-kokuho"), list, whole, Optional.of(RENEWAL_DAY), RunKind.RENEWAL, 10));

        assertThat(halt(list, 25)).isEqualTo(HaltedRun.KILLED);
        long first = complete();
        assertThat(halt(list, 30)).isEqualTo(HaltedRun.KILLED);
        long second = complete();
        RunResult actual = unit.issue(request(list, RunKind.RENEWAL, 10));

        assertThat(first).isPositive().isLessThan(second);
        assertThat(actual.already()).isPositive().isLessThan(60);
        assertThat(files(temp.resolve("out"))).isEqualTo(files(whole));
    }

    @Test
    void a_cut_between_writing_and_naming_leaves_nothing_behind() throws Exception {
        Path list = MunicipalLists.write(temp.resolve("list.csv"), 30);
        Path whole = temp.resolve("whole");
        unit.issue(new RunRequest(pack("mihon-ku-kokuho"), list, whole, Optional.of(RENEWAL_DAY), RunKind.RENEWAL, 10));
        assertThat(halt(list, 29)).isEqualTo(HaltedRun.KILLED);
        Path out = temp.resolve("out");
        Files.deleteIfExists(out.resolve("work/0002.json"));
        Files.writeString(out.resolve("volumes/0002.pdf"), "a file whose record was not written");
        Files.writeString(out.resolve("volumes/0003.pdf.part"), "half a file");

        unit.issue(request(list, RunKind.RENEWAL, 10));

        assertThat(files(out)).isEqualTo(files(whole));
    }

    @Test
    void a_complete_run_started_again_changes_nothing_and_says_so() throws Exception {
        unit.issue(request(SAMPLE, RunKind.RENEWAL, 4));
        SortedMap<String, String> before = files(temp.resolve("out"));

        RunResult actual = unit.issue(new RunRequest(
                pack("mihon-ku-kokuho"), SAMPLE, temp.resolve("out"), Optional.empty(), RunKind.RENEWAL, 4));

        assertThat(actual.unchanged()).isTrue();
        assertThat(actual.asOf()).isEqualTo(RENEWAL_DAY);
        assertThat(files(temp.resolve("out"))).isEqualTo(before);
    }

    @Test
    void a_changed_volume_of_a_complete_run_is_told() throws Exception {
        unit.issue(request(SAMPLE, RunKind.RENEWAL, 4));
        Files.writeString(temp.resolve("out/volumes/0002.pdf"), "something else");

        assertThatThrownBy(() -> unit.issue(request(SAMPLE, RunKind.RENEWAL, 4)))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("0002.pdf is gone or was changed");
    }

    @Test
    void another_list_day_or_kind_is_refused_in_the_same_folder() throws Exception {
        Path list = MunicipalLists.write(temp.resolve("list.csv"), 3);
        unit.issue(request(list, RunKind.RENEWAL, 10));
        SortedMap<String, String> before = files(temp.resolve("out"));

        assertThatThrownBy(() -> unit.issue(request(SAMPLE, RunKind.MEMBER_INFORMATION, 10)))
                .isInstanceOf(RunRefused.class)
                .hasMessageContainingAll("The kind was renewal", "SHA-256 of the list", "another folder");
        assertThatThrownBy(() -> unit.issue(new RunRequest(
                        pack("mihon-ku-kokuho"),
                        list,
                        temp.resolve("out"),
                        Optional.of(RENEWAL_DAY.plusDays(1)),
                        RunKind.RENEWAL,
                        10)))
                .hasMessageContaining("The as-of was 2026-10-01 and is now 2026-10-02");
        assertThat(files(temp.resolve("out"))).isEqualTo(before);
    }

    @Test
    void a_folder_of_something_else_is_left_alone() throws Exception {
        Path out = Files.createDirectories(temp.resolve("out"));
        Files.writeString(out.resolve("letter.txt"), "mine");

        assertThatThrownBy(() -> unit.issue(request(SAMPLE, RunKind.RENEWAL, 10)))
                .hasMessageContaining("holds files of something else");
        assertThat(files(out)).containsOnlyKeys("letter.txt");
    }

    @Test
    void two_runs_do_not_share_a_folder() throws Exception {
        try (RunFolder open = RunFolder.open(temp.resolve("out"))) {
            assertThatThrownBy(() -> unit.issue(request(SAMPLE, RunKind.RENEWAL, 10)))
                    .hasMessageContaining("Another run is at work");
            assertThat(open.has(RunFile.NAME)).isFalse();
        }
    }

    @Test
    void no_household_is_parted_and_numbers_follow_the_list() throws Exception {
        Path list = MunicipalLists.write(temp.resolve("list.csv"), 50);

        unit.issue(request(list, RunKind.RENEWAL, 3));

        Map<String, List<String>> volumes = new TreeMap<>();
        for (CSVRecord row : index()) {
            volumes.computeIfAbsent(row.get("household"), household -> new ArrayList<>())
                    .add(row.get("volume"));
            assertThat(row.get("notice"))
                    .matches("N-20261001-[B-Z]{6}-%07d".formatted(Long.parseLong(row.get("line")) - 1));
        }
        assertThat(volumes)
                .hasSize(39)
                .allSatisfy(
                        (household, in) -> assertThat(in.stream().distinct()).hasSize(1));
    }

    @Test
    void the_index_names_nobody_and_only_the_owner_may_read() throws Exception {
        unit.issue(request(SAMPLE, RunKind.MEMBER_INFORMATION, 500));

        for (String file : List.of("index.csv", "findings.csv", "run.json")) {
            assertThat(Files.readString(temp.resolve("out").resolve(file))).doesNotContain("一郎", "ﾐﾎﾝ", "0567", "本町");
        }
        try (Stream<Path> found = Files.walk(temp.resolve("out"))) {
            for (Path path : found.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void each_letter_has_its_xml_by_the_schema() throws Exception {
        unit.issue(request(SAMPLE, RunKind.RENEWAL, 500));
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("mappings/schemas/notice.xsd").toFile());

        try (ZipFile xml = new ZipFile(temp.resolve("out/volumes/0001-xml.zip").toFile())) {
            assertThat(xml.size()).isEqualTo(10);
            for (CSVRecord row : index()) {
                byte[] content = xml.getInputStream(xml.getEntry(row.get("notice") + ".xml"))
                        .readAllBytes();
                schema.newValidator().validate(new StreamSource(new java.io.ByteArrayInputStream(content)));
                assertThat(new String(content, java.nio.charset.StandardCharsets.UTF_8))
                        .contains(row.get("content_sha256"));
            }
        }
    }

    @Test
    void before_there_were_certificates_none_is_issued() {
        assertThatThrownBy(() -> unit.issue(new RunRequest(
                        pack("mihon-ku-kokuho"),
                        SAMPLE,
                        temp.resolve("out"),
                        Optional.of(LocalDate.of(2024, 12, 1)),
                        RunKind.RENEWAL,
                        10)))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("issues no certificate on 2024-12-01");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void an_insurer_that_writes_through_employers_has_no_such_run() {
        assertThatThrownBy(() -> pack("mihon-kenpo"))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("There are: mihon-koiki, mihon-ku-kokuho");
    }

    private RunRequest request(Path list, RunKind kind, int perVolume) throws Exception {
        return new RunRequest(
                pack("mihon-ku-kokuho"), list, temp.resolve("out"), Optional.of(RENEWAL_DAY), kind, perVolume);
    }

    private static InsurerPack pack(String id) throws Exception {
        return new MunicipalInsurers(MunicipalInsurers.IN_JAR).get(id);
    }

    private Path list(String... lines) throws IOException {
        return Files.writeString(
                temp.resolve("list.csv"), MunicipalLists.HEADING + "\n" + String.join("\n", lines) + "\n");
    }

    private int halt(Path list, int letters) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltedRun.class.getName(),
                        list.toString(),
                        temp.resolve("out").toString(),
                        "" + letters,
                        "10")
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("output").toFile())
                .start()
                .waitFor();
    }

    private long complete() throws IOException {
        try (Stream<Path> work = Files.list(temp.resolve("out/work"))) {
            return work.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private List<CSVRecord> index() throws IOException {
        return table(Files.readString(temp.resolve("out/index.csv")));
    }

    private List<CSVRecord> findings() throws IOException {
        return table(Files.readString(temp.resolve("out/findings.csv")).substring(1));
    }

    private static List<CSVRecord> table(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private String text(int volume) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                temp.resolve("out/volumes/%04d.pdf".formatted(volume)).toFile())) {
            return new PDFTextStripper().getText(document).replace('　', ' ');
        }
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Sha256.hex(Sha256.begin().digest(Files.readAllBytes(file))));
            }
        }
        return files;
    }
}
