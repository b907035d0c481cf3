package dev.todoke.hub.filing.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.EnrolmentRow;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.SampleRows;
import dev.todoke.hub.filing.UnwritableValue;
import dev.todoke.hub.filing.UnwritableValue.Reason;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.filing.csv.CsvFilingWriter;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class XmlFilingWriterTest {
    private static final int ROWS = 100;

    private final XmlFilingWriter unit = new XmlFilingWriter();

    static Stream<Arguments> versions() {
        return Arrays.stream(Form.values())
                .flatMap(form -> form.layout().versions().stream().map(version -> Arguments.of(form, version)));
    }

    private byte[] write(FilingHead head, List<FilingRecord> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        unit.write(out, head, records);
        return out.toByteArray();
    }

    private HeardFiling throughXml(HeardFiling read) throws IOException {
        HeardFiling actual = HeardFiling.of("filing.xml", write(read.head(), read.records()));
        assertThat(actual.problems()).isEmpty();
        return actual;
    }

    private static HeardFiling csv(Form form, Layout.Version version) throws IOException {
        String[] rows = IntStream.range(0, ROWS)
                .mapToObj(seed -> new SampleRows(seed).sample(form, version))
                .map(row -> form.layout().has("officeNumber") ? row.with("officeNumber", "12345") : row)
                .map(row -> String.join(",", row.values(version)))
                .toArray(String[]::new);
        String text = switch (version.variant()) {
            case SHFD -> CsvText.shoji(rows);
            case KPFD -> CsvText.society(rows);
            case KNFD -> CsvText.fund(rows);
        };
        HeardFiling read = HeardFiling.of(version.variant().baseName() + ".CSV", CsvText.bytes(text));
        assertThat(read.problems()).isEmpty();
        return read;
    }

    private static List<String> values(FilingRecord record) {
        return record.layout().items().stream().map(record::get).toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void xml_holds_every_item_of_every_row(Form form, Layout.Version version) throws IOException {
        HeardFiling read = csv(form, version);

        HeardFiling actual = throughXml(read);

        assertThat(actual.records())
                .extracting(XmlFilingWriterTest::values)
                .isEqualTo(
                        read.records().stream().map(XmlFilingWriterTest::values).toList());
        assertThat(actual.head().office())
                .usingRecursiveComparison()
                .ignoringFields("officeNumber")
                .isEqualTo(read.head().office());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void the_csv_made_of_the_xml_has_the_bytes_of_the_csv_it_was_made_of(Form form, Layout.Version version)
            throws IOException {
        if (version.variant() == Variant.KNFD) {
            return;
        }
        HeardFiling read = csv(form, version);

        HeardFiling actual = throughXml(read);

        assertThat(csvBytes(version.variant(), actual)).isEqualTo(csvBytes(version.variant(), read));
    }

    private static byte[] csvBytes(Variant variant, HeardFiling filing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvFilingWriter().write(out, variant, filing.head(), filing.records());
        return out.toByteArray();
    }

    @Test
    void writes_indented_xml_without_what_is_empty() throws IOException {
        String expected = XmlText.seisaku(XmlText.enrolment("ﾐﾎﾝ ﾊﾅｺ", "見本　花子", "2", "2000-02-29", 2));

        HeardFiling read = HeardFiling.of("filing.xml", XmlText.bytes(expected));

        assertThat(new String(write(read.head(), read.records()), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void an_agents_code_travels_in_the_head() throws IOException {
        HeardFiling read = HeardFiling.ofCsv(
                CsvText.shoji(EnrolmentRow.complete().text()).replaceFirst("^[^\r]*", ",,00000007,004,20261201,22223"));

        FilingHead actual = throughXml(read).head();

        assertThat(actual.agentCode()).isEqualTo("00000007");
        assertThat(actual.mediaSerial()).isEqualTo("004");
    }

    @Test
    void signs_of_xml_are_written_as_text() throws IOException {
        FilingRecord record =
                EnrolmentRow.complete().with("remarks", "<a>&]]>\"'").record();
        FilingHead head =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text())).head();

        HeardFiling actual = HeardFiling.of("filing.xml", write(head, List.of(record)));

        assertThat(actual.records().get(0).get("remarks")).isEqualTo("<a>&]]>\"'");
    }

    @ParameterizedTest
    @CsvSource({
        "birthDate, 020230, birthEra, SHAPE",
        "birthDate, 310501, birthEra, SHAPE",
        "birthDate, '', birthEra, SHAPE",
        "kind, 男, kind, SHAPE",
        "seventyOrOver, 2, seventyOrOver, SHAPE",
        "dependants, '', dependants, MISSING",
        "nameKana, '', nameKana, MISSING",
        "postcodeTown, 77, postcodeArea, SHAPE",
        "officeNumber, 54321, officeNumber, SHAPE",
        "cash, 1-000, cash, SHAPE"
    })
    void refuses_what_xml_cannot_say_and_never_repeats_it(String item, String value, String named, Reason reason)
            throws IOException {
        FilingHead head =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text())).head();
        FilingRecord record = EnrolmentRow.complete().with(item, value).record();

        assertThatThrownBy(() -> write(head, List.of(record)))
                .isInstanceOfSatisfying(UnwritableValue.class, e -> {
                    assertThat(e.item()).isEqualTo(named);
                    assertThat(e.reason()).isEqualTo(reason);
                })
                .hasMessageNotContaining(value.isEmpty() ? "ﾐﾎﾝ" : value);
    }

    @Test
    void refuses_characters_that_xml_has_not() throws IOException {
        FilingHead head =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text())).head();
        FilingRecord record = EnrolmentRow.complete().with("remarks", "\u0001").record();

        assertThatThrownBy(() -> write(head, List.of(record))).isInstanceOf(UnwritableValue.class);
    }

    @Test
    void refuses_a_file_of_two_forms_or_of_none() throws IOException {
        FilingHead head =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text())).head();

        assertThatThrownBy(() -> write(head, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(head, List.of(FormRow.loss().record())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stream_that_breaks_is_an_io_exception() throws IOException {
        HeardFiling read =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text()));
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatThrownBy(() -> unit.write(broken, read.head(), read.records()))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void every_item_of_every_form_stands_in_one_element() {
        for (Form form : Form.values()) {
            List<Item> actual = RecordElements.of(form)
                    .leaves()
                    .flatMap(leaf -> leaf.items().stream())
                    .toList();

            assertThat(actual)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(form.layout().items().stream()
                            .filter(item -> !item.xml().isEmpty())
                            .toList());
        }
    }

    @Test
    void numbers_keep_their_leading_zeros() throws IOException {
        HeardFiling read = HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete()
                .with("cash", "0300000")
                .with("insuredNumber", "000011")
                .with("personalNumber", SyntheticNumbers.number(3))
                .text()));

        FilingRecord actual = throughXml(read).records().get(0);

        assertThat(actual.get("cash")).isEqualTo("0300000");
        assertThat(actual.get("insuredNumber")).isEqualTo("000011");
    }
}
