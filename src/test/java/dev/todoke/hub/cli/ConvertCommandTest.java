package dev.todoke.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.SampleRows;
import dev.todoke.hub.filing.Variant;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConvertCommandTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path COMPLETE = SAMPLES.resolve("mihon-shoji/01-three-complete/SHFD0006.CSV");
    private static final List<String> HEAD = List.of(
            "21,01,ﾐﾎﾝ,007,20261201,22223",
            "[kanri]",
            ",001",
            "21,01,ﾐﾎﾝ,12345,100,0001,東京都千代田区見本町１－２－３,見本商事株式会社,見本　一郎,03,5555,0101",
            "[data]");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLineTool unit = new CommandLineTool(new PrintWriter(out, true), new PrintWriter(err, true));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"ENROLMENT", "LOSS", "DEPENDANTS", "ANNUAL_REMUNERATION", "CHANGED_REMUNERATION", "BONUS"})
    void a_file_for_the_agency_comes_back_from_xml_byte_by_byte(Form form) throws IOException {
        SampleRows rows = new SampleRows(20261201);
        var present = form.layout().written(Variant.SHFD).orElseThrow();
        Path csv = write(
                "SHFD0006.CSV",
                Stream.generate(() -> String.join(
                                ",", ofShoji(rows.sample(form, present)).values(present)))
                        .limit(20));

        assertThat(convert(csv, "--out", folder.resolve("filing.xml")))
                .as(err.toString())
                .isZero();
        assertThat(convert(folder.resolve("filing.xml"), "--out", folder.resolve("again.csv")))
                .as(err.toString())
                .isZero();

        assertThat(folder.resolve("again.csv")).hasSameBinaryContentAs(csv);
    }

    @Test
    void a_file_for_a_society_needs_its_number_and_loses_it_on_the_way_back() throws IOException {
        Path society = folder.resolve("KPFD0006.CSV");
        assertThat(convert(COMPLETE, "--to", "kpfd", "--out", society)).isEqualTo(2);
        assertThat(err.toString()).contains("--society-number");

        assertThat(convert(COMPLETE, "--to", "KPFD", "--society-number", "0101", "--out", society))
                .isZero();
        HeardFiling heard = HeardFiling.of("KPFD0006.CSV", Files.readAllBytes(society));
        assertThat(heard.head().variant()).isEqualTo("KPFD0006");
        assertThat(heard.records()).hasSize(3);

        assertThat(convert(society, "--to", "shfd", "--out", folder.resolve("back.csv")))
                .isZero();
        assertThat(folder.resolve("back.csv")).hasSameBinaryContentAs(COMPLETE);
        assertThat(err.toString()).contains("Lost, there is no place for it: 健康保険組合の事業所番号");
    }

    @Test
    void items_without_a_place_are_named_with_their_number_of_records() throws IOException {
        SampleRows rows = new SampleRows(1);
        var fund = Form.ENROLMENT.layout().written(Variant.KPFD).orElseThrow();
        String row = rows.sample(Form.ENROLMENT, fund).with("societyOffice", "1").values(fund).stream()
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        Path csv = folder.resolve("KPFD0006.CSV");
        Files.writeString(
                csv,
                String.join(
                        "\r\n",
                        "0101,001,20261201,,,,,",
                        "[kanri]",
                        ",001",
                        "0101,100,0001,東京都千代田区見本町１－２－３,見本商事株式会社,見本　一郎,03,5555,0101",
                        "[data]",
                        row,
                        ""),
                ManyRows.CHARSET);

        assertThat(convert(csv, "--to", "shfd", "--out", folder.resolve("SHFD0006.CSV")))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("Lost").contains("(1)");
    }

    @Test
    void a_file_with_errors_is_not_converted() {
        Path target = folder.resolve("filing.xml");

        int actual = convert(SAMPLES.resolve("mihon-shoji/22-characters/SHFD0006.CSV"), "--out", target);

        assertThat(actual).isOne();
        assertThat(err.toString()).contains("ENR-KNJ-006");
        assertThat(target).doesNotExist();
    }

    @Test
    void each_form_gets_a_file_of_its_own_with_the_serial_counted_up() throws IOException {
        SampleRows rows = new SampleRows(2);
        Path csv = write(
                "SHFD0006.CSV",
                Stream.of(Form.ENROLMENT, Form.BONUS)
                        .map(form -> String.join(
                                ",",
                                rows.row(
                                        form,
                                        form.layout().written(Variant.SHFD).orElseThrow()))));

        assertThat(convert(csv, "--to", "shfd")).isEqualTo(2);
        assertThat(err.toString()).contains("2 pairs of office and form");

        Path target = folder.resolve("split");
        assertThat(convert(csv, "--to", "shfd", "--out", target))
                .as(err.toString())
                .isZero();
        assertThat(first(target.resolve("007-enrolment/SHFD0006.CSV"))).isEqualTo("21,01,ﾐﾎﾝ,007,20261201,22223");
        assertThat(first(target.resolve("008-bonus/SHFD0006.CSV"))).isEqualTo("21,01,ﾐﾎﾝ,008,20261201,22223");
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Path target = Files.writeString(folder.resolve("filing.xml"), "kept");

        assertThat(convert(COMPLETE, "--out", target)).isEqualTo(2);
        assertThat(target).hasContent("kept");
        assertThat(err.toString()).contains("The file exists and is not overwritten");
    }

    @ParameterizedTest
    @CsvSource({
        "mihon-shoji/99-number-later/number-registration.xml, 1, There is no such file with the form",
        "mihon-shoji/11-truncated/SHFD0006.CSV, 2, CSV-END-001",
        "mihon-shoji/missing.csv, 2, No such file",
        "mihon-shoji, 2, Name one file"
    })
    void refuses_what_cannot_be_converted(String file, int expected, String told) {
        int actual = convert(SAMPLES.resolve(file), "--to", "shfd", "--out", folder.resolve("SHFD0006.CSV"));

        assertThat(actual).isEqualTo(expected);
        assertThat(err.toString()).contains(told);
        assertThat(folder.resolve("SHFD0006.CSV")).doesNotExist();
    }

    private int convert(Path file, Object... arguments) {
        return unit.execute(Stream.concat(Stream.of("convert", "--as-of", "2026-12-01", file), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    private static FormRow ofShoji(FormRow row) {
        return row.layout().has("officeNumber") ? row.with("officeNumber", "12345") : row;
    }

    private Path write(String name, Stream<String> rows) throws IOException {
        List<String> lines =
                Stream.concat(HEAD.stream(), rows).map(line -> line + "\r\n").toList();
        return Files.writeString(folder.resolve(name), String.join("", lines), ManyRows.CHARSET);
    }

    private static String first(Path file) throws IOException {
        return Files.readString(file, ManyRows.CHARSET).lines().findFirst().orElseThrow();
    }
}
