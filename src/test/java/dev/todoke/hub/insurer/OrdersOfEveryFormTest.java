package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.identity.SyntheticNumbers;
import dev.todoke.hub.insurer.ResultRefused.Fault;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmlunit.assertj3.XmlAssert;
import org.xmlunit.builder.Input;
import org.xmlunit.xpath.JAXPXPathEngine;

/** Losses, dependants and wage forms at the insurer, beside the enrolments of {@link SendOrdersTest}. */
class OrdersOfEveryFormTest {
    private static final String SOCIETY = "mihon-kenpo";

    private RoomsUnderTest rooms;
    private SendOrders unit;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
        unit = rooms.get(SendOrders.class);
    }

    @Test
    void a_loss_leaves_after_the_decision_with_its_certificates_and_the_number_sealed() {
        rooms.shojiFiles(FormRow.loss()
                .with("certificatesReturned", "1")
                .with("certificatesMissing", "2")
                .text());
        rooms.sendToAgency();
        assertThat(composed(OrderKind.DEREGISTRATION)).isEmpty();
        rooms.agencyDecides(rooms.theCase());
        assertThat(rooms.theCase().state()).isEqualTo(CaseState.DECIDED);
        assertThat(rooms.theCase().turn()).isEqualTo(Party.INSURER);

        OutgoingMessage actual = composed(OrderKind.DEREGISTRATION).get(0);

        assertThat(actual.queue()).isEqualTo("hub.insurer.01130012.deregistration.v1");
        assertThat(actual.sendKey()).isEqualTo(rooms.theCase().caseNo() + "-insurer-1");
        assertThat(actual.xml()).doesNotContain(SyntheticNumbers.number(1));
        XmlAssert.assertThat(actual.xml()).isValidAgainst(new File("mappings/schemas/deregistration.xsd"));
        assertValue(actual, "lostOn", "2026-12-01");
        assertValue(actual, "leftOn", "2026-11-30");
        assertValue(actual, "cause", "LEFT");
        assertValue(actual, "certificates/@returned", "1");
        assertValue(actual, "certificates/@missing", "2");
        assertValue(actual, "insuredNumber", rooms.theCase().insuredNumber());
        assertThat(xpath(actual, "count(//d:personalNumberEnvelope)")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"5,DIED", "7,REACHED_75", "9,DISABILITY", "11,AGREEMENT"})
    void every_cause_of_a_loss_has_its_word(String code, String word) {
        FormRow row = FormRow.loss().with("cause", code);
        if (!code.equals("5")) {
            row.with("retiredEra", "").with("retiredDate", "");
        }
        if (code.equals("7")) {
            row.with("birthEra", "5").with("birthDate", "261201");
        }
        rooms.shojiFiles(row.text());
        rooms.sendToAgency();
        rooms.agencyDecides(rooms.theCase());

        assertValue(composed(OrderKind.DEREGISTRATION).get(0), "cause", word);
    }

    @Test
    void a_loss_closes_when_the_slower_of_both_has_answered() {
        rooms.seisakuFiles(ofSeisaku(FormRow.loss()).text());
        send(OrderKind.DEREGISTRATION);
        rooms.insurerSays(SOCIETY, "m-1", rooms.theCase(), "DEREGISTERED", null);
        assertThat(rooms.theCase().state()).isEqualTo(CaseState.DEREGISTERED);
        assertThat(rooms.theCase().turn()).isEqualTo(Party.AGENCY);

        rooms.sendToAgency();
        rooms.agencyDecides(rooms.theCase());

        assertThat(rooms.theCase().state()).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.timeline(rooms.theCase()))
                .containsSubsequence("DEREGISTRATION_SENT", "RESULT_DEREGISTERED", "AGENCY_CONFIRMED", "CASE_CLOSED");
    }

    @Test
    void a_loss_may_be_incomplete_or_refused_and_says_why_without_a_notice_of_registration() {
        rooms.shojiFiles(FormRow.loss().text());
        rooms.sendToAgency();
        rooms.agencyDecides(rooms.theCase());
        send(OrderKind.DEREGISTRATION);

        rooms.insurerSays("kyokai-tokyo", "m-1", rooms.theCase(), "INCOMPLETE", "MY_NUMBER_MISSING");
        assertThat(rooms.theCase().state()).isEqualTo(CaseState.INCOMPLETE);
        assertThat(rooms.count("notice")).isZero();

        rooms.shojiFilesNumber(rooms.theCase().caseNo(), SyntheticNumbers.number(1));
        assertThat(composed(OrderKind.DEREGISTRATION))
                .extracting(OutgoingMessage::sendKey)
                .containsExactly(rooms.theCase().caseNo() + "-insurer-2");
        rooms.insurerSays("kyokai-tokyo", "m-2", rooms.theCase(), "DEREGISTERED", null);
        assertThat(rooms.theCase().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_loss_of_a_pension_only_goes_to_no_insurer() {
        rooms.shojiFiles(FormRow.loss()
                .changed(
                        "insuredNumber=;lostEra=;lostDate=;seventyOnly=1;seventyNoLonger=1;birthEra=5;birthDate=300101")
                .changed("noLongerEra=9;noLongerDate=081130")
                .text());
        rooms.sendToAgency();
        rooms.agencyDecides(rooms.theCase());

        assertThat(rooms.theCase().state()).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.count("delivery where party = 'INSURER'")).isZero();
    }

    @Test
    void an_answer_of_another_kind_than_the_order_is_refused() {
        rooms.seisakuFiles(ofSeisaku(FormRow.loss()).text());
        assertThatThrownBy(() -> rooms.insurerSays(SOCIETY, "m-1", rooms.theCase(), "REGISTERED", null))
                .isInstanceOfSatisfying(
                        ResultRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.WRONG_OUTCOME));
        assertThat(rooms.count("inbox")).isZero();
    }

    @Test
    void an_enrolment_is_not_answered_by_the_end_of_an_insurance() {
        rooms.seisakuFiles(People.seisaku(1).text());

        assertThatThrownBy(() -> rooms.insurerSays(SOCIETY, "m-1", rooms.theCase(), "DEREGISTERED", null))
                .isInstanceOf(ResultRefused.class);
    }

    @Test
    void a_society_gets_a_bonus_as_one_sealed_file_in_its_own_layout() throws Exception {
        rooms.seisakuFiles(ofSeisaku(FormRow.bonus()).text());

        OutgoingMessage actual = composed(OrderKind.FILING).get(0);

        assertThat(actual.queue()).isEqualTo("hub.insurer.06139992.filing.v1");
        XmlAssert.assertThat(actual.xml()).isValidAgainst(new File("mappings/schemas/society-filing.xsd"));
        JWEObject envelope = JWEObject.parse(value(actual, "f", "fileEnvelope"));
        envelope.decrypt(new ECDHDecrypter(privateKey()));
        String csv = new String(envelope.getPayload().toBytes(), CsvText.CHARSET);
        assertThat(envelope.getHeader().getSubject()).isEqualTo(rooms.theCase().caseNo());
        assertThat(csv.lines().toList()).hasSize(6).first().isEqualTo("0021,001,20261201,,,,,");
        assertThat(csv).contains("2265700,21,02,ｾｲｻ", "345678").endsWith("\r\n");
    }

    @Test
    void a_form_for_a_society_that_answers_nothing_closes_with_the_decision_once_it_is_there() {
        rooms.seisakuFiles(ofSeisaku(FormRow.bonus()).text());
        rooms.sendToAgency();
        rooms.agencyDecides(rooms.theCase());
        assertThat(rooms.theCase().state()).isEqualTo(CaseState.DECIDED);

        send(OrderKind.FILING);

        assertThat(rooms.theCase().state()).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.timeline(rooms.theCase())).endsWith("FILING_SENT", "CASE_CLOSED");
        assertThat(rooms.clockOf(rooms.theCase(), "REGISTRATION_WINDOW")).isNull();
        assertRefusedAfterClose();
    }

    private void assertRefusedAfterClose() {
        rooms.insurerSays(SOCIETY, "m-1", rooms.theCase(), "ACCEPTED", null);
        assertThat(rooms.timeline(rooms.theCase())).endsWith("RESULT_ACCEPTED");
        assertThatThrownBy(() -> rooms.insurerSays(SOCIETY, "m-2", rooms.theCase(), "REJECTED", "OTHER"))
                .isInstanceOfSatisfying(
                        ResultRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.CASE_CLOSED));
    }

    @Test
    void a_form_the_society_refuses_goes_back_to_the_employer() {
        rooms.seisakuFiles(ofSeisaku(FormRow.bonus()).text());
        send(OrderKind.FILING);

        rooms.insurerSays(SOCIETY, "m-1", rooms.theCase(), "REJECTED", "DOCUMENT_DEFICIENT");

        assertThat(rooms.theCase().state()).isEqualTo(CaseState.RETURNED);
        assertThat(rooms.count("outbox_file where kind = 'RETURN_XML'")).isEqualTo(1);
    }

    @Test
    void a_wage_form_of_an_association_ends_with_the_decision() {
        rooms.shojiFiles(FormRow.bonus().text());
        rooms.sendToAgency();
        rooms.agencyDecides(rooms.theCase());

        assertThat(rooms.theCase().state()).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.count("delivery where party = 'INSURER'")).isZero();
    }

    @Test
    void a_loss_filed_before_the_hub_had_such_orders_leaves_with_the_decision() {
        rooms.seisakuFiles(ofSeisaku(FormRow.loss()).text());
        rooms.jdbc().sql("delete from delivery where party = 'INSURER'").update();
        rooms.jdbc().sql("delete from agenda where step like 'insurer-%'").update();
        rooms.sendToAgency();

        rooms.agencyDecides(rooms.theCase());

        assertThat(composed(OrderKind.DEREGISTRATION)).hasSize(1);
    }

    @Test
    void a_dependant_is_ordered_in_the_xml_of_the_society() {
        rooms.seisakuFiles(ofSeisaku(FormRow.dependants("1").spouse().child("other1", 3))
                .with("other1.personalNumber", "")
                .with("other1.relation", "10")
                .with("other1.relationOther", "甥")
                .text());

        List<OutgoingMessage> actual = composed(OrderKind.REGISTRATION);

        assertThat(actual)
                .hasSize(2)
                .allSatisfy(message -> XmlAssert.assertThat(message.xml())
                        .isValidAgainst(new File("mappings/transforms/mihon-kenpo-registration.xsd")));
        assertThat(actual.get(0).xml()).contains(">00</続柄>", "認定年月日", "<被保険者カナ氏名>ﾐﾎﾝ ﾀﾛｳ<", "形式=\"JWE\"");
        assertThat(actual.get(1).xml()).contains("その他=\"甥\">10<", "理由=\"記載なし\"", "<カナ氏名>ﾐﾎﾝ ｲﾁﾛｳ<");
    }

    @Test
    void a_dependant_is_ordered_in_the_hubs_xml() {
        rooms.shojiFiles(FormRow.dependants("1").child("other1", 3).text());
        rooms.sendToAgency();
        Casefile row = rooms.cases().get(0);
        rooms.agencyDecides(row);

        OutgoingMessage actual = composed(OrderKind.REGISTRATION).get(0);

        XmlAssert.assertThat(actual.xml()).isValidAgainst(new File("mappings/schemas/registration.xsd"));
        assertThat(value(actual, "r", "person/r:nameKana")).isEqualTo("ﾐﾎﾝ ｲﾁﾛｳ");
        assertThat(value(actual, "r", "dependantOf/r:relation")).isEqualTo("01");
        assertThat(value(actual, "r", "dependantOf/r:insured/r:nameKana")).isEqualTo("ﾐﾎﾝ ﾀﾛｳ");
        assertThat(value(actual, "r", "insuredNumber")).isEqualTo(row.ordinal() + 70 + "");
        assertThat(value(actual, "r", "arrival/r:number"))
                .isEqualTo(rooms.submissionOf(row).arriveId());
        assertThat(actual.xml()).doesNotContain("<remuneration");
    }

    private List<OutgoingMessage> composed(OrderKind kind) {
        return unit.compose(rooms.due(kind.step()));
    }

    private void send(OrderKind kind) {
        AgendaBatch batch = rooms.due(kind.step());
        assertThat(unit.compose(batch)).hasSize(1);
        unit.sent(batch);
    }

    private static FormRow ofSeisaku(FormRow row) {
        row.with("district", "02").with("symbol", "ｾｲｻ");
        return row.layout().has("officeNumber") ? row.with("officeNumber", "23456") : row;
    }

    private ECKey privateKey() throws Exception {
        Path keys = Path.of(rooms.get(InsurersProperties.class).keys());
        return ECKey.parse(Files.readString(keys.resolve(SOCIETY + ".private.jwk")));
    }

    private static void assertValue(OutgoingMessage message, String path, String expected) {
        assertThat(value(message, "d", path)).as(path).isEqualTo(expected);
    }

    private static String value(OutgoingMessage message, String prefix, String path) {
        return xpath(message, "/*/" + prefix + ":" + path);
    }

    private static String xpath(OutgoingMessage message, String path) {
        JAXPXPathEngine engine = new JAXPXPathEngine();
        engine.setNamespaceContext(Map.of(
                "r", "urn:todoke:registration:1",
                "d", "urn:todoke:deregistration:1",
                "f", "urn:todoke:society-filing:1"));
        return engine.evaluate(path, Input.fromString(message.xml()).build());
    }
}
