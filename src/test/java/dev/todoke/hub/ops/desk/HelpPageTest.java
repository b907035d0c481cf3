package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.todoke.hub.ops.help.HelpTopic;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Help texts: all on their page, and the fitting one where somebody needs it. */
@OnTheDesk
class HelpPageTest {

    @Autowired
    private MockMvc unit;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        new DeskRows(jdbc).clear().insert();
    }

    private String page(String address, String language) throws Exception {
        return unit.perform(get(address)
                        .cookie(new Cookie("lang", language))
                        .with(user("viewer").roles("VIEWER")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void every_topic_can_be_linked_to_and_stands_in_the_contents(String language) throws Exception {
        String actual = page("/help", language);

        for (HelpTopic topic : HelpTopic.values()) {
            assertThat(actual).contains("id=\"" + topic.anchor() + "\"").contains("href=\"#" + topic.anchor() + "\"");
        }
        assertThat(actual).doesNotContain("??").contains("0120-95-0178", "0570-015-369", "03-6457-9585");
    }

    @Test
    void rules_with_dates_are_those_of_the_hubs_today() throws Exception {
        String actual = page("/help", "ja");

        assertThat(actual).contains("今日(2026/12/10)受診する人が見せるもの", "今日(2026/12/10)が資格喪失日の人");
        assertThat(actual.substring(actual.indexOf("id=\"old-card\"")))
                .containsSubsequence("経過措置の間", "経過措置の終了後", "現在")
                .doesNotContainPattern("(?s)現在.*経過措置の終了後");
    }

    @Test
    void a_case_that_misses_something_says_what_to_tell_the_employee() throws Exception {
        assertThat(page("/cases/" + DeskRows.OVERDUE, "ja"))
                .contains("従業員に伝えること", "届いた情報が足りません", "href=\"/help#incomplete\"");
        assertThat(page("/cases/" + DeskRows.ON_ITS_WAY, "en"))
                .contains("What to tell the employee", "Waiting for the registration", "href=\"/help#waiting\"");
    }

    @Test
    void a_case_that_was_sent_back_has_no_advice_for_the_employee() throws Exception {
        jdbc.sql("update casefile set state = 'RETURNED' where case_no = :no")
                .param("no", DeskRows.OVERDUE)
                .update();

        assertThat(page("/cases/" + DeskRows.OVERDUE, "ja")).doesNotContain("従業員に伝えること");
    }

    @Test
    void a_case_that_ends_an_insurance_says_what_to_collect_and_a_wage_form_nothing() throws Exception {
        jdbc.sql("update casefile set procedure = 'LOSS' where case_no = :no")
                .param("no", DeskRows.OVERDUE)
                .update();
        jdbc.sql(
                        "update casefile set procedure = 'BONUS', expected_from = null, expected_to = null where case_no = :no")
                .param("no", DeskRows.ON_ITS_WAY)
                .update();

        assertThat(page("/cases/" + DeskRows.OVERDUE, "ja")).contains("退職する人から回収するもの", "href=\"/help#leaving\"");
        assertThat(page("/cases/" + DeskRows.ON_ITS_WAY, "ja")).doesNotContain("従業員に伝えること");
    }

    @Test
    void who_checks_a_file_is_told_what_to_look_at_before_filing() throws Exception {
        assertThat(page("/check", "ja")).contains("届け出る前に確かめること", "href=\"/help#before-filing\"");
    }
}
