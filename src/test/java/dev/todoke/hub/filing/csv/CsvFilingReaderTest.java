package dev.todoke.hub.filing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.EnrolmentRow;
import dev.todoke.hub.filing.FilingFormat;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.Place;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.identity.OfficeSymbol;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilingReaderTest {
    private static final String ROW = EnrolmentRow.complete().text();

    @Test
    void reads_head_and_records_in_the_order_of_the_file() throws IOException {
        String second = EnrolmentRow.complete()
                .withoutNumber()
                .with("nameKana", "ﾐﾎﾝ ﾊﾅｺ")
                .text();

        HeardFiling actual = HeardFiling.ofCsv(CsvText.shoji(ROW, second));

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.heads()).hasSize(1);
        assertThat(actual.head().format()).isEqualTo(FilingFormat.CSV);
        assertThat(actual.head().variant()).isEqualTo("SHFD0006");
        assertThat(actual.head().form()).isEqualTo(Form.ENROLMENT);
        assertThat(actual.head().office().symbol()).isEqualTo(new OfficeSymbol("21", "01", "ﾐﾎﾝ"));
        assertThat(actual.head().office().telephone()).isEqualTo("03-5555-0101");
        assertThat(actual.head().office().postcode()).isEqualTo("1000001");
        assertThat(actual.head().createdOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(actual.records()).extracting(FilingRecord::ordinal).containsExactly(1, 2);
        assertThat(actual.records()).extracting(FilingRecord::line).containsExactly(6L, 7L);
        assertThat(actual.records().get(0).personalNumber()).contains(SyntheticNumbers.personalNumber(1));
        assertThat(actual.records().get(1).personalNumber()).isEmpty();
        assertThat(actual.records().get(1).get("nameKana")).isEqualTo("ﾐﾎﾝ ﾊﾅｺ");
    }

    @Test
    void knows_where_an_item_stands() throws IOException {
        FilingRecord unit = HeardFiling.ofCsv(CsvText.shoji(ROW)).records().get(0);

        Place actual = unit.place("nameKanji");

        assertThat(actual.line()).isEqualTo(6);
        assertThat(actual.item()).isEqualTo(8);
        assertThat(ROW.substring(actual.column() - 1)).startsWith("見本　太郎,");
        byte[] file = CsvText.bytes(CsvText.shoji(ROW));
        int offset = (int) actual.offset();
        assertThat(new String(file, offset, file.length - offset, CsvText.CHARSET))
                .startsWith("見本　太郎,");
        assertThat(actual.itemName()).isEqualTo("被保険者氏名（漢字）");
    }

    @Test
    void takes_the_layout_of_33_columns() throws IOException {
        HeardFiling actual =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text(33)));

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.records().get(0).lacks("certificateWanted")).isTrue();
        assertThat(actual.records().get(0).get("certificateWanted")).isEmpty();
    }

    @Test
    void returns_a_row_of_32_columns_and_says_what_was_expected() throws IOException {
        HeardFiling actual =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text(32), ROW));

        assertThat(actual.faults()).containsExactly(ReadFault.CSV_COLUMNS);
        assertThat(actual.problems().get(0).args()).containsEntry("found", "32").containsEntry("expected", "34 / 33");
        assertThat(actual.problems().get(0).ordinal()).isEqualTo(1);
        assertThat(actual.records()).extracting(FilingRecord::ordinal).containsExactly(2);
    }

    @Test
    void reads_an_agents_first_line() throws IOException {
        String text = CsvText.shoji(ROW).replaceFirst("^[^\r]*", ",,00000007,004,20261201,22223");

        FilingHead actual = HeardFiling.ofCsv(text).head();

        assertThat(actual.agentCode()).isEqualTo("00000007");
        assertThat(actual.mediaSerial()).isEqualTo("004");
        assertThat(actual.office().symbol().key()).isEqualTo("21-01-ﾐﾎﾝ");
    }

    @Test
    void reads_the_head_of_the_time_before_2019() throws IOException {
        String text = CsvText.lines(Stream.of(
                "01,ﾐﾎﾝ,005,20170117,22223",
                "[kanri]",
                "社労士　見本,1",
                "01,ﾐﾎﾝ,12345,100,0001,東京都千代田区見本町１－２－３,見本商事株式会社,見本　一郎,03-5555-0101,",
                "[data]",
                EnrolmentRow.complete().text(33)));

        FilingHead actual = HeardFiling.ofCsv(text).head();

        assertThat(actual.variant()).isEqualTo("SHFD0006-2018");
        assertThat(actual.office().symbol().key()).isEqualTo("21-01-ﾐﾎﾝ");
        assertThat(actual.office().telephone()).isEqualTo("03-5555-0101");
    }

    @Test
    void tolerates_one_end_of_file_byte_and_an_empty_line_at_the_end() throws IOException {
        assertThat(HeardFiling.ofCsv(CsvText.shoji(ROW) + "\u001A").faults()).containsExactly(ReadFault.CSV_END_MARK);
        assertThat(HeardFiling.ofCsv(CsvText.shoji(ROW) + "\r\n").faults()).containsExactly(ReadFault.CSV_EMPTY_LINES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 40, 90})
    void returns_the_whole_file_when_its_end_is_missing(int missing) throws IOException {
        String text = CsvText.shoji(ROW, ROW);

        HeardFiling actual = HeardFiling.ofCsv(text.substring(0, text.length() - missing));

        assertThat(actual.faults()).containsExactly(ReadFault.CSV_TRUNCATED);
        assertThat(actual.problems().get(0).line()).isEqualTo(7);
        assertThat(actual.problems().get(0).scope()).isEqualTo(ReadProblem.Scope.FILE);
    }

    @ParameterizedTest
    @CsvSource({"true, UTF-8 (BOM)", "false, UTF-8"})
    void tells_utf8_from_shift_jis(boolean mark, String expected) throws IOException {
        byte[] bytes = ((mark ? "\uFEFF" : "") + CsvText.shoji(ROW)).getBytes(StandardCharsets.UTF_8);

        HeardFiling actual = HeardFiling.of("SHFD0006.CSV", bytes);

        assertThat(actual.faults()).containsExactly(ReadFault.CSV_CHARSET);
        assertThat(actual.problems().get(0).args()).containsEntry("found", expected);
    }

    @ParameterizedTest
    @CsvSource({"12345, true", "54321, false", "2345, false"})
    void a_row_has_the_office_number_of_its_office(String number, boolean same) throws IOException {
        HeardFiling actual = HeardFiling.ofCsv(CsvText.shoji(
                EnrolmentRow.complete().with("officeNumber", number).text()));

        assertThat(actual.records()).hasSize(same ? 1 : 0);
        assertThat(actual.faults()).isEqualTo(same ? List.of() : List.of(ReadFault.CSV_OTHER_NUMBER));
    }

    @Test
    void an_office_number_is_the_same_with_leading_zeros() throws IOException {
        String text =
                CsvText.shoji(ROW).replace("12345", "345").replace("2200700,21,01,ﾐﾎﾝ,345", "2200700,21,01,ﾐﾎﾝ,00345");

        assertThat(HeardFiling.ofCsv(text).records()).hasSize(1);
        assertThat(HeardFiling.ofCsv(text).problems()).isEmpty();
    }

    @Test
    void empty_lines_are_passed_over_and_said_once() throws IOException {
        HeardFiling actual = HeardFiling.ofCsv(CsvText.shoji(ROW, "", "", ROW, ""));

        assertThat(actual.records()).hasSize(2);
        assertThat(actual.faults()).containsExactly(ReadFault.CSV_EMPTY_LINES);
        assertThat(actual.problems().get(0).line()).isEqualTo(7);
    }

    @Test
    void line_ends_doubled_by_two_transfers_in_text_mode_are_called_so() throws IOException {
        HeardFiling actual = HeardFiling.ofCsv(CsvText.shoji(ROW).replace("\r\n", "\r\r\n"));

        assertThat(actual.faults()).containsExactly(ReadFault.CSV_LINE_ENDS);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16, UTF-16",
        "UTF-16LE, UTF-16",
        "UTF-16BE, UTF-16",
        "EUC-JP, EUC-JP",
        "ISO-2022-JP, JIS (ISO-2022-JP)"
    })
    void another_charset_is_named_by_its_bytes(String charset, String named) throws IOException {
        // ISO-2022-JP has no half-width kana.
        String text = CsvText.shoji(ROW).replace("ﾐﾎﾝ", charset.startsWith("ISO") ? "ABC" : "ﾐﾎﾝ");

        HeardFiling actual = HeardFiling.of("SHFD0006.CSV", text.getBytes(Charset.forName(charset)));

        assertThat(actual.faults()).containsExactly(ReadFault.CSV_CHARSET);
        assertThat(actual.problems().get(0).args()).containsEntry("found", named);
        assertThat(actual.records()).isEmpty();
    }

    @Test
    void half_width_kana_that_look_like_utf8_are_shift_jis() throws IOException {
        String kana = CsvText.shoji(ROW).replace("ﾐﾎﾝ", "ﾃｱ");

        assertThat(HeardFiling.ofCsv(kana).problems()).isEmpty();
    }

    @Test
    void returns_only_the_record_whose_bytes_are_broken() throws IOException {
        byte[] bytes = CsvText.bytes(CsvText.shoji(
                ROW, EnrolmentRow.complete().with("nameKanji", "見本　#").text()));
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0x81 : bytes[i];
        }

        HeardFiling actual = HeardFiling.of("SHFD0006.CSV", bytes);

        assertThat(actual.faults()).containsExactly(ReadFault.CSV_ROW_BYTES);
        assertThat(actual.problems().get(0).args()).containsEntry("item", "8");
        assertThat(actual.records()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'22223', '22224', CSV_REPRESENTATIVE_CODE",
        "'20261201', '20261301', CSV_CREATED_ON",
        "'[kanri]', 'kanri', CSV_KANRI",
        "'[data]\r\n', '', CSV_DATA",
        "'見本町１', '見本町,１', CSV_OFFICE_LINE",
        "'21,01,ﾐﾎﾝ,001', '21,001', CSV_FIRST_LINE",
        "'\r\n', '\n', CSV_LINE_ENDS",
        "'2200700', '2263700', CSV_UNKNOWN_FORM",
        "'2200700', '2220700', CSV_UNKNOWN_FORM",
        "'\r\n', ' ', CSV_ONE_LINE",
        "'21,01,ﾐﾎﾝ,001,', '\"21\",\"01\",\"ﾐﾎﾝ\",\"001\",', CSV_QUOTED_HEAD",
        "'見本　太郎', '\"見本　太郎\"', CSV_QUOTED",
        "'2200700', '22007041', CSV_OLD_FORM"
    })
    void gives_each_fault_of_a_file_its_own_code(String from, String to, ReadFault expected) throws IOException {
        HeardFiling actual = HeardFiling.ofCsv(CsvText.shoji(ROW).replace(from, to));

        assertThat(actual.faults()).containsExactly(expected);
        assertThat(actual.records()).isEmpty();
    }

    @Test
    void never_repeats_a_personal_number_found_in_the_place_of_the_record_code() throws IOException {
        String shifted = ROW.replaceFirst("2200700", SyntheticNumbers.number(1));

        HeardFiling actual = HeardFiling.ofCsv(CsvText.shoji(shifted));

        assertThat(actual.faults()).containsExactly(ReadFault.CSV_UNKNOWN_FORM);
        assertThat(actual.problems().toString()).doesNotContain(SyntheticNumbers.number(1));
    }

    @Test
    void returns_a_row_of_an_office_the_head_does_not_name() throws IOException {
        String otherOffice = EnrolmentRow.complete().with("symbol", "ﾍﾞﾂ").text();

        HeardFiling actual = HeardFiling.ofCsv(CsvText.shoji(ROW, otherOffice, otherOffice, ROW));

        assertThat(actual.faults()).containsExactly(ReadFault.CSV_OTHER_OFFICE, ReadFault.CSV_OTHER_OFFICE);
        assertThat(actual.records()).extracting(FilingRecord::ordinal).containsExactly(1, 4);
    }

    @Test
    void takes_rows_of_several_forms_and_says_so_once() throws IOException {
        String bonus = "2265700,21,01,ﾐﾎﾝ,1,ﾐﾎﾝ ﾀﾛｳ,見本　太郎,7,020401,9,081210,300000,0,300000,,,,,,,";

        HeardFiling actual = HeardFiling.ofCsv(CsvText.shoji(ROW, bonus, bonus));

        assertThat(actual.records())
                .extracting(FilingRecord::form)
                .containsExactly(Form.ENROLMENT, Form.BONUS, Form.BONUS);
        assertThat(actual.faults()).containsExactly(ReadFault.CSV_SEVERAL_FORMS);
        assertThat(actual.problems().get(0).scope()).isEqualTo(ReadProblem.Scope.NOTE);
    }

    @Test
    void takes_several_offices_and_says_when_line_3_announces_another_number() throws IOException {
        String second = EnrolmentRow.of("21-02-ｾｲｻ", "23456").text();
        String text = CsvText.shoji(ROW, second)
                .replace("[data]", "21,02,ｾｲｻ,23456,140,0001,東京都品川区見本町４－５－６,見本製作株式会社,見本　二郎,03,5555,0202\r\n[data]");

        HeardFiling actual = HeardFiling.ofCsv(text);

        assertThat(actual.head().offices())
                .extracting(office -> office.symbol().key())
                .containsExactly("21-01-ﾐﾎﾝ", "21-02-ｾｲｻ");
        assertThat(actual.records()).extracting(one -> one.office().key()).containsExactly("21-01-ﾐﾎﾝ", "21-02-ｾｲｻ");
        assertThat(actual.faults()).containsExactly(ReadFault.CSV_OFFICE_COUNT, ReadFault.CSV_SEVERAL_OFFICES);
    }

    @Test
    void reads_the_layouts_of_societies_by_the_width_of_line_1() throws IOException {
        String text = CsvText.lines(Stream.of(
                "0123,001,20261201,,,,,",
                "[kanri]",
                ",001",
                "0123,100,0001,東京都千代田区見本町１－２－３,見本商事株式会社,見本　一郎,03,5555,0101",
                "[data]",
                ROW + ",0123,77,X"));

        HeardFiling actual = HeardFiling.of("KPFD0006.CSV", CsvText.bytes(text));

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.head().variant()).isEqualTo("KPFD0006");
        assertThat(actual.head().office().symbol().key()).isEqualTo("21-01-ﾐﾎﾝ");
        assertThat(actual.head().office().societyNumber()).isEqualTo("0123");
        assertThat(actual.records().get(0).get("insuredCardNumber")).isEqualTo("77");
        assertThat(actual.records().get(0).place("societyItem").item()).isEqualTo(37);
        assertThat(HeardFiling.of("SHFD0006.CSV", CsvText.bytes(text)).faults())
                .containsExactly(ReadFault.CSV_OTHER_NAME);
    }

    @Test
    void refuses_a_file_for_hello_work() throws IOException {
        String row = "10101," + ",".repeat(59);

        assertThat(HeardFiling.ofCsv(CsvText.shoji(row)).faults()).containsExactly(ReadFault.HELLO_WORK);
    }

    @Test
    void returns_a_file_without_records() throws IOException {
        assertThat(HeardFiling.ofCsv(CsvText.shoji()).faults()).containsExactly(ReadFault.NO_RECORDS);
    }

    @Test
    void a_record_shows_no_value_by_itself() throws IOException {
        FilingRecord unit = HeardFiling.ofCsv(CsvText.shoji(ROW)).records().get(0);

        assertThat(unit.toString()).isEqualTo("FilingRecord[ENROLMENT, ordinal 1, line 6]");
        assertThat(unit.contentWithoutNumber())
                .doesNotContainKey("personalNumber")
                .containsEntry("nameKana", "ﾐﾎﾝ ﾀﾛｳ");
    }

    @Test
    void hands_on_fifty_thousand_records_one_by_one_without_keeping_them() throws IOException {
        byte[] head = CsvText.bytes(CsvText.shoji());
        byte[] row = CsvText.bytes(ROW + "\r\n");
        InputStream rows = new SequenceInputStream(Collections.enumeration(IntStream.range(0, 50_000)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(row))
                .toList()));
        CountingSink unit = new CountingSink(row.length);
        unit.available = new SequenceInputStream(new ByteArrayInputStream(head), rows);

        new FilingReaders().read("SHFD0006.CSV", new Counted(unit), unit);

        assertThat(unit.records).isEqualTo(50_000);
        assertThat(unit.furthestAhead)
                .as("rows read ahead of the record handed on")
                .isLessThan(1_000);
    }

    /** Compares what was read with what was handed on: a reader that collects records would run far ahead. */
    private static final class CountingSink implements FilingSink {
        private final int rowLength;
        private InputStream available;
        private long bytesRead;
        private long records;
        private long furthestAhead;

        CountingSink(int rowLength) {
            this.rowLength = rowLength;
        }

        @Override
        public void head(FilingHead head) {}

        @Override
        public void record(FilingRecord record) {
            records++;
            furthestAhead = Math.max(furthestAhead, bytesRead / rowLength - records);
        }

        @Override
        public void problem(ReadProblem problem) {
            assertThat(problem.fault()).isEqualTo(ReadFault.LARGE_FILE);
        }
    }

    private static final class Counted extends InputStream {
        private final CountingSink sink;

        Counted(CountingSink sink) {
            this.sink = sink;
        }

        @Override
        public int read() throws IOException {
            int b = sink.available.read();
            sink.bytesRead += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = sink.available.read(buffer, offset, length);
            sink.bytesRead += Math.max(read, 0);
            return read;
        }
    }
}
