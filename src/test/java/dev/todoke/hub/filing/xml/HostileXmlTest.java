package dev.todoke.hub.filing.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.filing.XmlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that is broken, cut off, endless, or made to make the reader do something else than read. */
class HostileXmlTest {
    private static final String TARO = XmlText.enrolment("ﾐﾎﾝ ﾀﾛｳ", "見本　太郎", "1", "1990-04-01", 1);
    private static final String HANAKO = XmlText.enrolment("ﾐﾎﾝ ﾊﾅｺ", "見本　花子", "2", "2000-02-29", 2);

    private static HeardFiling read(String text) throws IOException {
        return HeardFiling.of("filing.xml", XmlText.bytes(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:nameKana xmlns:x=\"urn:other\">ﾐﾎﾝ ﾀﾛｳ</x:nameKana>",
                "<nameKana><nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana></nameKana>",
                "<nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana><nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana>",
                "<address><nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana></address>"
            })
    void an_element_counts_only_where_the_schema_has_it(String instead) throws IOException {
        HeardFiling actual = read(XmlText.seisaku(TARO.replace("<nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana>", instead), HANAKO));

        assertThat(actual.faults()).isNotEmpty().containsOnly(ReadFault.XML_RECORD_SCHEMA);
        assertThat(actual.records()).extracting(FilingRecord::ordinal).containsExactly(2);
    }

    @Test
    void nests_no_deeper_than_any_record_and_takes_no_attribute_without_end() throws IOException {
        assertThat(read(XmlText.seisaku("<a>".repeat(100_000))).faults())
                .containsExactly(ReadFault.XML_NOT_WELL_FORMED);
        assertThat(read(XmlText.seisaku(TARO.replace("<kind>", "<kind a=\"" + "x".repeat(100_000) + "\">")))
                        .faults())
                .containsExactly(ReadFault.XML_NOT_WELL_FORMED);
    }

    @Test
    void a_record_of_endless_elements_or_text_is_returned_in_little_memory() throws IOException {
        assertThat(read(XmlText.seisaku(TARO.replace("<kind>", "<gift/>".repeat(200_000) + "<kind>")))
                        .faults())
                .containsOnly(ReadFault.XML_RECORD_SCHEMA);
        assertThat(read(XmlText.seisaku(
                                TARO.replace("<kind>", "<remarks>" + "あ".repeat(1_100_000) + "</remarks><kind>")))
                        .faults())
                .containsExactly(ReadFault.XML_TOO_LONG);
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
