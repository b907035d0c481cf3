package dev.todoke.hub.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm: each is answered with one finding, in little time and memory, and nothing they name is opened. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
    private static final String RECORD = XmlText.enrolment("ﾐﾎﾝ ﾀﾛｳ", "見本　太郎", "1", "1990-04-01", 1);
    private static final String FILING = XmlText.seisaku(RECORD);
    private static final int MEGABYTE = 1 << 20;
    private static final String CSV = "SHFD0006.CSV";

    private static List<ReadFault> faults(String xml) throws IOException {
        return HeardFiling.of("filing.xml", XmlText.bytes(xml)).faults();
    }

    private static String withDoctype(String doctype, String name) {
        return FILING.replace("<filing ", doctype + "<filing ").replace("見本　太郎", name);
    }

    /** Bytes a reader may allocate for a file that goes on and on. */
    private static long allocated(String name, InputStream endless, HeardFiling sink) throws IOException {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        new FilingReaders().read(name, endless, sink);
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    /** The same text many times, never whole in memory. */
    private static InputStream repeated(String start, String text, int times) {
        byte[] bytes = XmlText.bytes(text);
        InputStream many = new SequenceInputStream(Collections.enumeration(IntStream.range(0, times)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(bytes))
                .toList()));
        return new SequenceInputStream(new ByteArrayInputStream(XmlText.bytes(start)), many);
    }

    @Test
    void a_doctype_is_refused_and_nothing_it_names_is_fetched() throws IOException {
        try (ServerSocket outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
            List<String> doctypes = List.of(
                    "<!DOCTYPE filing SYSTEM \"%s\">",
                    "<!DOCTYPE filing PUBLIC \"x\" \"%s\">",
                    "<!DOCTYPE filing [<!ENTITY x SYSTEM \"%s\">]>",
                    "<!DOCTYPE filing [<!ENTITY %% x SYSTEM \"%s\"> %%x;]>",
                    "<!DOCTYPE filing [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
            for (String doctype : doctypes) {
                assertThat(faults(withDoctype(doctype.formatted(url), "&x;")))
                        .as(doctype)
                        .containsExactly(ReadFault.XML_DOCTYPE);
            }
            assertNobodyCame(outside);
        }
    }

    @Test
    void the_place_of_a_schema_is_not_fetched() throws IOException {
        try (ServerSocket outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + outside.getLocalPort() + "/x.xsd";
            for (String hint :
                    List.of("schemaLocation=\"urn:todoke:filing:1 %s\"", "noNamespaceSchemaLocation=\"%s\"")) {
                HeardFiling actual = HeardFiling.of(
                        "filing.xml",
                        XmlText.bytes(FILING.replace(
                                "<filing ",
                                "<filing xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:"
                                        + hint.formatted(url) + " ")));

                assertThat(actual.records().size() + actual.problems().size()).isPositive();
            }
            String instruction = "<?xml-stylesheet href=\"" + url + "\"?>";
            assertThat(faults(FILING.replace("<filing ", instruction + "<filing ")))
                    .isEmpty();
            String included = "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"" + url + "\"/>";
            assertThat(faults(FILING.replace("<kind>", included + "<kind>"))).contains(ReadFault.XML_RECORD_SCHEMA);
            assertNobodyCame(outside);
        }
    }

    private static void assertNobodyCame(ServerSocket outside) throws IOException {
        outside.setSoTimeout(1);
        try {
            outside.accept().close();
        } catch (SocketTimeoutException e) {
            return;
        }
        throw new AssertionError("something was fetched");
    }

    @Test
    void entity_bombs_are_refused_before_they_grow() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE filing [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        String quadratic = "<!DOCTYPE filing [<!ENTITY a \"" + "x".repeat(100_000) + "\">]>";

        assertThat(faults(withDoctype(laughs + "]>", "&a29;"))).containsExactly(ReadFault.XML_DOCTYPE);
        assertThat(faults(withDoctype(quadratic, "&a;".repeat(10_000)))).containsExactly(ReadFault.XML_DOCTYPE);
    }

    @Test
    void deep_nesting_many_attributes_and_huge_ones_are_not_well_formed() throws IOException {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
        }
        for (String start :
                List.of("<a>".repeat(100_000), "<a" + attributes + ">", "<a b=\"" + "x".repeat(MEGABYTE) + "\">")) {
            assertThat(faults(FILING.replace("<kind>", start + "<kind>"))).endsWith(ReadFault.XML_NOT_WELL_FORMED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<kind>", "<kind><!--", "<kind><?x ", "<kind><![CDATA[", "<k", "<kind a='", "<filing xmlns='"})
    void what_goes_on_and_on_is_given_up_in_bounded_memory(String start) throws IOException {
        String before = FILING.substring(0, FILING.indexOf("<kind>")) + start;
        HeardFiling actual = new HeardFiling();

        long bytes = allocated("filing.xml", repeated(before, "x".repeat(MEGABYTE), 128), actual);

        assertThat(actual.problems()).last().extracting(ReadProblem::scope).isEqualTo(ReadProblem.Scope.FILE);
        assertThat(bytes).isLessThan(64L * MEGABYTE);
    }

    @Test
    void a_line_without_end_is_given_up_in_bounded_memory() throws IOException {
        HeardFiling actual = new HeardFiling();

        long bytes = allocated(CSV, repeated("", ",".repeat(MEGABYTE), 128), actual);

        assertThat(actual.faults()).containsExactly(ReadFault.CSV_LINE_TOO_LONG);
        assertThat(bytes).isLessThan(8L * MEGABYTE);
    }

    private static byte[] zip(String name, byte[] content, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    private static byte[] csv() {
        return CsvText.bytes(CsvText.shoji(EnrolmentRow.complete().text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHFD0006.CSV", "__MACOSX/x", "folder/"})
    void an_archive_that_unpacks_to_far_more_than_it_is_is_given_up(String name) throws IOException {
        byte[] bomb = zip(name, new byte[MEGABYTE], 256);

        HeardFiling actual = new HeardFiling();
        long bytes = allocated("SHFD0006.ZIP", new ByteArrayInputStream(bomb), actual);

        assertThat(actual.faults())
                .hasSize(1)
                .first()
                .extracting(ReadFault::scope)
                .isEqualTo(ReadProblem.Scope.FILE);
        assertThat(bytes).isLessThan(16L * MEGABYTE);
    }

    @Test
    void what_follows_a_file_that_was_given_up_is_not_unpacked() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("no filing\r\n".getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(new byte[MEGABYTE]);
        byte[] bomb = zip(CSV, content.toByteArray(), 128);
        int[] read = new int[1];
        InputStream counted = new ByteArrayInputStream(bomb) {
            @Override
            public synchronized int read(byte[] target, int from, int most) {
                int got = super.read(target, from, most);
                read[0] += Math.max(got, 0);
                return got;
            }
        };

        HeardFiling actual = new HeardFiling();
        new FilingReaders().read("SHFD0006.ZIP", counted, actual);

        assertThat(actual.faults()).hasSize(1);
        assertThat(read[0]).isLessThan(bomb.length / 4);
    }

    @Test
    void an_archive_in_an_archive_is_refused() throws IOException {
        byte[] nested = zip("SHFD0006.ZIP", zip(CSV, csv(), 1), 1);

        assertThat(HeardFiling.of("SHFD0006.ZIP", nested).faults()).containsExactly(ReadFault.ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/SHFD0006.CSV",
                "/etc/SHFD0006.CSV",
                "C:\\x\\SHFD0006.CSV",
                "a/../SHFD0006.CSV",
                "a\r\nb/SHFD0006.CSV",
                "a\u0000b.CSV",
                "\u001B[2J.CSV"
            })
    void a_path_in_an_archive_leads_nowhere(String name) throws IOException {
        HeardFiling actual = HeardFiling.of("SHFD0006.ZIP", zip(name, csv(), 1));

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.records()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..", "...", "", "\u202eVSC.6000DFHS", "🙂", "SHFD0006.CSV\u0000.exe", "SHFD0006.CSV\n", "x/"})
    void an_odd_name_in_an_archive_is_answered_and_not_repeated(String name) throws IOException {
        HeardFiling actual = HeardFiling.of("SHFD0006.ZIP", zip(name, csv(), 1));

        assertThat(actual.records()).isEmpty();
        assertThat(actual.problems())
                .hasSize(1)
                .noneMatch(problem -> problem.args().containsValue(name));
    }

    @Test
    void a_name_as_long_as_an_archive_allows_is_read_in_bounded_memory() throws IOException {
        byte[] long65535 = zip("a".repeat(65_000) + ".CSV", csv(), 1);

        HeardFiling actual = new HeardFiling();
        long bytes = allocated("SHFD0006.ZIP", new ByteArrayInputStream(long65535), actual);

        assertThat(actual.records()).hasSize(1);
        assertThat(bytes).isLessThan(8L * MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../SHFD0006.CSV",
                "SHFD0006.CSV\n",
                "\u202eVSC.6000DFHS",
                "SHFD0006.CSV\u0000.exe",
                "a\r\nb.csv",
                "...",
                "",
                "🙂.csv",
                "\u001B[2J.csv"
            })
    void a_name_decides_nothing_but_the_kind_of_file(String name) throws IOException {
        HeardFiling actual = HeardFiling.of(name, csv());

        assertThat(actual.records().size() + actual.problems().size()).isEqualTo(1);
        assertThat(actual.problems()).noneMatch(problem -> problem.args().containsValue(name));
    }
}
