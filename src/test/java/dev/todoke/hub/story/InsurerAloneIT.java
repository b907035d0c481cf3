package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.GAKKO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.XmlText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A school whose insurer is filed with through the head of the workplace and without the agency: from the drop to the end. */
class InsurerAloneIT {
    private final HubUnderTest hub = HubUnderTest.shared();

    @AfterEach
    void nothing_waits_for_somebody_at_the_desk() {
        hub.assertNothingParked();
    }

    @Test
    void every_form_the_insurer_has_a_use_for_ends_without_the_agency() {
        ReceiptDocument forms = hub.drop(
                GAKKO,
                "SHFD0006.CSV",
                CsvText.bytes(CsvText.gakko(
                        Filed.person("ｶﾞｸｴﾝ ﾀﾛｳ", "学園　太郎", 1201, hub.today())
                                .with("district", "03")
                                .with("symbol", "ｶﾞｸ")
                                .with("officeNumber", "45678")
                                .text(),
                        gakko(FormRow.loss().with("nameKana", "ｶﾞｸｴﾝ ｼﾞﾛｳ").with("nameKanji", "学園　次郎"))
                                .with("officeNumber", "45678")
                                .text(),
                        gakko(FormRow.dependants("1")
                                        .with("nameKana", "ｶﾞｸｴﾝ ｻﾌﾞﾛｳ")
                                        .with("nameKanji", "学園　三郎")
                                        .child("other1", 1203)
                                        .with("other1.nameKana", "ｶﾞｸｴﾝ ｺﾄﾞﾓ"))
                                .text(),
                        gakko(FormRow.bonus()).text())));
        ReceiptDocument application = hub.drop(GAKKO, "application.xml", XmlText.bytes(XmlText.gakko("""
                  <certificateApplication>
                    <insuredNumber>11</insuredNumber>
                    <nameKana>ｶﾞｸｴﾝ ｼﾛｳ</nameKana>
                    <birthDate>1990-04-01</birthDate>
                    <appliedOn>2026-12-01</appliedOn>
                    <issue>1</issue>
                    <reason>
                      <code>03</code>
                    </reason>
                    <delivery>1</delivery>
                  </certificateApplication>
                """)));

        assertThat(forms.state()).as(forms.findings().toString()).isEqualTo("PARTLY_ACCEPTED");
        assertThat(forms.codes()).contains("INT-RTE-001");
        assertThat(forms.mentions("leavesForAgency")).isFalse();
        assertThat(application.codes()).containsExactly("INT-APP-005");
        String enrolment = forms.caseNos().get(0);
        String loss = forms.caseNos().get(1);
        String row = forms.caseNos().get(2);
        String child = hub.database()
                .sql("select m.case_no from casefile m join casefile r on r.id = m.household where r.case_no = :row")
                .param("row", row)
                .query(String.class)
                .single();
        String paper = application.caseNos().get(0);

        hub.passTimeUntil("CLOSED", enrolment, loss, row, child, paper);

        assertThat(hub.theCase(loss).events())
                .containsSubsequence(
                        "FILING_RECEIVED",
                        "WINDOW_OPENED",
                        "DEREGISTRATION_SENT",
                        "RESULT_DEREGISTERED",
                        "WINDOW_MET",
                        "CASE_CLOSED");
        assertThat(hub.theCase(row).events())
                .containsSubsequence("FILING_RECEIVED", "MEMBER_OPENED", "HOUSEHOLD_HANDED_OVER", "CASE_CLOSED");
        assertThat(hub.theCase(child).events()).contains("REGISTRATION_SENT", "RESULT_VIEWABLE", "NOTICE_ISSUED");
        assertThat(hub.theCase(paper).events())
                .containsExactly(
                        "FILING_RECEIVED", "APPLICATION_SENT", "CLOCK_STARTED", "RESULT_COMPLETED", "CASE_CLOSED");
        assertThat(hub.database()
                        .sql("select count(*) from delivery d join casefile c on c.id = d.case_id"
                                + " where d.party = 'AGENCY' and c.employer_id = 'mihon-gakko'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static FormRow gakko(FormRow row) {
        return row.with("district", "03").with("symbol", "ｶﾞｸ");
    }
}
