package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.SEISAKU;
import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Personal numbers go in everywhere an employer, or an insurer, can put them, in the right place and in wrong ones; then everything that the
 * hub has written is searched for them. All planted numbers begin alike, so that one search finds every one of them.
 */
class PersonalNumberIT {

    private static final String PLANTED = "999900020";
    private static final int FIRST = 2000;

    private static HubUnderTest hub;

    private static final Haystack outside = new Haystack();
    private static final Haystack database = new Haystack();
    private static final Haystack files = new Haystack();

    @BeforeAll
    static void plant() throws Exception {
        hub = HubUnderTest.start();
        try (LogCapture log = new LogCapture()) {
            plantInPlace();
            plantOutOfPlace();
            plantInResults();
            hub.settle();
            collectWhatPartnersSee();
            outside.add("log", log.written());
        }
        collectDatabase();
        files.addFiles(hub.home(), "postgres-binaries");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void nothing_that_leaves_the_hub_holds_a_number() {
        assertThat(outside.excerpts(PLANTED)).isEmpty();
    }

    @Test
    void no_table_holds_a_number() {
        assertThat(database.excerpts(PLANTED)).isEmpty();
    }

    @Test
    void no_file_holds_a_number_be_it_of_database_broker_archive_or_simulators() {
        assertThat(files.excerpts(PLANTED)).isEmpty();
    }

    /** The searches above would say nothing if they looked in the wrong place or could not read what is there. */
    @Test
    void the_search_finds_what_is_meant_to_be_there() {
        assertThat(outside.holding("植込　太郎"))
                .anyMatch(name -> name.endsWith(".xml"))
                .anyMatch(name -> name.endsWith(".html"));
        assertThat(outside.holding("植込")).anyMatch(name -> name.endsWith(".pdf"));
        assertThat(outside.holding("Filing F-2026")).contains("log");
        assertThat(outside.holding("jvm_memory_used_bytes")).contains("/actuator/prometheus");
        assertThat(outside.holding("植込　太郎")).contains("/cases").anyMatch(name -> name.startsWith("/cases/C-"));
        assertThat(database.holding("植込　太郎")).contains("casefile", "filing_record");
        assertThat(files.holding("ｳｴｺﾐ ﾀﾛｳ"))
                .anyMatch(name -> name.startsWith("postgres/"))
                .anyMatch(name -> name.startsWith("artemis/journal/"))
                .noneMatch(name -> name.startsWith("archive/"));
        assertThat(files.size()).isGreaterThan(100);
    }

    @Test
    void the_search_knows_every_spelling() {
        Haystack unit = new Haystack();
        unit.add("plain", "x999900020017x");
        unit.add("wide", "９９９９０００２００１７");
        unit.add("grouped", "9999-0002-0017");
        unit.add("base64", "eHg5OTk5MDAwMjAwMTc=");
        unit.add("sjis", "９９９９０００２００１７".getBytes(java.nio.charset.Charset.forName("windows-31j")));
        unit.add("utf16", "999900020017".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        unit.add("other", "999900010017");

        assertThat(unit.holding(PLANTED)).containsExactly("plain", "wide", "grouped", "base64", "sjis", "utf16");
    }

    private static String number(int n) {
        return SyntheticNumbers.number(FIRST + n);
    }

    /** In the item that is made for it: CSV, XML, later, mistyped. */
    private static void plantInPlace() {
        LocalDate today = hub.today();
        ReceiptDocument receipt = hub.drop(
                SHOJI,
                "SHFD0006.CSV",
                Filed.csv(
                        Filed.person("ｳｴｺﾐ ﾀﾛｳ", "植込　太郎", FIRST + 1, today),
                        Filed.person("ｳｴｺﾐ ｻｷ", "植込　咲", FIRST + 2, today).withoutNumber(),
                        Filed.person("ｳｴｺﾐ ﾍﾝﾚｲ", "植込　返", FIRST + 3, today),
                        Filed.person("ｳｴｺﾐ ｺﾞｼﾞ", "植込　誤字", FIRST + 4, today)
                                .with("personalNumber", Filed.wrongCheckDigit(FIRST + 4))));
        List<String> cases = receipt.caseNos();
        List<String> society = hub.drop(
                        SEISAKU,
                        "enrolment.xml",
                        Filed.xml(today, XmlText.enrolment("ｳｴｺﾐ ｻﾌﾞﾛｳ", "植込　三郎", "1", "1990-04-01", FIRST + 5)))
                .caseNos();
        hub.passTimeUntilEvent(cases.get(1), "NOTICE_ISSUED");
        hub.drop(SHOJI, "number.xml", Filed.numberLater(cases.get(1), number(2)));
        hub.drop(SHOJI, "number.xml", Filed.numberLater("C-20991231-0000001", number(6)));
        hub.passTimeUntil("CLOSED", cases.get(0), cases.get(1), society.get(0));
    }

    /** Wrong columns, names, broken files. */
    private static void plantOutOfPlace() {
        LocalDate today = hub.today();
        hub.drop(
                SHOJI,
                "SHFD0006.CSV",
                Filed.csv(
                        Filed.person("ｳｴｺﾐ ﾋﾄﾂ", "植込　一", 1301, today).with("remarks", number(10)),
                        Filed.person("ｳｴｺﾐ ﾌﾀﾂ", "植込　二", 1302, today).with("nameKanji", wide(number(11))),
                        Filed.person(number(12), "植込　三", 1303, today),
                        Filed.person("ｳｴｺﾐ ﾖﾂ", "植込　四", 1304, today).with("cash", number(13)),
                        Filed.person("ｳｴｺﾐ ｲﾂﾂ", "植込　五", 1305, today).with("insuredNumber", number(14)),
                        Filed.person("ｳｴｺﾐ ﾑﾂ", "植込　六", 1306, today).with("acquiredDate", number(15)),
                        Filed.person("ｳｴｺﾐ ﾅﾅﾂ", "植込　七", 1307, today)
                                .withoutNumber()
                                .with("addressKanji", "東京都" + wide(number(16))),
                        Filed.person("ｳｴｺﾐ ﾔﾂ", "植込　八", 1308, today).with("remarks", grouped(number(17))),
                        Filed.person("ｳｴｺﾐ ｺｺﾉﾂ", "植込　九", 1309, today)
                                .withoutNumber()
                                .with("noAddressRemark", wide(grouped(number(18))))));
        hub.drop(SHOJI, number(20) + ".csv", Filed.csv(Filed.person("ｳｴｺﾐ ﾅﾏｴ", "植込　名前", 1310, today)));
        hub.drop(SHOJI, grouped(number(21)) + ".xlsx", ("名簿 " + number(22)).getBytes(UTF_8));
        hub.drop(SHOJI, "SHFD0006.CSV", ("2200700,21,01," + number(23)).getBytes(UTF_8));
        hub.drop(SHOJI, "SHFD0006.CSV", (number(24) + "\r\n" + number(24) + "\r\n").getBytes(UTF_8));
        String enrolment = XmlText.enrolment("ｳｴｺﾐ ｼﾛｳ", "植込　四郎", "1", "1990-04-01", FIRST + 25);
        hub.drop(SEISAKU, "a.xml", Filed.xml(today, enrolment.replace("</enrolment>", "</enrollment>")));
        hub.drop(
                SEISAKU,
                "b.xml",
                Filed.xml(
                        today, enrolment.replace("1990-04-01", number(26)).replace("<kind>1", "<kind>" + number(27))));
        hub.drop(
                SEISAKU,
                "c.xml",
                Filed.xml(
                        today,
                        enrolment.replace("<enrolment>", "<enrolment n" + number(28) + "=\"" + number(29) + "\">")));
        hub.drop(SEISAKU, "d.xml", Filed.xml(today, "<n" + number(30) + "/>", enrolment));
    }

    private static void plantInResults() throws Exception {
        var broker = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + hub.port("todoke.broker.core-port"));
        try (var session = broker.createContext("kyokai-tokyo", Queues.password(hub.home(), "kyokai-tokyo"))) {
            // On the way to the hub the message itself is on the broker's disk; what counts is that it does not get
            // further.
            session.createProducer()
                    .setDeliveryMode(jakarta.jms.DeliveryMode.NON_PERSISTENT)
                    .send(
                            session.createQueue(Queues.RESULTS),
                            "<registrationResult>" + number(40) + "</registrationResult>");
        }
        await().until(() -> hub.database()
                        .sql("select count(*) from parked_message")
                        .query(Long.class)
                        .single()
                == 1);
    }

    private static void collectWhatPartnersSee() throws Exception {
        for (String account : List.of(SHOJI, SEISAKU)) {
            for (String folder : List.of("out", "out/notices", "out/returns")) {
                for (String name : hub.employer(account).names(folder)) {
                    byte[] content = hub.employer(account).get(folder + "/" + name);
                    outside.add(folder + "/" + name, name.endsWith(".pdf") ? textOf(content) : content);
                    outside.add("name of " + folder + "/" + name, name);
                }
            }
        }
        collectPages();
    }

    /** Every page an operator can open, also the ones that answer a number typed where none belongs. */
    private static void collectPages() throws IOException {
        DeskVisitor operator = DeskVisitor.signedIn(hub, "operator");
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/board",
                "/filings",
                "/cases",
                "/parked",
                "/routes",
                "/actuator/prometheus",
                "/actuator/health",
                "/cases?q=" + number(50),
                "/cases?q=" + DeskVisitor.encoded(wide(number(51))),
                "/cases/" + number(52)));
        pages.addAll(addresses("select '/filings/' || filing_no from filing"));
        pages.addAll(addresses("select '/cases/' || case_no from casefile"));
        pages.addAll(addresses("select '/parked/messages/' || id from parked_message"));
        pages.forEach(page -> outside.add(page, operator.page(page).body()));
    }

    private static List<String> addresses(String sql) {
        return hub.database().sql(sql).query(String.class).list();
    }

    private static byte[] textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).getBytes(UTF_8);
        }
    }

    private static void collectDatabase() {
        hub.database().sql("checkpoint").update();
        List<String> tables = hub.database()
                .sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        for (String table : tables) {
            List<String> rows = hub.database()
                    .sql("select t::text from \"" + table + "\" t")
                    .query(String.class)
                    .list();
            database.add(table, String.join("\n", rows));
        }
    }

    private static String grouped(String number) {
        return number.substring(0, 4) + "-" + number.substring(4, 8) + "-" + number.substring(8);
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append(c == '-' ? '－' : (char) (c - '0' + '０')));
        return wide.toString();
    }
}
