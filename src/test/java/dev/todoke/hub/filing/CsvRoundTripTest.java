package dev.todoke.hub.filing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.csv.CsvFilingWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read and written again has the same bytes; a layout of former times comes out in the present one with the same values. */
class CsvRoundTripTest {
    private static final int FILES = 25;
    private static final int MOST_ROWS = 8;
    private static final String THIRD_OF_2018 = "other3.";

    private final CsvFilingWriter unit = new CsvFilingWriter();

    static Stream<Arguments> versions() {
        return Arrays.stream(Form.values())
                .flatMap(form -> form.layout().versions().stream().map(version -> Arguments.of(form, version)));
    }

    static Stream<Arguments> writtenVersions() {
        return versions().filter(arguments -> {
            Form form = (Form) arguments.get()[0];
            Layout.Version version = (Layout.Version) arguments.get()[1];
            return version.variant() != Variant.KNFD
                    && form.layout().written(version.variant()).orElseThrow() == version;
        });
    }

    private static String[] rows(Form form, Layout.Version version, long seed) {
        return IntStream.rangeClosed(1, 1 + (int) seed % MOST_ROWS)
                .mapToObj(row -> String.join(",", new SampleRows(seed * MOST_ROWS + row).row(form, version)))
                .toArray(String[]::new);
    }

    private static String file(Variant variant, String... rows) {
        return switch (variant) {
            case SHFD -> CsvText.shoji(rows);
            case KPFD -> CsvText.society(rows);
            case KNFD -> CsvText.fund(rows);
        };
    }

    private static HeardFiling read(Variant variant, byte[] bytes) throws IOException {
        HeardFiling read = HeardFiling.of(variant.baseName() + ".CSV", bytes);
        assertThat(read.problems()).isEmpty();
        return read;
    }

    private byte[] written(Variant variant, HeardFiling filing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        unit.write(out, variant, filing.head(), filing.records());
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("writtenVersions")
    void a_file_in_the_present_layout_comes_back_byte_for_byte(Form form, Layout.Version version) throws IOException {
        for (long seed = 0; seed < FILES; seed++) {
            byte[] expected = CsvText.bytes(file(version.variant(), rows(form, version, seed)));

            byte[] actual = written(version.variant(), read(version.variant(), expected));

            assertThat(new String(actual, CsvText.CHARSET))
                    .as("seed " + seed)
                    .isEqualTo(new String(expected, CsvText.CHARSET));
            assertThat(actual).as("seed " + seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("writtenVersions")
    void a_file_of_an_agent_comes_back_byte_for_byte(Form form, Layout.Version version) throws IOException {
        if (version.variant() == Variant.SHFD) {
            byte[] expected = CsvText.bytes(CsvText.agent(
                    "21,01,ﾐﾎﾝ",
                    "12345",
                    "100,0001,東京都千代田区見本町１－２－３,見本商事株式会社,見本　一郎,03,5555,0101",
                    rows(form, version, 3)));

            assertThat(written(Variant.SHFD, read(Variant.SHFD, expected))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_layout_keeps_its_values_in_the_present_one(Form form, Layout.Version version) throws IOException {
        // Nobody takes files for a fund any more; what such a file says of a person goes to the agency.
        Variant receiver = version.variant() == Variant.KNFD ? Variant.SHFD : version.variant();
        Layout.Version present = form.layout().written(receiver).orElseThrow();
        for (long seed = 0; seed < FILES; seed++) {
            HeardFiling expected =
                    read(version.variant(), CsvText.bytes(file(version.variant(), rows(form, version, seed))));

            HeardFiling actual = read(receiver, written(receiver, expected));

            assertThat(actual.records().stream().filter(record -> !isOfThirdChild(record, expected)))
                    .as("seed " + seed)
                    .extracting(record -> values(record, present))
                    .isEqualTo(expected.records().stream()
                            .map(record -> values(record, present))
                            .toList());
        }
    }

    // FamilyRowsTest holds what is in such a row.
    private static boolean isOfThirdChild(FilingRecord record, HeardFiling read) {
        return record.form() == Form.DEPENDANTS
                && read.records().stream()
                        .anyMatch(of2018 -> of2018.has(THIRD_OF_2018 + "nameKana")
                                && record.get("other1.nameKana").equals(of2018.get(THIRD_OF_2018 + "nameKana"))
                                && record.get("other1.personalNumber")
                                        .equals(of2018.get(THIRD_OF_2018 + "personalNumber")));
    }

    private static List<String> values(FilingRecord record, Layout.Version version) {
        return version.items().stream().map(record::get).toList();
    }

    @Test
    void an_old_head_comes_back_in_the_present_form() throws IOException {
        String row = EnrolmentRow.complete().text();
        String old = CsvText.shoji(row)
                .replaceFirst("^21,", "")
                .replace("\r\n21,01,ﾐﾎﾝ,12345", "\r\n01,ﾐﾎﾝ,12345")
                .replace("見本　一郎,03,5555,0101", "見本　一郎,03-5555-0101,");

        HeardFiling read = HeardFiling.ofCsv(old);

        assertThat(read.head().variant()).isEqualTo("SHFD0006-2018");
        assertThat(written(Variant.SHFD, read)).isEqualTo(CsvText.bytes(CsvText.shoji(row)));
    }

    @Test
    void the_end_mark_of_dos_is_the_one_thing_left_out() throws IOException {
        String text = CsvText.shoji(EnrolmentRow.complete().text());

        HeardFiling read = HeardFiling.ofCsv(text + "\u001a");

        assertThat(read.faults()).containsExactly(ReadFault.CSV_END_MARK);
        assertThat(written(Variant.SHFD, read)).isEqualTo(CsvText.bytes(text));
    }
}
