package dev.todoke.hub.employer.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.employer.receipt.Receipt.State;
import dev.todoke.hub.employer.receipt.ReceiptFinding.Severity;
import dev.todoke.hub.employer.receipt.ReceiptPerson.Outcome;
import dev.todoke.hub.employer.receipt.ReturnLetter.Partner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

class ReceiptWriterTest {
    private static Schema schema;

    private final ReceiptWriter unit = new ReceiptWriter();

    @BeforeAll
    static void reads_the_schema() throws SAXException {
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ReceiptWriterTest.class.getResource("/mappings/schemas/receipt.xsd"));
    }

    @Test
    void every_kind_of_receipt_is_valid_against_the_schema() {
        Stream.of(
                        SampleReceipts.partly(),
                        SampleReceipts.accepted(3),
                        SampleReceipts.accepted(0),
                        SampleReceipts.duplicate(),
                        SampleReceipts.unreadable(List.of(fileFinding())))
                .forEach(receipt -> assertValid(xml(receipt)));
    }

    @Test
    void a_report_on_a_file_that_was_only_checked_says_so_first_and_gives_no_numbers_to_quote() {
        CheckReport report = new CheckReport(
                SampleReceipts.SENDER,
                SampleReceipts.file("SHFD0006.CSV"),
                List.of(SampleReceipts.ENROLMENT, new FormName("2265700", "被保険者賞与支払届", "Bonus paid")),
                LocalDate.of(2026, 12, 1),
                State.PARTLY_ACCEPTED,
                new Counts(2, 1, 0, 1, 0),
                () -> Stream.of(fileFinding()),
                () -> Stream.of(
                        new CheckedPerson(1, 6, "見本　太郎", Outcome.ACCEPTED),
                        new CheckedPerson(2, 7, "", Outcome.RETURNED)));

        String xml = write(out -> unit.xml(report, out));
        String page = write(out -> unit.page(report, out));

        assertValid(xml);
        assertThat(xml)
                .contains("<checkReport", "filed=\"false\"", "点検のみ・届出はしていません")
                .doesNotContain("filingNo", "caseNo");
        assertThat(page).contains("点検のみ・届出はしていません", "Check only, nothing was filed", "賞与支払届", "見本　太郎", "1名分を差し戻します");
    }

    @Test
    void a_receipt_names_the_cases_of_the_people_of_a_family() {
        ReceiptPerson.Registration expected = new ReceiptPerson.Registration(
                "協会けんぽ", "JHIA", LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 8), true);
        ReceiptPerson row = new ReceiptPerson(
                1,
                6,
                "見本　太郎",
                Outcome.INCOMPLETE,
                Optional.of("C-20261201-0000001"),
                Optional.empty(),
                List.of(
                        new ReceiptPerson.Member(
                                ReceiptPerson.Member.Place.SPOUSE, "見本　花子", "C-20261201-0000002", Optional.empty()),
                        new ReceiptPerson.Member(
                                ReceiptPerson.Member.Place.OTHER1,
                                "見本　一郎",
                                "C-20261201-0000003",
                                Optional.of(expected))));
        Receipt receipt = SampleReceipts.receipt(State.ACCEPTED, new Counts(1, 0, 1, 0, 0), List.of(), List.of(row));

        assertValid(xml(receipt));
        assertThat(xml(receipt))
                .contains("<member place=\"SPOUSE\" caseNo=\"C-20261201-0000002\"", "見本　一郎", "withoutNumber=\"true\"");
        assertThat(page(receipt))
                .contains("C-20261201-0000002", "C-20261201-0000003", "配偶者", "dependant 1", "2026/12/03");
    }

    @Test
    void a_receipt_names_every_form_of_the_file() {
        Receipt sample = SampleReceipts.accepted(1);
        Receipt receipt = new Receipt(
                sample.filingNo(),
                sample.sender(),
                sample.file(),
                List.of(SampleReceipts.ENROLMENT, new FormName("2265700", "被保険者賞与支払届", "Bonus paid")),
                sample.state(),
                sample.first(),
                sample.counts(),
                sample.findings(),
                sample.persons());

        assertValid(xml(receipt));
        assertThat(xml(receipt)).contains("code=\"2200700\"", "code=\"2265700\"", "被保険者資格取得届、被保険者賞与支払届");
        assertThat(page(receipt)).contains("被保険者賞与支払届 (2265700)");
    }

    @Test
    void the_clocks_of_a_person_without_number_say_so() {
        String actual = xml(SampleReceipts.partly());

        assertThat(actual)
                .contains("<person ordinal=\"2\" line=\"7\" outcome=\"INCOMPLETE\" caseNo=\"C-20261201-0000002\">")
                .contains("<registrationExpected from=\"2026-12-03\" to=\"2026-12-13\" withoutNumber=\"true\">")
                .contains("<leavesForAgency at=\"2026-12-01T09:01:01.25+09:00\"/>")
                .contains("statutory=\"2026-12-02\" statutoryMet=\"true\"");
    }

    @Test
    void persons_are_written_one_by_one_as_they_are_read() throws IOException {
        AtomicInteger written = new AtomicInteger();
        AtomicInteger ahead = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        Receipt receipt = streaming(20_000, written, ahead, closed);

        unit.xml(receipt, new PersonCounter(written));

        assertThat(written).hasValue(20_000);
        assertThat(ahead.get()).as("persons read before they were written").isLessThan(100);
        assertThat(closed).hasValue(1);
    }

    @Test
    void the_page_lists_500_persons_and_says_how_many_more() {
        assertThat(page(SampleReceipts.accepted(500))).doesNotContain("同じ名前の XML");
        assertThat(page(SampleReceipts.accepted(1_501)))
                .contains("C-20261201-0000500")
                .doesNotContain("C-20261201-0000501")
                .contains("ほかに1,001名います")
                .contains("1,001 more");
    }

    @Test
    void the_page_lists_1000_findings_and_says_how_many_more() {
        List<ReceiptFinding> findings = IntStream.rangeClosed(1, 1_002)
                .mapToObj(n -> SampleReceipts.finding("ENR-NAM-003", Severity.ERROR, n, "氏名(漢字)", "髙＊"))
                .toList();

        String actual =
                page(SampleReceipts.receipt(State.RETURNED, new Counts(1_002, 0, 0, 1_002, 0), findings, List.of()));

        assertThat(actual).contains("1000人目").doesNotContain("1001人目").contains("ほかに2件あります");
    }

    @Test
    void the_page_starts_with_what_happened_and_what_to_do() {
        String actual = page(SampleReceipts.partly());

        assertThat(actual).containsSubsequence("2名分を受け付けました", "していただくこと", "件数", "見つかった点", "対象者", "ファイルの詳細");
        assertThat(actual).contains("髙見　次郎", "期限内(2026/12/02まで)", "2026/12/03〜2026/12/13", "個人番号がないため長くかかります");
    }

    @Test
    void the_page_says_what_to_tell_employees_who_wait_for_their_registration() {
        assertThat(page(SampleReceipts.partly())).contains("従業員に伝えること", "登録が終わるまで、マイナ保険証は使えません");
        assertThat(page(SampleReceipts.duplicate())).doesNotContain("従業員に伝えること");
    }

    @Test
    void the_page_needs_nothing_from_elsewhere() {
        assertThat(page(SampleReceipts.partly()))
                .doesNotContain("<script", "src=", "href=", "@import", "url(", " th:", "xmlns");
    }

    @Test
    void markup_in_a_name_stays_text() {
        Receipt receipt = SampleReceipts.receipt(
                State.RETURNED,
                new Counts(1, 0, 0, 1, 0),
                List.of(SampleReceipts.finding("X", Severity.HINT, 1, "<b>", "<script>alert(1)</script>")),
                List.of(new ReceiptPerson(
                        1,
                        6,
                        "<script>x</script>",
                        ReceiptPerson.Outcome.RETURNED,
                        Optional.empty(),
                        Optional.empty())));

        assertThat(page(receipt)).doesNotContain("<script").contains("&lt;script&gt;");
        assertValid(xml(receipt));
    }

    @Test
    void control_characters_of_a_broken_file_do_not_break_the_receipt() {
        Receipt receipt = SampleReceipts.unreadable(
                List.of(SampleReceipts.finding("FIL-CHR-001", Severity.ERROR, 1, "氏名", "a\u0000b\uD800")));

        assertValid(xml(receipt));
        assertThat(xml(receipt)).contains("value=\"a\uFFFDb\uFFFD\"");
    }

    @Test
    void a_personal_number_in_a_file_name_is_covered() {
        Receipt receipt = new Receipt(
                "F-20261201-0000001",
                SampleReceipts.SENDER,
                SampleReceipts.file("取得_123456789018.csv"),
                List.of(),
                State.RETURNED,
                Optional.empty(),
                new Counts(0, 0, 0, 0, 0),
                Stream::empty,
                Stream::empty);

        assertThat(xml(receipt) + page(receipt)).doesNotContain("123456789018").contains("取得_************.csv");
    }

    @ParameterizedTest
    @EnumSource(Partner.class)
    void a_return_letter_gives_the_partners_words_and_the_cure(Partner by) {
        ReturnLetter letter = SampleReceipts.returned(by, "氏名のフリガナが住民票と一致しません。\n添付: なし");

        assertValid(write(out -> unit.xml(letter, out)));
        assertThat(write(out -> unit.page(letter, out)))
                .contains(
                        "見本　太郎 さんの届が",
                        "氏名のフリガナが住民票と一致しません。",
                        "C-20261201-0000001",
                        letter.cure().ja())
                .contains(by == Partner.AGENCY ? "202612010900012844" : "REJECTED_NAME");
    }

    @ParameterizedTest
    @EnumSource(names = "AGENCY")
    void a_personal_number_in_the_partners_words_is_covered(Partner by) {
        for (String number : List.of("123456789018", "1234-5678-9018", "1234 5678 9018", "１２３４５６７８９０１８")) {
            ReturnLetter letter = SampleReceipts.returned(by, "個人番号" + number + "が一致しません");

            String actual = write(out -> unit.xml(letter, out)) + write(out -> unit.page(letter, out));

            assertThat(actual).doesNotContain(number).contains("個人番号************が一致しません");
        }
    }

    @Test
    void counts_that_lose_a_record_are_refused() {
        assertThatThrownBy(() -> new Counts(5, 1, 1, 1, 1)).hasMessageContaining("received 5");
        assertThatThrownBy(() -> new Counts(0, 1, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReceiptFinding fileFinding() {
        return new ReceiptFinding(
                "FIL-END-001",
                Severity.ERROR,
                0,
                0,
                0,
                0,
                "",
                "",
                "途中で切れています。",
                "Cut off.",
                "送り直してください。",
                "Send it again.",
                "仕様書");
    }

    private static Receipt streaming(int people, AtomicInteger written, AtomicInteger ahead, AtomicInteger closed) {
        Receipt whole = SampleReceipts.accepted(people);
        return new Receipt(
                whole.filingNo(),
                whole.sender(),
                whole.file(),
                whole.forms(),
                whole.state(),
                whole.first(),
                whole.counts(),
                whole.findings(),
                () -> whole.persons()
                        .get()
                        .peek(person -> ahead.accumulateAndGet(person.ordinal() - written.get(), Math::max))
                        .onClose(closed::incrementAndGet));
    }

    private static void assertValid(String xml) {
        try {
            schema.newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        } catch (SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }

    private String xml(Receipt receipt) {
        return write(out -> unit.xml(receipt, out));
    }

    private String page(Receipt receipt) {
        return write(out -> unit.page(receipt, out));
    }

    private static String write(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Counts persons as they leave, and keeps nothing. */
    private static final class PersonCounter extends OutputStream {
        private final AtomicInteger persons;
        private int matched;

        private static final byte[] END = "</person>".getBytes(StandardCharsets.US_ASCII);

        PersonCounter(AtomicInteger persons) {
            this.persons = persons;
        }

        @Override
        public void write(int b) {
            matched = b == END[matched] ? matched + 1 : b == END[0] ? 1 : 0;
            if (matched == END.length) {
                persons.incrementAndGet();
                matched = 0;
            }
        }
    }
}
