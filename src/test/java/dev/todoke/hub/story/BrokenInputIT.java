package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.GENKAKU;
import static dev.todoke.hub.story.HubUnderTest.SEISAKU;
import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.EnrolmentRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an employer drops is answered, and nothing of it is lost or stays behind. */
class BrokenInputIT {

    private final HubUnderTest hub = HubUnderTest.shared();

    @AfterEach
    void inboxes_are_empty_nothing_is_parked_and_every_record_is_accounted_for() {
        hub.settle();
        for (String account : List.of(SHOJI, SEISAKU, GENKAKU)) {
            hub.employer(account).awaitEmptyInbox();
        }
        hub.assertNothingParked();
        assertThat(count("select count(*) from filing where records <> accepted + incomplete + returned + duplicates"))
                .as("filings whose counts do not add up")
                .isZero();
        assertThat(
                        count(
                                "select count(*) from filing f left join (select filing_id, count(*) n from filing_record group by 1) r"
                                        + " on r.filing_id = f.id where f.state <> 'RETURNED' and f.records <> coalesce(r.n, 0)"))
                .as("filings with records that have no outcome")
                .isZero();
        assertThat(count("select count(*) from casefile where household is null"))
                .as("cases, one for each record that was taken; the people of a family have theirs besides")
                .isEqualTo(count("select coalesce(sum(accepted + incomplete), 0) from filing"
                        + " where form not in ('NUMBER_REGISTRATION', 'WITHDRAWAL')"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "mihon-seisaku/11-not-well-formed/enrolment.xml, RETURNED, XML-FRM-001 ERROR 0",
        "mihon-seisaku/12-against-schema/enrolment.xml, PARTLY_ACCEPTED, XML-SCH-002 ERROR 1",
        "mihon-seisaku/13-external-entity/enrolment.xml, RETURNED, XML-DTD-001 ERROR 0",
        "mihon-shoji/11-truncated/SHFD0006.CSV, RETURNED, CSV-END-001 ERROR 0",
        "mihon-shoji/12-empty/SHFD0006.CSV, RETURNED, FIL-EMP-001 ERROR 0",
        "mihon-shoji/13-wrong-charset/SHFD0006.CSV, RETURNED, CSV-CHR-001 ERROR 0",
        "mihon-shoji/14-office-of-another/SHFD0006.CSV, RETURNED, HED-OFF-001 ERROR 0",
        "mihon-shoji/21-columns/SHFD0006.CSV, PARTLY_ACCEPTED, CSV-COL-001 ERROR 1; ENR-CRT-101 HINT 2",
        "mihon-shoji/22-characters/SHFD0006.CSV, PARTLY_ACCEPTED, ENR-KNJ-006 ERROR 1; ENR-RMK-006 ERROR 2",
        "mihon-shoji/23-future-date/SHFD0006.CSV, RETURNED, ENR-ADY-025 ERROR 1",
        "mihon-shoji/41-quotes/SHFD0006.CSV, RETURNED, CSV-QOT-001 ERROR 0",
        "mihon-shoji/52-zip-with-password/SHFD0006(CSV).ZIP, RETURNED, FIL-TYP-007 ERROR 0",
        "mihon-shoji/57-workbook/meibo.xlsx, RETURNED, FIL-TYP-005 ERROR 0",
        "mihon-shoji/61-lost-on-the-day-of-leaving/SHFD0006.CSV, RETURNED, LOS-LDY-101 ERROR 1",
        "mihon-shoji/73-months-out-of-order/SHFD0006.CSV, RETURNED, CHG-CMO-101 ERROR 1"
    })
    void a_broken_file_is_answered_with_what_is_wrong(String sample, String state, String findings) throws IOException {
        Path file = Path.of("samples", sample);
        String account = file.getName(1).toString();

        ReceiptDocument actual = hub.drop(account, file.getFileName().toString(), Files.readAllBytes(file));

        assertThat(actual.state()).isEqualTo(state);
        assertThat(actual.findings()).containsExactly(findings.split("; "));
        assertThat(actual.counts().addUp()).isTrue();
        assertThat(hub.employer(account).text("out/" + actual.filingNo() + ".html"))
                .contains("原因", "対処")
                .contains(actual.codes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "meibo.xlsx, 見本の名簿, FIL-TYP-005",
        "notes.txt, just some words, CSV-END-001",
        "SHFD0006(CSV).ZIP, PK\u0003\u0004 and so on, FIL-TYP-002",
        "SHFD0006.CRY, 0123456789, FIL-TYP-001"
    })
    void a_file_of_another_kind_is_answered_too(String name, String content, String code) {
        ReceiptDocument actual = hub.drop(SHOJI, name, content.getBytes(UTF_8));

        assertThat(actual.state()).isEqualTo("RETURNED");
        assertThat(actual.codes()).containsExactly(code);
        assertThat(actual.fileName()).isEqualTo(name);
    }

    @Test
    void the_same_bytes_again_are_answered_with_the_first_receipt() {
        byte[] file = Filed.csv(Filed.person("ｷｽﾞﾓﾉ ﾆﾄﾞ", "傷物　二度", 1101, hub.today()));
        ReceiptDocument first = hub.drop(SHOJI, "SHFD0006.CSV", file);

        ReceiptDocument actual = hub.drop(SHOJI, "again.csv", file);

        assertThat(actual.state()).isEqualTo("DUPLICATE");
        assertThat(actual.duplicateOf()).isEqualTo(first.filingNo());
        assertThat(actual.sha256()).isEqualTo(first.sha256());
        assertThat(actual.caseNos()).isEmpty();
    }

    @Test
    void the_same_person_in_another_file_is_not_taken_twice() {
        EnrolmentRow person = Filed.person("ｷｽﾞﾓﾉ ｵﾅｼﾞ", "傷物　同", 1102, hub.today());
        String first =
                hub.drop(SHOJI, "SHFD0006.CSV", Filed.csv(person)).caseNos().get(0);
        EnrolmentRow other = Filed.person("ｷｽﾞﾓﾉ ﾍﾞﾂ", "傷物　別", 1103, hub.today());

        ReceiptDocument actual = hub.drop(SHOJI, "SHFD0006.CSV", Filed.csv(person, other));

        assertThat(actual.counts()).isEqualTo(new ReceiptDocument.Counts(2, 1, 0, 0, 1));
        assertThat(actual.outcomes()).containsExactly("DUPLICATE", "ACCEPTED");
        assertThat(actual.findings()).containsExactly("INT-DUP-001 HINT 1");
        assertThat(actual.caseNos().get(0)).isEqualTo(first);
    }

    @Test
    void an_employer_who_wants_all_or_nothing_gets_the_whole_file_back() {
        EnrolmentRow good = genkaku("ｷｽﾞﾓﾉ ﾖｼ", "傷物　良", 1104);
        EnrolmentRow bad = genkaku("ｷｽﾞﾓﾉ ｱｼ", "傷物　悪", 1105).with("total", "1");

        ReceiptDocument actual = hub.drop(GENKAKU, "SHFD0006.CSV", Filed.genkaku(good, bad));
        ReceiptDocument alone = hub.drop(GENKAKU, "SHFD0006.CSV", Filed.genkaku(good));

        assertThat(actual.state()).isEqualTo("RETURNED");
        assertThat(actual.outcomes()).containsExactly("RETURNED", "RETURNED");
        assertThat(actual.codes()).contains("INT-ALL-001");
        assertThat(alone.state()).isEqualTo("ACCEPTED");
    }

    private EnrolmentRow genkaku(String kana, String kanji, int number) {
        return Filed.person(kana, kanji, number, hub.today())
                .with("district", "03")
                .with("symbol", "ｹﾝｶｸ")
                .with("officeNumber", "45678");
    }

    private long count(String sql) {
        return hub.database().sql(sql).query(Long.class).single();
    }
}
