package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the desk says of insurers, and of which cases other rules would change. */
@OnTheDesk
class InsurerPagesTest {
    private static final Cookie ENGLISH = new Cookie("lang", "en");

    @Autowired
    MockMvc unit;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        new DeskRows(jdbc).clear().insert();
    }

    @Test
    void served_insurers_come_first_and_lead_to_their_rules_in_words() throws Exception {
        String list = page(get("/insurers"));

        assertThat(list.indexOf("kyokai-tokyo")).isPositive().isLessThan(list.indexOf("kyokai-hokkaido"));
        assertThat(list).contains("href=\"/insurers/kyokai-tokyo#2024-12\"").contains("06139992");
        assertThat(page(get("/insurers/kyokai-tokyo")))
                .contains("id=\"2024-12\"", "open day 2 to 5 after the arrival at the pension agency");
        assertThat(unit.perform(get("/insurers/nobody").with(user("v").roles("VIEWER")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_case_leads_to_the_version_it_was_opened_under_and_to_the_reasons_of_its_dates() throws Exception {
        assertThat(page(get("/cases/" + DeskRows.OVERDUE)))
                .contains("href=\"/insurers/kyokai-tokyo#2024-12\"", "href=\"/cases/" + DeskRows.OVERDUE + "/why\"");
        assertThat(page(get("/cases/" + DeskRows.OVERDUE + "/why")))
                .contains("The fact date 2026-12-01 is in the days of this version")
                .contains("2026-12-03 to 2026-12-08", "open day 2 to 5 after the arrival")
                .contains("If My Number were missing");
    }

    @Test
    void no_case_differs_from_the_packs_it_was_opened_under() throws Exception {
        assertThat(page(get("/insurers/changes"))).contains("0 cases would change");
    }

    @Test
    void a_case_whose_days_or_version_are_no_longer_those_of_the_packs_is_listed_with_both() throws Exception {
        jdbc.sql(
                        "update event set details = '{\"from\": \"2026-12-02\", \"to\": \"2026-12-04\"}' where kind = 'WINDOW_OPENED'")
                .update();
        jdbc.sql("update casefile set pack_version = '2023-01' where case_no = :no")
                .param("no", DeskRows.ON_ITS_WAY)
                .update();

        assertThat(page(get("/insurers/changes")))
                .contains("2 cases would change", DeskRows.ON_ITS_WAY, DeskRows.OVERDUE)
                .contains("2026/12/02〜2026/12/04", "2026/12/03〜2026/12/08")
                .contains("2023-01");
    }

    @Test
    void a_window_that_was_put_off_is_no_difference() throws Exception {
        jdbc.sql("update clock set due_from = due_from + 7, due_to = due_to + 7")
                .update();

        assertThat(page(get("/insurers/changes"))).contains("0 cases would change");
    }

    @Test
    void a_changed_pack_is_tried_on_the_open_cases() throws Exception {
        String changed = pack("kyokai.yaml")
                .replaceFirst(
                        "withNumber: .start: AGENCY_ARRIVAL, from: 2, to: 5",
                        "withNumber: {start: AGENCY_ARRIVAL, from: 2, to: 6")
                .replaceFirst("(?s)examples:.*?branches:", "branches:");

        assertThat(tried("kyokai.yaml", changed))
                .contains("4 cases would change", "2026/12/03〜2026/12/09", "Registration expected")
                .contains("open day 2 to 6 after the arrival at the pension agency")
                .contains("44 more insurers differ");
    }

    @Test
    void a_pack_with_faults_is_not_tried() throws Exception {
        assertThat(tried("mihon-kenpo.yaml", pack("mihon-kenpo.yaml").replace("kind: SOCIETY", "kind: CLUB")))
                .contains("Line 7", "CLUB is none of")
                .doesNotContain("cases would change");
        assertThat(tried("mihon-kenpo.yaml", pack("mihon-kenpo.yaml").replace("from: 1, to: 10,", "from: 1, to: 9,")))
                .contains("examples[1].expect.windowTo", "expects 2027-01-07, but");
    }

    @Test
    void trying_a_pack_needs_an_operator_and_a_file() throws Exception {
        assertThat(page(get("/insurers/changes"), "VIEWER")).doesNotContain("type=\"file\"");
        MvcResult refused = unit.perform(multipart("/insurers/changes")
                        .file(new MockMultipartFile("file", "x.yaml", "text/yaml", new byte[1]))
                        .with(user("v").roles("VIEWER"))
                        .with(csrf()))
                .andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(403);
    }

    private static String pack(String name) throws Exception {
        return Files.readString(Path.of("config/insurers", name));
    }

    private String tried(String name, String content) throws Exception {
        String boundary = "mihon";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/yaml\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return page(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/insurers/changes")
                .contentType("multipart/form-data; boundary=" + boundary)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .with(csrf()));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return page(request, "OPERATOR");
    }

    private String page(MockHttpServletRequestBuilder request, String role) throws Exception {
        return unit.perform(request.cookie(ENGLISH).with(user("tanto").roles(role)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
