package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.XmlText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Withdrawals and applications, which exist as XML only. */
class ApplicationRulesTest {
    private static final CheckContext CONTEXT = new CheckContext(LocalDate.of(2026, 12, 1), Set.of(), false);
    private static final String PERSON = """
            <insuredNumber>11</insuredNumber><nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana><birthDate>1990-04-01</birthDate>
            """;
    private static final String APPLIED = "<appliedOn>2026-12-01</appliedOn>";
    private static final String REISSUE = "<issue>2</issue><reason><reissue>1</reissue></reason>";

    private final Checker unit = new Checker();

    private List<String> codes(String record) throws IOException {
        HeardFiling read = HeardFiling.of("filing.xml", XmlText.bytes(XmlText.shoji(record)));
        assertThat(read.problems()).isEmpty();
        return unit.check(read.records().get(0), CONTEXT).stream()
                .map(Finding::code)
                .toList();
    }

    private List<String> certificate(String rest) throws IOException {
        return codes("<certificateApplication>" + PERSON + APPLIED + rest + "</certificateApplication>");
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawal, '', <reason><code>1</code></reason>, WDR-CAS-101",
        "certificateApplication, " + APPLIED
                + ", <issue>1</issue><reason><code>01</code></reason><delivery>1</delivery>, CRT-CAS-101",
        "informationNoticeApplication, " + APPLIED + ", <issue>1</issue>, INF-CAS-101",
        "linkRemoval, " + APPLIED + ", '', UNL-CAS-101"
    })
    void every_application_must_say_whom_it_is_about(String element, String before, String rest, String code)
            throws IOException {
        String record = "<" + element + ">%s" + before + rest + "</" + element + ">";

        assertThat(codes(record.formatted(""))).containsExactly(code);
        assertThat(codes(record.formatted("<caseNo>C-20261201-0000002</caseNo>")))
                .isEmpty();
    }

    @Test
    void a_withdrawal_without_a_case_number_says_what_it_takes_back() throws IOException {
        String record = "<withdrawal>%s<nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana><birthDate>1990-04-01</birthDate>%s"
                + "<reason><code>2</code></reason></withdrawal>";

        assertThat(codes(record.formatted("", ""))).containsExactly("WDR-WDF-020", "WDR-FDY-020");
        assertThat(codes(record.formatted("<withdrawn>2</withdrawn>", "<factOn>2026-11-30</factOn>")))
                .isEmpty();
    }

    @Test
    void another_reason_for_a_withdrawal_is_put_into_words() throws IOException {
        String record = "<withdrawal><caseNo>C-20261201-0000002</caseNo><reason><code>9</code>%s</reason></withdrawal>";

        assertThat(codes(record.formatted(""))).containsExactly("WDR-RST-020");
        assertThat(codes(record.formatted("<text>採用の取りやめ</text>"))).isEmpty();
    }

    @Test
    void a_first_certificate_has_a_reason_and_no_former_paper() throws IOException {
        String first = "<issue>1</issue>%s%s<delivery>1</delivery>";

        assertThat(certificate(first.formatted("<reason><code>05</code></reason>", "")))
                .isEmpty();
        assertThat(certificate(first.formatted("", ""))).containsExactly("CRT-RSN-020");
        assertThat(certificate(
                        first.formatted("<reason><code>05</code></reason>", "<formerReturned>true</formerReturned>")))
                .containsExactly("CRT-OLD-021");
    }

    @Test
    void another_certificate_says_why_and_where_the_former_one_is() throws IOException {
        String again = "%s%s<delivery>1</delivery>";

        assertThat(certificate(again.formatted(REISSUE, "<formerReturned>false</formerReturned>")))
                .isEmpty();
        assertThat(certificate(again.formatted(REISSUE, ""))).containsExactly("CRT-OLD-020");
        assertThat(certificate(again.formatted(
                        "<issue>2</issue><reason><code>01</code></reason>", "<formerReturned>true</formerReturned>")))
                .containsExactly("CRT-RSN-021", "CRT-RRS-020");
    }

    @Test
    void an_address_is_given_where_the_paper_goes_to_another_one() throws IOException {
        String address = "<address><postcode>1000001</postcode><kanji>東京都千代田区見本町１－２－３</kanji></address>";
        String record = REISSUE + "<formerReturned>true</formerReturned><delivery>%s</delivery>%s";

        assertThat(certificate(record.formatted("3", address))).isEmpty();
        assertThat(certificate(record.formatted("3", ""))).containsExactly("CRT-PCA-020", "CRT-ADJ-020");
        assertThat(certificate(record.formatted("1", address))).containsExactly("CRT-PCA-021", "CRT-ADJ-021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<nameKana>ﾐﾎﾝ ﾊﾅｺ</nameKana>", "<birthDate>1991-05-02</birthDate>"})
    void a_dependant_has_both_name_and_birth_date(String half) throws IOException {
        assertThat(codes("<linkRemoval>" + PERSON + "<dependant>" + half + "</dependant>" + APPLIED + "</linkRemoval>"))
                .hasSize(1)
                .allMatch(code -> code.startsWith("UNL-D") && code.endsWith("-020"));
    }

    @Test
    void nobody_applies_tomorrow() throws IOException {
        assertThat(codes("<linkRemoval>" + PERSON + "<appliedOn>2026-12-02</appliedOn></linkRemoval>"))
                .containsExactly("UNL-ADY-012");
    }

    @Test
    void a_correction_names_the_record_it_replaces_and_is_checked_like_it() throws IOException {
        String record = XmlText.enrolment("ﾐﾎﾝ ﾀﾛｳ", "見本　太郎", "1", "1990-04-01", 1)
                .replace("<enrolment>", "<enrolment><corrects>C-20261201-0000002</corrects>");

        HeardFiling actual = HeardFiling.of("filing.xml", XmlText.bytes(XmlText.shoji(record)));

        assertThat(actual.records().get(0).get("corrects")).isEqualTo("C-20261201-0000002");
        assertThat(unit.check(actual.records().get(0), CONTEXT)).isEmpty();
    }
}
