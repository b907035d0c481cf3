package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.XmlText;
import java.io.File;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmlunit.assertj3.XmlAssert;

/** Applications to insurers, from the record to their end. 2026-12-01 is a Tuesday. */
class ApplicationStoriesTest {
    private static final String STEP = OrderKind.APPLICATION.step();
    private static final String TARO = """
                <insuredNumber>11</insuredNumber>
                <nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana>
                <birthDate>1990-04-01</birthDate>
            """;
    private static final String CERTIFICATE = """
              <certificateApplication>
            %s    <appliedOn>2026-12-01</appliedOn>
                <issue>1</issue>
                <reason>
                  <code>05</code>
                </reason>
                <delivery>1</delivery>
              </certificateApplication>
            """;
    private static final String NOTICE = """
              <informationNoticeApplication>
            %s    <appliedOn>2026-12-01</appliedOn>
                <issue>2</issue>
                <reissueReason>1</reissueReason>
              </informationNoticeApplication>
            """;
    private static final String REMOVAL = """
              <linkRemoval>
            %s    <appliedOn>2026-12-01</appliedOn>
                <certificateWanted>true</certificateWanted>
              </linkRemoval>
            """;

    private RoomsUnderTest rooms;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
    }

    @Test
    void an_application_goes_to_the_insurer_alone_and_ends_with_its_word() {
        shoji(CERTIFICATE.formatted(TARO));

        Casefile filed = rooms.theCase();
        assertThat(filed.form()).isEqualTo(Form.CERTIFICATE_APPLICATION);
        assertThat(filed.factDate()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(filed.expectedFrom()).isNull();
        assertThat(rooms.count("delivery where party = 'AGENCY'")).isZero();
        assertThat(rooms.clockOf(filed, "APPLICATION")).isNull();
        assertThat(rooms.clockOf(filed, "FILING_DEADLINE")).isNull();
        assertThat(finding("INT-APP-005")).contains("資格確認書交付申請書は支部へ送られ");

        rooms.handOver(STEP);
        assertThat(rooms.state(filed)).isEqualTo(CaseState.SUBMITTED);
        assertThat(rooms.clockOf(filed, "APPLICATION")).isEqualTo("RUNNING 2026-12-08 2026-12-15");

        rooms.clock().set("2026-12-09T10:00");
        rooms.insurerSays("kyokai-tokyo", "m-1", filed, "COMPLETED", null);
        assertThat(rooms.state(filed)).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.clockOf(filed, "APPLICATION")).startsWith("MET");
        assertThat(rooms.timeline(filed))
                .containsExactly(
                        "FILING_RECEIVED", "APPLICATION_SENT", "CLOCK_STARTED", "RESULT_COMPLETED", "CASE_CLOSED");
    }

    @Test
    void the_order_says_what_is_wanted() {
        shoji(CERTIFICATE.formatted(TARO));

        OutgoingMessage order = order();

        assertThat(order.queue()).isEqualTo("hub.insurer.01130012.application.v1");
        XmlAssert.assertThat(order.xml()).isValidAgainst(new File("mappings/schemas/application.xsd"));
        assertThat(order.xml())
                .contains(
                        "<nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana>",
                        "<insuredNumber>11</insuredNumber>",
                        "<reason>05</reason>",
                        "delivery=\"1\"")
                .doesNotContain("personalNumber", "nameKanji");
    }

    @Test
    void an_application_for_a_dependant_names_both_people_and_where_to_send_the_paper() {
        shoji("""
                  <certificateApplication>
                    <insuredNumber>11</insuredNumber>
                    <nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana>
                    <birthDate>1990-04-01</birthDate>
                    <dependant>
                      <nameKana>ﾐﾎﾝ ﾊﾅｺ</nameKana>
                      <birthDate>1991-05-02</birthDate>
                    </dependant>
                    <appliedOn>2026-12-01</appliedOn>
                    <issue>2</issue>
                    <reason>
                      <reissue>1</reissue>
                    </reason>
                    <formerReturned>false</formerReturned>
                    <delivery>3</delivery>
                    <address>
                      <postcode>1000001</postcode>
                      <kanji>東京都千代田区見本町１－２－３</kanji>
                    </address>
                  </certificateApplication>
                """);

        assertThat(rooms.theCase().nameKana()).isEqualTo("ﾐﾎﾝ ﾊﾅｺ");
        OutgoingMessage order = order();
        XmlAssert.assertThat(order.xml()).isValidAgainst(new File("mappings/schemas/application.xsd"));
        assertThat(order.xml().replaceAll("\\s", ""))
                .contains(
                        "<person><nameKana>ﾐﾎﾝﾊﾅｺ</nameKana>",
                        "<insured><nameKana>ﾐﾎﾝﾀﾛｳ</nameKana>",
                        "<formerReturned>false</formerReturned>",
                        "<postcode>1000001</postcode>");
    }

    @Test
    void somebody_named_by_a_case_number_is_the_person_of_that_case() {
        rooms.shojiFiles(People.shoji(1).text());
        Casefile enrolled = rooms.theCase();
        rooms.sendToAgency();
        rooms.agencyDecides(enrolled);

        shoji(REMOVAL.formatted("<caseNo>" + enrolled.caseNo() + "</caseNo>\n"));

        Casefile filed = rooms.cases().get(1);
        assertThat(filed.nameKanji()).isEqualTo(enrolled.nameKanji());
        assertThat(filed.birthDate()).isEqualTo(enrolled.birthDate());
        OutgoingMessage order = order();
        XmlAssert.assertThat(order.xml()).isValidAgainst(new File("mappings/schemas/application.xsd"));
        assertThat(order.xml())
                .contains(
                        "<knownAs>" + enrolled.caseNo(),
                        "<insuredNumber>71<",
                        "<certificateWanted>true",
                        enrolled.nameKanji());
        rooms.handOver(STEP);
        assertThat(rooms.clockOf(filed, "APPLICATION")).isEqualTo("RUNNING 2026-12-31 2027-01-30");
    }

    @Test
    void a_case_number_that_means_nobody_sends_the_application_back() {
        rooms.seisakuFiles(People.seisaku(1).text());
        String foreign = rooms.theCase().caseNo();

        shoji(
                REMOVAL.formatted("<caseNo>C-20261201-9999999</caseNo>\n"),
                REMOVAL.formatted("<caseNo>" + foreign + "</caseNo>\n"));

        assertThat(rooms.cases()).hasSize(1);
        assertThat(rooms.count("finding where code = 'INT-APP-004'")).isEqualTo(2);
        assertThat(rooms.count("filing where records = 2 and returned = 2")).isEqualTo(1);
    }

    @Test
    void what_people_apply_for_themselves_comes_back_with_the_insurers_own_words() {
        shoji(NOTICE.formatted(TARO));

        assertThat(rooms.cases()).isEmpty();
        assertThat(finding("INT-APP-002")).contains("本人が「資格情報のお知らせ交付申請書」を支部へ提出します");
        assertThat(
                        rooms.count(
                                "finding where source like '全国健康保険協会 東京支部 2024-12%' and text_en like '%applies to the branch%'"))
                .isEqualTo(1);
    }

    @Test
    void a_society_that_never_issues_a_notice_again_says_what_to_do_instead() {
        rooms.drop("mihon-unyu", "a.xml", XmlText.bytes(XmlText.unyu(NOTICE.formatted(TARO))));

        assertThat(rooms.cases()).isEmpty();
        assertThat(finding("INT-APP-003")).contains("マイナポータル");
        assertThat(rooms.count("filing where records = 1 and returned = 1")).isEqualTo(1);
    }

    @Test
    void the_same_application_is_not_sent_twice_while_it_is_open() {
        shoji(CERTIFICATE.formatted(TARO));
        Casefile first = rooms.theCase();
        rooms.clock().set("2026-12-03T09:00");
        shoji(CERTIFICATE.formatted(TARO).replace("appliedOn>2026-12-01", "appliedOn>2026-12-03"));

        assertThat(rooms.cases()).hasSize(1);
        assertThat(finding("INT-DUP-002")).contains(first.caseNo());
        assertThat(rooms.count("filing where records = 1 and duplicates = 1")).isEqualTo(1);

        rooms.handOver(STEP);
        rooms.insurerSays("kyokai-tokyo", "m-1", first, "COMPLETED", null);
        shoji(CERTIFICATE.formatted(TARO).replace("<code>05", "<code>06"));
        assertThat(rooms.cases()).hasSize(2);
    }

    @Test
    void one_file_with_the_same_application_twice_opens_one_case() {
        shoji(CERTIFICATE.formatted(TARO), CERTIFICATE.formatted(TARO));
        shoji(REMOVAL.formatted(TARO));

        assertThat(rooms.cases())
                .extracting(Casefile::form)
                .containsExactly(Form.CERTIFICATE_APPLICATION, Form.LINK_REMOVAL);
    }

    @Test
    void an_application_the_insurer_refuses_goes_back_with_its_reason() {
        shoji(CERTIFICATE.formatted(TARO));
        Casefile filed = rooms.theCase();
        rooms.handOver(STEP);

        rooms.insurerSays("kyokai-tokyo", "m-1", filed, "REJECTED", "DOCUMENT_DEFICIENT");

        assertThat(rooms.state(filed)).isEqualTo(CaseState.RETURNED);
        assertThat(rooms.clockOf(filed, "APPLICATION")).startsWith("CANCELLED");
        assertThat(rooms.count("outbox_file where kind = 'RETURN_XML'")).isEqualTo(1);
    }

    @Test
    void the_clock_stands_still_while_papers_are_waited_for() {
        rooms.drop("mihon-seisaku", "a.xml", XmlText.bytes(XmlText.seisaku(CERTIFICATE.formatted(TARO))));
        Casefile filed = rooms.theCase();
        rooms.handOver(STEP);
        rooms.insurerSays("mihon-kenpo", "m-1", filed, "INCOMPLETE", "DOCUMENT_DEFICIENT");

        assertThat(rooms.state(filed)).isEqualTo(CaseState.INCOMPLETE);
        assertThat(rooms.clockOf(filed, "APPLICATION")).startsWith("PAUSED");

        rooms.clock().set("2026-12-04T09:00");
        rooms.insurerSays("mihon-kenpo", "m-2", filed, "INCOMPLETE", "IN_PROGRESS");
        assertThat(rooms.clockOf(filed, "APPLICATION")).isEqualTo("RUNNING 2026-12-07 2026-12-11");
        rooms.insurerSays("mihon-kenpo", "m-3", filed, "COMPLETED", null);
        assertThat(rooms.state(filed)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void an_application_is_due_soon_and_overdue_like_any_other_clock() {
        shoji(CERTIFICATE.formatted(TARO));
        Casefile filed = rooms.theCase();
        rooms.handOver(STEP);

        rooms.clock().set("2026-12-15T00:00");
        rooms.sweep();
        rooms.clock().set("2026-12-16T00:00");
        rooms.sweep();

        assertThat(rooms.clockOf(filed, "APPLICATION")).startsWith("OVERDUE");
        assertThat(rooms.timeline(filed)).endsWith("CLOCK_DUE_SOON", "CLOCK_OVERDUE");
        rooms.insurerSays("kyokai-tokyo", "m-1", filed, "COMPLETED", null);
        assertThat(rooms.clockOf(filed, "APPLICATION")).startsWith("LATE");
    }

    @Test
    void an_answer_that_overtakes_the_note_of_sending_starts_no_clock() {
        shoji(CERTIFICATE.formatted(TARO));
        Casefile filed = rooms.theCase();
        rooms.insurerSays("kyokai-tokyo", "m-1", filed, "COMPLETED", null);

        rooms.handOver(STEP);

        assertThat(rooms.state(filed)).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.clockOf(filed, "APPLICATION")).isNull();
    }

    private void shoji(String... records) {
        rooms.drop("mihon-shoji", "a.xml", XmlText.bytes(XmlText.shoji(records)));
    }

    private OutgoingMessage order() {
        List<OutgoingMessage> orders = rooms.get(SendOrders.class).compose(rooms.due(STEP));
        assertThat(orders).hasSize(1);
        rooms.jdbc()
                .sql("update agenda set lease_owner = null, lease_until = null")
                .update();
        return orders.get(0);
    }

    private String finding(String code) {
        return rooms.jdbc()
                .sql("select text_ja from finding where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }
}
