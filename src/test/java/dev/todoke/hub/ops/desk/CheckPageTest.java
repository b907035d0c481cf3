package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.todoke.hub.People;
import dev.todoke.hub.filing.CsvText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@OnTheDesk
class CheckPageTest {
    private static final String BOUNDARY = "----boundary";

    @Autowired
    private MockMvc unit;

    private final ByteArrayOutputStream form = new ByteArrayOutputStream();

    private void part(String disposition, byte[] content) {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void field(String name, String value) {
        part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    private void file(String name, byte[] content) {
        part("name=\"file\"; filename=\"" + name + "\"", content);
    }

    private MockHttpServletResponse send() throws Exception {
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return unit.perform(post("/check")
                        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=" + BOUNDARY))
                        .content(form.toByteArray())
                        .with(user("viewer").roles("VIEWER"))
                        .with(csrf().asHeader()))
                .andReturn()
                .getResponse();
    }

    private String report() throws Exception {
        MockHttpServletResponse answer = send();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static byte[] shoji(String... rows) {
        return CsvText.bytes(CsvText.shoji(rows));
    }

    @Test
    void a_viewer_sees_what_would_become_of_a_file_and_that_it_was_not_filed() throws Exception {
        file(
                "SHFD0006.CSV",
                shoji(
                        People.shoji(1).text(),
                        People.shoji(2).withoutNumber().text(),
                        People.shoji(3).with("acquiredDate", "181201").text()));

        String actual = report();

        assertThat(actual)
                .contains("点検のみ・届出はしていません", "読み取り 3 = 受付 1 + 要マイナンバー 1 + 差し戻し 1")
                .contains("ENR-PNO-101", "ENR-ADY-025", "見本　太郎", "被保険者資格取得届");
        assertThat(actual.indexOf("ENR-ADY-025")).as("worst first").isLessThan(actual.indexOf("ENR-PNO-101"));
    }

    @Test
    void the_day_of_checking_decides_what_lies_in_the_future() throws Exception {
        field("asOf", "2025-04-01");
        file(
                "SHFD0006.CSV",
                shoji(People.shoji(1).with("acquiredDate", "081201").text()));

        assertThat(report()).contains("2025/04/01", "ENR-ADY-02");
    }

    @Test
    void a_wrong_check_digit_is_returned_where_that_is_chosen() throws Exception {
        field("digits", "reject");
        file("SHFD0006.CSV", shoji(wrongDigit()));

        assertThat(report())
                .contains("差し戻し 1", "ENR-PNO-103")
                .doesNotContain(wrongDigit().split(",")[12]);
    }

    @Test
    void a_wrong_check_digit_is_a_hint_otherwise() throws Exception {
        file("SHFD0006.CSV", shoji(wrongDigit()));

        assertThat(report()).contains("差し戻し 0", "ENR-PNO-103");
    }

    private static String wrongDigit() {
        String[] items = People.shoji(1).text().split(",", -1);
        int last = items[12].charAt(11) - '0';
        items[12] = items[12].substring(0, 11) + (last + 1) % 10;
        return String.join(",", items);
    }

    @Test
    void a_personal_number_in_the_file_name_is_covered() throws Exception {
        file("999900000011.csv", shoji(People.shoji(1).text()));

        assertThat(report()).contains("************.csv").doesNotContain("999900000011");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "../../etc/passwd.csv,passwd.csv",
                "<script>alert(1)<&script>.csv,&lt;script&gt;alert(1)&lt;&amp;script&gt;.csv",
                "\u202Evsc.6000DFHS.csv,\uFFFDvsc.6000DFHS.csv",
                "a\u200Fb.csv,a\uFFFDb.csv",
                "a\u001B[2Jb.csv,a\uFFFD[2Jb.csv",
                "a\u0000b.csv,a\uFFFDb.csv",
                "....csv,....csv",
                "🙂.csv,🙂.csv"
            })
    void a_hostile_file_name_is_shown_harmlessly(String name, String shown) throws Exception {
        file(name, shoji(People.shoji(1).text()));

        assertThat(report())
                .contains(">" + shown + "</span>", "読み取り 1")
                .doesNotContainPattern("[\\x00\\x1B\\u200F\\u202E]|<script>alert");
    }

    @Test
    void a_file_name_without_end_is_answered() throws Exception {
        file("x".repeat(100_000) + ".csv", shoji(People.shoji(1).text()));

        assertThat(send().getStatus()).isIn(200, 400, 413);
    }

    @Test
    void what_stands_in_the_file_is_shown_harmlessly() throws Exception {
        file(
                "SHFD0006.CSV",
                shoji(
                        People.shoji(1)
                                .with("nameKanji", "\u001B[2J<b>見本\u0000")
                                .text(),
                        People.shoji(2).with("kind", "\u0007").text()));

        assertThat(report())
                .contains("差し戻し 2", "U+001B", "&lt;b&gt;見本")
                .doesNotContainPattern("[\\x00\\x07\\x1B]|<b>見本");
    }

    @Test
    void a_form_without_a_file_is_answered_with_a_request_for_one() throws Exception {
        file("", new byte[0]);

        assertThat(report()).contains("ファイルを選んでください。").doesNotContain("読み取り 0");
    }

    @Test
    void a_file_that_is_too_large_is_not_read_on() throws Exception {
        file("SHFD0006.CSV", new byte[65 << 20]);

        assertThat(report()).contains("ファイルが大きすぎます(64 MBまで)");
    }

    @Test
    void an_employer_nobody_knows_is_refused() throws Exception {
        field("employer", "nobody-known");
        file("SHFD0006.CSV", shoji(People.shoji(1).text()));

        assertThat(send().getStatus()).isEqualTo(400);
    }

    @Test
    void nobody_checks_without_the_token_of_the_page() throws Exception {
        MockHttpServletResponse actual = unit.perform(post("/check")
                        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=" + BOUNDARY))
                        .with(user("viewer").roles("VIEWER")))
                .andReturn()
                .getResponse();

        assertThat(actual.getStatus()).isEqualTo(403);
    }
}
