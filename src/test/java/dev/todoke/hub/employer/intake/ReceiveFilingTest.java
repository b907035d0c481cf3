package dev.todoke.hub.employer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.SyntheticNumbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveFilingTest {
    private RoomsUnderTest rooms;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
    }

    @Test
    void every_record_received_has_exactly_one_outcome() {
        rooms.shojiFiles(
                People.shoji(1).text(),
                People.shoji(2).withoutNumber().text(),
                People.shoji(3).with("acquiredDate", "181201").text(),
                People.shoji(1).text());

        assertThat(filing()).isEqualTo("PARTLY_ACCEPTED 4 1 1 1 1");
        assertThat(rooms.count("filing_record")).isEqualTo(4);
        assertThat(rooms.cases()).hasSize(2);
        assertThat(rooms.count("outbox_file where kind in ('RECEIPT_XML', 'RECEIPT_HTML')"))
                .isEqualTo(2);
    }

    @Test
    void what_no_database_could_store_and_nobody_could_see_is_answered_like_any_other_error() {
        rooms.shojiFiles(
                People.shoji(1).with("nameKanji", "見\u0000本\u001B[2J").text(),
                People.shoji(2).with("kind", "\u0000").text(),
                People.shoji(3).with("remarks", "\u0000\u0007").text(),
                People.shoji(4).text());

        assertThat(filing()).isEqualTo("PARTLY_ACCEPTED 4 1 0 3 0");
        assertThat(rooms.count("filing_record where name ~ '[[:cntrl:]]'")).isZero();
    }

    @Test
    void a_person_filed_again_in_another_file_is_a_duplicate_of_the_first_case() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.shojiFiles(People.shoji(1).text(), People.shoji(2).text());

        assertThat(filing()).isEqualTo("PARTLY_ACCEPTED 2 1 0 0 1");
        assertThat(rooms.cases()).hasSize(2);
        assertThat(rooms.count("finding where code = 'INT-DUP-001' and text_en like '%"
                        + rooms.cases().get(0).caseNo() + "%'"))
                .isEqualTo(1);
    }

    @Test
    void the_same_person_on_another_day_is_another_case() {
        rooms.shojiFiles(
                People.shoji(1).text(),
                People.shoji(1).with("acquiredDate", "081127").text());

        assertThat(rooms.cases()).hasSize(2);
    }

    @Test
    void the_same_bytes_again_are_answered_with_the_first_filing() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.shojiFiles(People.shoji(1).text());

        assertThat(filing()).isEqualTo("DUPLICATE 0 0 0 0 0");
        assertThat(rooms.count("filing where duplicate_of is not null")).isEqualTo(1);
        assertThat(rooms.cases()).hasSize(1);
    }

    @Test
    void a_person_sent_back_by_the_agency_may_be_filed_again_even_with_the_same_bytes() {
        rooms.shojiFiles(People.shoji(1).text(), People.shoji(2).text());
        rooms.sendToAgency();
        rooms.agencyReturns(rooms.cases().get(0));

        rooms.shojiFiles(People.shoji(1).text(), People.shoji(2).text());

        assertThat(filing()).isEqualTo("PARTLY_ACCEPTED 2 1 0 0 1");
        assertThat(rooms.cases())
                .extracting(Casefile::state)
                .containsExactly(CaseState.RETURNED, CaseState.SUBMITTED, CaseState.RECEIVED);
    }

    @Test
    void a_number_that_came_before_its_case_may_be_filed_again_with_the_same_bytes() {
        byte[] number = XmlText.bytes(XmlText.shoji("""
                  <numberRegistration>
                    <nameKana>ﾐﾎﾝ ﾊﾅｺ</nameKana>
                    <birthDate>1990-04-01</birthDate>
                    <personalNumber>%s</personalNumber>
                  </numberRegistration>
                """.formatted(SyntheticNumbers.number(2))));
        rooms.drop("mihon-shoji", "number.xml", number);
        assertThat(filing()).isEqualTo("RETURNED 1 0 0 1 0");
        rooms.shojiFiles(People.shoji(2)
                .withoutNumber()
                .with("birthEra", "7")
                .with("birthDate", "020401")
                .text());

        rooms.drop("mihon-shoji", "number.xml", number);

        assertThat(filing()).isEqualTo("ACCEPTED 1 1 0 0 0");
        assertThat(rooms.timeline(rooms.theCase())).contains("NUMBER_RECEIVED");
    }

    @Test
    void a_record_that_has_not_left_can_be_withdrawn() {
        rooms.shojiFiles(People.shoji(2).text());
        Casefile filed = rooms.theCase();

        rooms.drop("mihon-shoji", "withdrawal.xml", withdrawal("<caseNo>%s</caseNo>".formatted(filed.caseNo())));

        assertThat(filing()).isEqualTo("ACCEPTED 1 1 0 0 0");
        assertThat(rooms.state(filed)).isEqualTo(CaseState.WITHDRAWN);
        assertThat(rooms.timeline(filed)).endsWith("RECORD_WITHDRAWN");
        rooms.packUp();
        assertThat(rooms.count("submission")).isZero();
    }

    @Test
    void a_record_that_has_left_can_not_be_withdrawn_here() {
        rooms.shojiFiles(People.shoji(2).text());
        Casefile filed = rooms.theCase();
        rooms.packUp();
        rooms.sendToAgency();

        rooms.drop("mihon-shoji", "withdrawal.xml", withdrawal("<caseNo>%s</caseNo>".formatted(filed.caseNo())));

        assertThat(filing()).isEqualTo("RETURNED 1 0 0 1 0");
        assertThat(rooms.state(filed)).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void a_withdrawal_of_nothing_the_sender_filed_is_returned() {
        rooms.drop("mihon-shoji", "withdrawal.xml", withdrawal("<caseNo>C-20261201-0000099</caseNo>"));

        assertThat(filing()).isEqualTo("RETURNED 1 0 0 1 0");
    }

    @Test
    void a_correction_takes_the_place_of_the_record_it_corrects() {
        rooms.shojiFiles(People.shoji(2).text());
        Casefile first = rooms.theCase();
        String corrected = XmlText.enrolment("ﾐﾎﾝ ﾊﾅｺ", "見本　花子", "2", "1990-04-01", 2)
                .replace("<enrolment>", "<enrolment><corrects>" + first.caseNo() + "</corrects>");

        rooms.drop("mihon-shoji", "correction.xml", XmlText.bytes(XmlText.shoji(corrected)));

        assertThat(filing()).isEqualTo("ACCEPTED 1 1 0 0 0");
        assertThat(rooms.cases()).extracting(Casefile::state).containsExactly(CaseState.WITHDRAWN, CaseState.RECEIVED);
    }

    private static byte[] withdrawal(String person) {
        return XmlText.bytes(XmlText.shoji("<withdrawal>" + person + "<reason><code>1</code></reason></withdrawal>"));
    }

    @Test
    void what_spoils_the_whole_file_takes_its_records_back() {
        String file = CsvText.shoji(People.shoji(1).text(), People.shoji(2).text());

        rooms.drop("mihon-shoji", "SHFD0006.CSV", CsvText.bytes(file.substring(0, file.length() - 40)));

        assertThat(filing()).startsWith("RETURNED");
        assertThat(rooms.cases()).isEmpty();
        assertThat(rooms.count("agenda where step = 'agency-package-cases'")).isZero();
        assertThat(rooms.count("finding where severity = 'ERROR'")).isEqualTo(1);
        assertThat(rooms.count("outbox_file")).isEqualTo(2);
    }

    @Test
    void a_file_for_an_office_of_somebody_else_is_returned_and_counted() {
        rooms.drop(
                "mihon-shoji",
                "SHFD0006.CSV",
                CsvText.bytes(CsvText.seisaku(People.seisaku(1).text())));

        assertThat(filing()).isEqualTo("RETURNED 1 0 0 1 0");
        assertThat(rooms.cases()).isEmpty();
    }

    @Test
    void a_drop_polled_again_after_a_crash_is_not_taken_in_twice() {
        byte[] bytes = CsvText.bytes(CsvText.shoji(People.shoji(1).text()));
        String path = rooms.drop("mihon-shoji", "SHFD0006.CSV", bytes);

        rooms.dropAgain(path, bytes);

        assertThat(rooms.count("filing")).isEqualTo(1);
        assertThat(rooms.cases()).hasSize(1);
    }

    @Test
    void a_wrong_check_digit_is_accepted_with_a_hint_and_watched() {
        rooms.shojiFiles(People.shoji(1).with("personalNumber", "123456789012").text());

        assertThat(filing()).isEqualTo("ACCEPTED 1 1 0 0 0");
        assertThat(rooms.timeline(rooms.theCase())).contains("NUMBER_MISSING");
    }

    @Test
    void a_number_for_a_case_of_another_employer_is_returned() {
        rooms.seisakuFiles(People.seisaku(1).withoutNumber().text());

        rooms.shojiFilesNumber(rooms.theCase().caseNo(), SyntheticNumbers.number(1));

        assertThat(filing()).isEqualTo("RETURNED 1 0 0 1 0");
        assertThat(rooms.theCase().numberRef()).isNull();
    }

    @Test
    void a_personal_number_stands_nowhere_but_in_the_vault() {
        rooms.shojiFiles(People.shoji(1).text());

        for (String table : new String[] {"casefile", "event", "filing", "filing_record", "finding", "agenda"}) {
            assertThat(rooms.count(table + " t where t::text like '%" + SyntheticNumbers.number(1) + "%'"))
                    .as(table)
                    .isZero();
        }
    }

    /** State and counts of the filing received last. */
    private String filing() {
        return rooms.jdbc().sql("""
                        select concat_ws(' ', state, records, accepted, incomplete, returned, duplicates) from filing
                        order by filing_no desc limit 1""").query(String.class).single();
    }
}
