package dev.todoke.hub.filing.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.filing.Enrolment;
import dev.todoke.hub.filing.FilingFormat;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.NumberRegistration;
import dev.todoke.hub.filing.Place;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.Sex;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFilingReaderTest {
    private static final String TARO = XmlText.enrolment("ﾐﾎﾝ ﾀﾛｳ", "見本　太郎", "1", "1990-04-01", 1);
    private static final String HANAKO = XmlText.enrolment("ﾐﾎﾝ ﾊﾅｺ", "見本　花子", "2", "2000-02-29", 2);
    private static final String REGISTRATION = """
            <numberRegistration>
              <nameKana>ﾐﾎﾝ ﾊﾅｺ</nameKana><birthDate>2000-02-29</birthDate>
              <personalNumber>%s</personalNumber>
            </numberRegistration>
            """.formatted(SyntheticNumbers.number(2));

    private static HeardFiling read(String text) throws IOException {
        return HeardFiling.of("filing.xml", XmlText.bytes(text));
    }

    @Test
    void reads_head_and_enrolments() throws IOException {
        HeardFiling actual = read(XmlText.seisaku(TARO, HANAKO));

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.head().format()).isEqualTo(FilingFormat.XML);
        assertThat(actual.head().form()).isEqualTo(Form.ENROLMENT);
        assertThat(actual.head().office().symbol().key()).isEqualTo("21-02-ｾｲｻ");
        assertThat(actual.head().createdOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(actual.records()).extracting(FilingRecord::ordinal).containsExactly(1, 2);
        Enrolment hanako = Enrolment.of(actual.records().get(1));
        assertThat(hanako.nameKana()).isEqualTo("ﾐﾎﾝ ﾊﾅｺ");
        assertThat(hanako.birthDate()).isEqualTo(LocalDate.of(2000, 2, 29));
        assertThat(hanako.sex()).contains(Sex.F);
        assertThat(hanako.acquiredOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(hanako.total()).isEqualTo(300_000);
        assertThat(hanako.certificateWanted()).isTrue();
        assertThat(hanako.personalNumber()).contains(SyntheticNumbers.personalNumber(2));
    }

    @Test
    void knows_where_an_element_stands() throws IOException {
        String text = XmlText.seisaku(TARO, HANAKO);
        FilingRecord unit = read(text).records().get(1);

        Place actual = unit.place("birthEra");

        String line = text.lines().toList().get((int) actual.line() - 1);
        assertThat(line.substring(actual.column() - 1)).startsWith("<birthDate>2000");
        assertThat(text.lines().toList().get((int) unit.line() - 1)).contains("<enrolment>");
    }

    @Test
    void reads_number_registrations() throws IOException {
        HeardFiling actual = read(XmlText.seisaku(REGISTRATION));

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.head().form()).isEqualTo(Form.NUMBER_REGISTRATION);
        NumberRegistration registration = NumberRegistration.of(actual.records().get(0));
        assertThat(registration.office().key()).isEqualTo("21-02-ｾｲｻ");
        assertThat(registration.birthDate()).contains(LocalDate.of(2000, 2, 29));
        assertThat(registration.personalNumber()).isEqualTo(SyntheticNumbers.personalNumber(2));
    }

    @ParameterizedTest
    @CsvSource({
        "2000-02-29, 2000-02-30, birthDate, cvc-datatype-valid.1.2.1",
        "<kind>2, <kind>zwei, kind, cvc-pattern-valid",
        "<nameKana>ﾐﾎﾝ ﾊﾅｺ</nameKana>, '', nameKanji, cvc-complex-type.2.4.a",
        "<dependants>false, <dependants>nein, dependants, cvc-datatype-valid.1.2.1"
    })
    void returns_only_the_record_that_is_against_the_schema(String from, String to, String element, String key)
            throws IOException {
        HeardFiling actual = read(XmlText.seisaku(TARO, HANAKO.replace(from, to), TARO));

        assertThat(actual.faults()).containsExactly(ReadFault.XML_RECORD_SCHEMA);
        assertThat(actual.problems().get(0).ordinal()).isEqualTo(2);
        assertThat(actual.problems().get(0).args())
                .containsEntry("element", element)
                .containsEntry("key", key);
        assertThat(actual.records()).extracting(FilingRecord::ordinal).containsExactly(1, 3);
    }

    @Test
    void never_repeats_a_personal_number_that_is_against_the_schema() throws IOException {
        String wrong = TARO.replace(SyntheticNumbers.number(1), SyntheticNumbers.number(1) + "0");

        HeardFiling actual = read(XmlText.seisaku(wrong));

        assertThat(actual.faults()).containsExactly(ReadFault.XML_RECORD_SCHEMA);
        assertThat(actual.problems().toString()).contains("personalNumber").doesNotContain("9999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<telephone>03-5555-0202</telephone>", "<prefecture>21</prefecture>", " createdOn=\"2026-12-01\""
            })
    void returns_the_file_when_its_head_is_against_the_schema(String missing) throws IOException {
        HeardFiling actual = read(XmlText.seisaku(TARO).replace(missing, ""));

        assertThat(actual.faults()).containsExactly(ReadFault.XML_HEAD_SCHEMA);
        assertThat(actual.heads()).isEmpty();
    }

    @Test
    void returns_a_record_of_another_form_than_the_first() throws IOException {
        HeardFiling actual = read(XmlText.seisaku(TARO, REGISTRATION));

        assertThat(actual.faults()).containsExactly(ReadFault.XML_RECORD_SCHEMA);
        assertThat(actual.records()).hasSize(1);
    }

    @Test
    void returns_a_file_with_an_unknown_element_beside_the_records() throws IOException {
        assertThat(read(XmlText.seisaku(TARO, "<gift/>")).faults()).containsExactly(ReadFault.XML_HEAD_SCHEMA);
    }

    @Test
    void returns_a_file_without_office_or_records() throws IOException {
        assertThat(read(XmlText.seisaku()).faults()).containsExactly(ReadFault.NO_RECORDS);
        assertThat(read(XmlText.seisaku(TARO).replaceFirst("(?s)<office>.*</office>", ""))
                        .faults())
                .containsExactly(ReadFault.XML_HEAD_SCHEMA);
    }

    @Test
    void says_where_xml_is_not_well_formed() throws IOException {
        String text = XmlText.seisaku(TARO, HANAKO.replace("</birthDate>", ""));

        HeardFiling actual = read(text);

        assertThat(actual.faults()).containsExactly(ReadFault.XML_NOT_WELL_FORMED);
        assertThat(text.lines().toList().get((int) actual.problems().get(0).line() - 1))
                .contains("</enrolment>");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 100, 400, 1200})
    void tells_a_file_that_is_cut_off(int missing) throws IOException {
        String text = XmlText.seisaku(TARO, HANAKO);

        HeardFiling actual = read(text.substring(0, text.length() - missing));

        assertThat(actual.faults()).containsExactly(ReadFault.XML_TRUNCATED);
    }

    @Test
    void wrong_bytes_are_a_finding_and_not_a_failure() throws IOException {
        byte[] bytes = XmlText.bytes(XmlText.seisaku(TARO));
        bytes[bytes.length - 40] = (byte) 0xFF;

        assertThat(HeardFiling.of("filing.xml", bytes).faults()).containsExactly(ReadFault.XML_NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE filing [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE filing SYSTEM \"http://127.0.0.1:1/filing.dtd\">",
                "<!DOCTYPE filing [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>",
                "<!DOCTYPE filing>"
            })
    void never_reads_past_a_doctype(String doctype) throws IOException {
        String text =
                XmlText.seisaku(TARO).replaceFirst("\\?>\n", "?>\n" + doctype).replace("見本　太郎", "&x;");

        HeardFiling actual = read(text);

        assertThat(actual.faults()).containsExactly(ReadFault.XML_DOCTYPE);
        assertThat(actual.heads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:todoke:filing:2", "", "urn:todoke:receipt:1"})
    void refuses_another_namespace(String namespace) throws IOException {
        String text = XmlText.seisaku(TARO).replace("urn:todoke:filing:1", namespace);

        assertThat(read(text).faults()).containsExactly(ReadFault.XML_ROOT);
    }

    @Test
    void a_broken_stream_is_no_finding() {
        InputStream broken = new InputStream() {
            private final byte[] start = XmlText.bytes(XmlText.seisaku(TARO.repeat(20)));
            private int at;

            @Override
            public int read() throws IOException {
                if (at > 9_000) {
                    throw new IOException("disk gone");
                }
                return start[at++] & 0xFF;
            }
        };
        HeardFiling sink = new HeardFiling();

        assertThatThrownBy(() -> new FilingReaders().read("filing.xml", broken, sink))
                .isInstanceOf(IOException.class);
        assertThat(sink.problems()).isEmpty();
    }

    @Test
    void hands_on_fifty_thousand_records_in_little_memory() throws IOException {
        String[] parts = XmlText.seisaku("@").split("@");
        byte[] record = XmlText.bytes(TARO);
        Stream<InputStream> records = IntStream.range(0, 50_000).mapToObj(i -> new ByteArrayInputStream(record));
        InputStream file = new SequenceInputStream(Collections.enumeration(Stream.of(
                        Stream.<InputStream>of(new ByteArrayInputStream(XmlText.bytes(parts[0]))),
                        records,
                        Stream.<InputStream>of(new ByteArrayInputStream(XmlText.bytes(parts[1]))))
                .flatMap(s -> s)
                .toList()));
        MemoryProbe unit = new MemoryProbe();

        new FilingReaders().read("filing.xml", file, unit);

        assertThat(unit.records).isEqualTo(50_000);
        assertThat(unit.late - unit.early)
                .as("bytes in use after 45,000 records, more than after 5,000")
                .isLessThan(8_000_000);
    }

    private static final class MemoryProbe implements FilingSink {
        private int records;
        private long early;
        private long late;

        @Override
        public void head(FilingHead head) {}

        @Override
        public void record(FilingRecord record) {
            records++;
            if (records == 5_000) {
                early = used();
            } else if (records == 45_000) {
                late = used();
            }
        }

        @Override
        public void problem(ReadProblem problem) {
            throw new AssertionError(problem);
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
