package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.casefile.InsuredAs;
import dev.todoke.hub.insurer.ResultRefused.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegistrationResultsTest {
    private static final String RESULT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <registrationResult xmlns="urn:todoke:registration-result:1">
              <messageId>06139992-0000001</messageId>
              <inReplyTo>C-20261201-0000001-insurer-1</inReplyTo>
              <caseNo>C-20261201-0000001</caseNo>
              <insurerNumber>06139992</insurerNumber>
              <result>INCOMPLETE</result>
              <reason>MY_NUMBER_MISSING</reason>
              <text>個人番号の届出がありません</text>
              <happenedAt>2026-12-02T10:00:00+09:00</happenedAt>
            </registrationResult>
            """;

    private static RegistrationResults unit;

    @BeforeAll
    static void open() throws Exception {
        unit = new RegistrationResults(InsurerPacksTest.shipped());
    }

    @Test
    void a_result_is_read_from_text() {
        RegistrationResult actual = unit.parse(RESULT);

        assertThat(actual)
                .isEqualTo(new RegistrationResult(
                        "06139992-0000001",
                        "C-20261201-0000001-insurer-1",
                        "C-20261201-0000001",
                        "06139992",
                        RegistrationOutcome.INCOMPLETE,
                        Optional.of(ResultReason.MY_NUMBER_MISSING),
                        Optional.of("個人番号の届出がありません"),
                        Instant.parse("2026-12-02T01:00:00Z"),
                        new RegistrationResult.Told(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void a_result_may_say_how_the_person_is_called_and_whether_the_card_is_linked() {
        String registered = RESULT.replace("INCOMPLETE", "REGISTERED")
                .replaceAll("<reason>.*</reason>", "")
                .replace(
                        "</registrationResult>",
                        "<insuredAs symbol='2170' number='15' branch='00'/><cardLinked>false</cardLinked></registrationResult>");

        RegistrationResult.Told actual = unit.parse(registered).told();

        assertThat(actual.insuredAs()).contains(new InsuredAs("2170", "15", "00"));
        assertThat(actual.cardLinked()).contains(false);
    }

    @Test
    void a_certificate_needs_its_reason() {
        String certificate = RESULT.replace("INCOMPLETE", "CERTIFICATE").replaceAll("<reason>.*</reason>", "");

        assertThatThrownBy(() -> unit.parse(certificate))
                .isInstanceOf(ResultRefused.class)
                .hasMessageContaining(ResultRefused.Fault.REASON_MISSING.name());
        assertThat(unit.parse(certificate.replace(
                                "</registrationResult>",
                                "<certificate reason='NO_CARD' validTo='2030-11-30'/></registrationResult>"))
                        .told()
                        .certificate())
                .contains(new RegistrationResult.Certificate("NO_CARD", Optional.of(LocalDate.of(2030, 11, 30))));
    }

    @Test
    void a_result_is_read_from_bytes() {
        assertThat(unit.parse(RESULT.getBytes(StandardCharsets.UTF_8))).isEqualTo(unit.parse(RESULT));
    }

    @Test
    void a_certificate_that_was_issued_may_say_until_when_it_is_valid() {
        String completed = RESULT.replace("INCOMPLETE", "COMPLETED")
                .replaceAll("<reason>.*</reason>", "")
                .replaceAll("<text>.*</text>", "")
                .replace("</registrationResult>", "<validTo>2031-12-01</validTo></registrationResult>");

        assertThat(unit.parse(completed).outcome()).isEqualTo(RegistrationOutcome.COMPLETED);
        assertThat(unit.parse(completed).told().validTo()).contains(LocalDate.of(2031, 12, 1));
    }

    @Test
    void a_good_result_needs_no_reason() {
        String registered = RESULT.replace("INCOMPLETE", "REGISTERED")
                .replaceAll("<reason>.*</reason>", "")
                .replaceAll("<text>.*</text>", "");

        assertThat(unit.parse(registered).reason()).isEmpty();
    }

    @Test
    void a_bad_result_without_a_reason_is_refused() {
        assertRefused(RESULT.replaceAll("<reason>.*</reason>", ""), Fault.REASON_MISSING);
    }

    @Test
    void an_unknown_outcome_is_refused_with_its_place_but_not_its_value() {
        assertRefused(RESULT.replace("INCOMPLETE", "123456789018"), Fault.AGAINST_SCHEMA)
                .hasMessageContaining("line 7")
                .hasMessageNotContaining("123456789018");
    }

    @Test
    void an_element_nobody_asked_for_is_refused() {
        assertRefused(RESULT.replace("<text>", "<name>見本 太郎</name><text>"), Fault.AGAINST_SCHEMA)
                .hasMessageNotContaining("太郎");
    }

    @Test
    void another_document_is_refused() {
        assertRefused("<order xmlns=\"urn:other\"/>", Fault.AGAINST_SCHEMA);
    }

    @Test
    void a_moment_without_offset_is_refused() {
        assertRefused(RESULT.replace("10:00:00+09:00", "10:00:00"), Fault.AGAINST_SCHEMA);
    }

    @Test
    void a_truncated_message_is_refused() {
        assertRefused(RESULT.substring(0, 300), Fault.NOT_WELL_FORMED);
    }

    @Test
    void something_after_the_document_is_refused() {
        assertRefused(RESULT + "<more/>", Fault.NOT_WELL_FORMED);
    }

    @Test
    void an_empty_message_is_refused() {
        assertRefused("", Fault.NOT_WELL_FORMED);
    }

    @Test
    void a_document_type_is_refused_before_its_entities_are_looked_at() {
        String attack = RESULT.replace("?>\n<reg", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<reg")
                .replace("個人番号の届出がありません", "&e;");

        assertRefused(attack, Fault.NOT_WELL_FORMED);
    }

    @Test
    void a_message_longer_than_any_result_is_refused_unread() {
        assertRefused(RESULT + " ".repeat(20_000), Fault.TOO_LONG);
    }

    @Test
    void a_text_that_may_hold_a_personal_number_is_refused() {
        assertRefused(RESULT.replace("個人番号の", "番号 123456789018 の"), Fault.NUMBER_IN_TEXT);
    }

    @Test
    void an_insurer_speaks_for_itself_only() {
        RegistrationResult result = unit.parse(RESULT);

        unit.requireSender(result, "mihon-kenpo");
        assertThatThrownBy(() -> unit.requireSender(result, "kyokai-tokyo"))
                .isInstanceOfSatisfying(
                        ResultRefused.class, e -> assertThat(e.fault()).isEqualTo(Fault.FOREIGN_SENDER));
        assertThatThrownBy(() -> unit.requireSender(result, null)).isInstanceOf(ResultRefused.class);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertRefused(String message, Fault fault) {
        return assertThatThrownBy(() -> unit.parse(message))
                .isInstanceOfSatisfying(
                        ResultRefused.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
