package dev.todoke.hub.filing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.EnrolmentRow;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.UnwritableValue;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFilingWriterTest {
    private final CsvFilingWriter unit = new CsvFilingWriter();

    private byte[] write(FilingHead head, List<FilingRecord> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        unit.write(out, Variant.SHFD, head, records);
        return out.toByteArray();
    }

    @Test
    void writes_back_byte_for_byte_what_was_read() throws IOException {
        byte[] expected = CsvText.bytes(CsvText.shoji(
                EnrolmentRow.complete().text(),
                EnrolmentRow.complete()
                        .withoutNumber()
                        .with("certificateWanted", "1")
                        .text()));
        HeardFiling read = HeardFiling.of("SHFD0006.CSV", expected);

        assertThat(write(read.head(), read.records())).isEqualTo(expected);
    }

    @Test
    void writes_an_agents_first_line() throws IOException {
        byte[] expected = CsvText.bytes(
                CsvText.shoji(EnrolmentRow.complete().text()).replaceFirst("^[^\r]*", ",,00000007,004,20261201,22223"));
        HeardFiling read = HeardFiling.of("SHFD0006.CSV", expected);

        assertThat(write(read.head(), read.records())).isEqualTo(expected);
    }

    @Test
    void writes_a_record_restored_from_store_and_a_row_of_33_columns_as_34() throws IOException {
        HeardFiling read =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text(33)));
        FilingRecord restored = FilingRecord.restore(
                Form.ENROLMENT,
                read.records().get(0).contentWithoutNumber(),
                Map.of("personalNumber", read.records().get(0).personalNumber().orElseThrow()));

        byte[] actual = write(read.head(), List.of(restored));

        assertThat(actual)
                .isEqualTo(CsvText.bytes(CsvText.shoji(EnrolmentRow.complete().text(34))));
    }

    @Test
    void writes_what_came_as_xml() throws IOException {
        HeardFiling read = HeardFiling.of(
                "filing.xml",
                XmlText.bytes(XmlText.seisaku(XmlText.enrolment("ﾐﾎﾝ ﾊﾅｺ", "見本　花子", "2", "2000-02-29", 2))));

        String actual = new String(write(read.head(), read.records()), CsvText.CHARSET);

        assertThat(actual)
                .startsWith("21,02,ｾｲｻ,001,20261201,22223\r\n[kanri]\r\n,001\r\n")
                .endsWith("2200700,21,02,ｾｲｻ,23456,,ﾐﾎﾝ ﾊﾅｺ,見本　花子,7,120229,2,1," + SyntheticNumbers.number(2)
                        + ",,,,,9,081201,0,300000,0,300000,,,,,,,,,,,1\r\n");
    }

    @Test
    void maps_both_spellings_of_a_character_to_the_same_bytes() throws IOException {
        HeardFiling read = HeardFiling.ofCsv(
                CsvText.shoji(EnrolmentRow.complete().withoutNumber().text()));
        FilingRecord other = EnrolmentRow.complete()
                .withoutNumber()
                .with("addressKanji", "東京都千代田区見本町１\u2212２\u2212３")
                .record();

        assertThat(write(read.head(), List.of(other))).isEqualTo(write(read.head(), read.records()));
    }

    @ParameterizedTest
    @CsvSource({
        "nameKanji, 髙橋　太郎, CHARACTER",
        "nameKanji, 見本　太郎太郎太郎太郎太郎, TOO_LONG",
        "nameKana, ﾐﾎﾝ ﾀﾛｳﾀﾛｳﾀﾛｳﾀﾛｳﾀﾛｳﾀﾛｳﾀﾛｳﾀﾛｳ, TOO_LONG",
        "remarks, 'カンマ,', CHARACTER",
        "nameKana, '', MISSING"
    })
    void refuses_a_value_that_has_no_place_and_never_repeats_it(
            String item, String value, UnwritableValue.Reason reason) throws IOException {
        FilingHead head =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text())).head();
        FilingRecord record = EnrolmentRow.complete().with(item, value).record();

        assertThatThrownBy(() -> write(head, List.of(record)))
                .isInstanceOfSatisfying(UnwritableValue.class, e -> {
                    assertThat(e.item()).isEqualTo(item);
                    assertThat(e.reason()).isEqualTo(reason);
                })
                .hasMessageNotContaining(value.isEmpty() ? "ﾐﾎﾝ" : value);
    }

    @Test
    void writes_no_file_without_records() throws IOException {
        FilingHead head =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text())).head();

        assertThatThrownBy(() -> write(head, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
