package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.todoke.hub.audit.AuditEntry;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnTheDesk
class DeskTest {

    @Autowired
    MockMvc unit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CamelContext camel;

    @Autowired
    DeskUnderTest.Recorded recorded;

    DeskRows rows;

    @BeforeEach
    void fill() {
        rows = new DeskRows(jdbc).clear().insert();
        recorded.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/board",
                "/board?show=overdue",
                "/filings",
                "/filings?state=RETURNED&day=2026-12-01",
                "/filings/F-20261201-0000001",
                "/cases",
                "/check",
                "/help",
                "/cases?show=number",
                "/cases?form=LOSS",
                "/cases?show=unanswered",
                "/cases?show=returned-today",
                "/cases/C-20261201-0000002",
                "/cases/C-20261201-0000002/why",
                "/insurers",
                "/insurers/kyokai-tokyo",
                "/insurers/mihon-kyosai",
                "/insurers/changes",
                "/partners",
                "/routes",
                "/conservation",
                "/conservation/hours/2026-12-01T00:00:00Z",
                "/parked"
            })
    void every_page_can_be_read_in_both_languages(String address) throws Exception {
        for (String language : new String[] {"ja", "en"}) {
            String actual = page(get(address).cookie(new Cookie("lang", language)));

            assertThat(actual)
                    .contains("<html lang=\"" + language + "\"")
                    .contains("<h1")
                    .doesNotContain("??");
            assertThat(actual.split("<table", -1)).hasSameSizeAs(actual.split("<caption", -1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void the_books_show_what_was_received_where_it_is_and_what_does_not_meet(String language) throws Exception {
        jdbc.sql("""
                        insert into conservation_hour (hour, files, records, forwarded, held, returned, withdrawn, duplicates)
                        values ('2026-12-10T08:00:00+09:00', 2, 1234567, 1000000, 200000, 30000, 4000, 500)""").update();
        jdbc.sql("""
                        insert into conservation_round (began_at, hub_time, millis, blocks, waiting)
                        values (now(), '2026-12-10T08:59:00+09:00', 12, 34, true) on conflict do nothing""").update();
        jdbc.sql("""
                        insert into conservation_fault (id, filing_id, block, code, records, detail, found_at)
                        values (gen_random_uuid(), ?, 0, 'HELD_WITHOUT_WORK', 3, ?, now())""").params(rows.filing, DeskRows.ON_ITS_WAY).update();

        String actual = page(get("/conservation").cookie(new Cookie("lang", language)));

        assertThat(actual)
                .contains("1,234,567", "67", "HELD_WITHOUT_WORK", DeskRows.ON_ITS_WAY, "2026/12/10 08:59")
                .contains("/conservation/hours/2026-12-09T23:00:00Z")
                .doesNotContain("??");
        assertThat(page(get("/filings/" + DeskRows.FILING).cookie(new Cookie("lang", language))))
                .contains("HELD_WITHOUT_WORK", "/replay?numbers=" + DeskRows.FILING)
                .doesNotContain("??");
        assertThat(page(get("/conservation/hours/2026-12-01T00:00:00Z").cookie(new Cookie("lang", language))))
                .contains(DeskRows.FILING);
    }

    @Test
    void today_shows_what_is_to_be_done_with_the_count_in_the_title() throws Exception {
        String actual = page(get("/"));

        assertThat(actual)
                .contains("<title>要対応 8件 | 今日")
                .contains("href=\"/board?show=overdue\"")
                .doesNotContain("todo-soon");
    }

    @Test
    void the_board_has_the_most_urgent_first() throws Exception {
        String actual = page(get("/board"));

        assertThat(actual.indexOf(DeskRows.OVERDUE)).isBetween(0, actual.indexOf(DeskRows.ON_ITS_WAY));
        assertThat(actual).contains("2営業日超過").contains("残り2営業日").contains("要マイナンバー");
    }

    @Test
    void a_case_shows_its_timeline_with_the_details_in_place() throws Exception {
        String actual = page(get("/cases/" + DeskRows.OVERDUE));

        assertThat(actual)
                .contains("到達番号 202612010000000001(2026/12/01 10:00)")
                .contains("保険者の処理は 2026/12/03〜2026/12/08 の見込みです")
                .contains("次は事業所の番です")
                .doesNotContainPattern("\\{[a-z]\\w*}");
    }

    @Test
    void a_case_shows_when_the_person_can_see_a_doctor_and_until_when_documents_must_be_fetched() throws Exception {
        String actual = page(get("/cases/" + DeskRows.ON_ITS_WAY));

        assertThat(actual).contains("受診できるようになる見込み: 2026/12/04〜2026/12/10").contains("公文書の取得期限", "2026/12/12");
    }

    @Test
    void a_clock_that_stands_still_says_since_when_why_and_for_whom() throws Exception {
        String board = page(get("/board").param("show", "paused"));
        String actual = page(get("/cases/" + DeskRows.PAUSED));

        assertThat(board).contains(DeskRows.PAUSED, "停止中").doesNotContain(DeskRows.OVERDUE);
        assertThat(actual).contains("2026/12/07 から停止中", "次の番: 事業所", "止まった日数だけ期限が延びます");
    }

    @Test
    void a_case_that_waits_for_nothing_is_found() throws Exception {
        String today = page(get("/"));
        String actual = page(get("/cases").param("show", "stuck"));

        assertThat(today).contains("止まっている案件の人", "取得期限が近い公文書の申請");
        assertThat(actual).contains(DeskRows.STUCK);
        assertThat(actual).doesNotContain(DeskRows.OVERDUE, DeskRows.PAUSED, DeskRows.ON_ITS_WAY);
    }

    @Test
    void a_household_is_linked_both_ways_and_lists_say_whose_member_somebody_is() throws Exception {
        rows.makeMember(rows.overdue, rows.onItsWay, "spouse");

        assertThat(page(get("/cases/" + DeskRows.ON_ITS_WAY)))
                .contains("家族", "配偶者", "href=\"/cases/" + DeskRows.OVERDUE + "\"");
        assertThat(page(get("/cases/" + DeskRows.OVERDUE)))
                .contains("届(被保険者)", "href=\"/cases/" + DeskRows.ON_ITS_WAY + "\"");
        assertThat(page(get("/cases").param("q", DeskRows.OVERDUE)))
                .contains("見本　太郎 の配偶者", "href=\"/cases/" + DeskRows.ON_ITS_WAY + "\"");
    }

    @Test
    void a_filing_shows_its_findings_with_the_cure() throws Exception {
        String actual = page(get("/filings/" + DeskRows.FILING));

        assertThat(actual).contains("使えない文字があります").contains("文字を直してください").contains("見本　花子");
    }

    @ParameterizedTest
    @ValueSource(strings = {"見本花", "みほんはな", "ﾊﾅｺ", "C-20261201-0000002"})
    void a_person_is_found_by_any_way_of_writing(String words) throws Exception {
        String actual = page(get("/cases").param("q", words));

        assertThat(actual).contains(DeskRows.OVERDUE);
        assertThat(actual).doesNotContain(DeskRows.ON_ITS_WAY);
    }

    @Test
    void a_wildcard_is_searched_for_as_it_is() throws Exception {
        assertThat(page(get("/cases").param("q", "%"))).doesNotContain(DeskRows.OVERDUE);
    }

    @Test
    void twelve_digits_are_not_searched_for_nor_shown_again() throws Exception {
        String actual = page(get("/cases").param("q", "１２３４ 5678 9012"));

        assertThat(actual).contains("個人番号のような12桁").doesNotContain("9012").doesNotContain(DeskRows.OVERDUE);
    }

    @Test
    void an_operator_releases_parked_work_with_a_reason_that_is_audited() throws Exception {
        unit.perform(post("/parked/steps/agency-package-cases/" + rows.onItsWay)
                .param("reason", "設定を直した")
                .with(user("operator").roles("OPERATOR"))
                .with(csrf()));

        assertThat(recorded)
                .containsExactly(new AuditEntry(
                        "operator", "parked.release", "agency-package-cases " + rows.onItsWay, "設定を直した"));
        assertThat(open("agenda where parked_at is not null")).isZero();
        assertThat(page(get("/cases/" + DeskRows.ON_ITS_WAY))).contains("保留を解きました");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "番号は 123456789012 でした"})
    void nothing_is_released_without_a_reason_or_with_a_number_in_it(String reason) throws Exception {
        MockHttpServletResponse actual = unit.perform(post("/parked/steps/agency-package-cases/" + rows.onItsWay)
                        .param("reason", reason)
                        .with(user("operator").roles("OPERATOR"))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(actual.getRedirectedUrl()).endsWith("?reason=missing");
        assertThat(open("agenda where parked_at is not null")).isEqualTo(1);
        assertThat(recorded).isEmpty();
    }

    @Test
    void an_operator_settles_a_parked_message() throws Exception {
        unit.perform(post("/parked/messages/" + rows.message)
                .param("reason", "保険者に連絡した")
                .with(user("operator").roles("OPERATOR"))
                .with(csrf()));

        assertThat(open("parked_message where settled_by = 'operator' and settled_how = '保険者に連絡した'"))
                .isEqualTo(1);
    }

    @Test
    void an_operator_has_a_parked_message_worked_on_again_with_a_reason_that_is_audited() throws Exception {
        unit.perform(post("/parked/messages/" + rows.message + "/again")
                .param("reason", "鍵を入れ替えた")
                .with(user("operator").roles("OPERATOR"))
                .with(csrf()));

        assertThat(recorded)
                .containsExactly(new AuditEntry("operator", "parked.again", rows.message.toString(), "鍵を入れ替えた"));
    }

    @Test
    void a_viewer_may_look_but_not_act() throws Exception {
        String address = "/parked/steps/agency-package-cases/" + rows.onItsWay;

        assertThat(page(get(address))).contains("運用担当だけ").doesNotContain("<textarea");
        int actual = unit.perform(post(address)
                        .param("reason", "x")
                        .with(user("viewer").roles("VIEWER"))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(actual).isEqualTo(403);
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        int actual = unit.perform(post("/parked/messages/" + rows.message)
                        .param("reason", "x")
                        .with(user("operator").roles("OPERATOR")))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(actual).isEqualTo(403);
    }

    @Test
    void a_notice_is_opened_and_who_read_it_is_audited() throws Exception {
        MockHttpServletResponse actual = unit.perform(get("/notices/N-20261201-0000001.pdf")
                        .with(user("viewer").roles("VIEWER")))
                .andReturn()
                .getResponse();

        assertThat(actual.getContentType()).isEqualTo("application/pdf");
        assertThat(recorded)
                .extracting(AuditEntry::actor, AuditEntry::action)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("viewer", "notice.read"));
    }

    @Test
    void the_routes_are_drawn_as_they_run() throws Exception {
        Exchange failed = camel.createProducerTemplate()
                .send("direct:start", exchange -> exchange.getMessage().setBody("x"));

        String actual = page(get("/routes"));

        assertThat(failed.getException()).isNotNull();
        assertThat(actual)
                .contains("<title>停止 1本 | ルート")
                .contains("data-state=\"stopped\"")
                .contains("処理 1   失敗 1   処理中 0")
                .contains("保険者へデータ登録の依頼を送る")
                .doesNotContain("line down");
        assertThat(actual.indexOf("登録依頼の送信")).isLessThan(actual.indexOf("依頼のまとめ置き"));
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_page_and_a_live_fragment_as_a_whole() throws Exception {
        assertThat(unit.perform(get("/board")).andReturn().getResponse().getRedirectedUrl())
                .endsWith("/login");
        MockHttpServletResponse actual = unit.perform(get("/board").header("HX-Request", "true"))
                .andReturn()
                .getResponse();
        assertThat(actual.getStatus()).isEqualTo(401);
        assertThat(actual.getHeader("HX-Redirect")).isEqualTo("/login?ended");
    }

    @Test
    void the_language_switch_comes_back_to_the_same_page() throws Exception {
        MockHttpServletResponse actual = unit.perform(
                        get("/board?show=soon&lang=en").with(user("viewer").roles("VIEWER")))
                .andReturn()
                .getResponse();

        assertThat(actual.getRedirectedUrl()).isEqualTo("/board?show=soon");
        assertThat(actual.getHeader(HttpHeaders.SET_COOKIE)).startsWith("lang=en");
    }

    @Test
    void scripts_run_only_from_the_hub_itself() throws Exception {
        MockHttpServletResponse actual = unit.perform(get("/login")).andReturn().getResponse();

        assertThat(actual.getHeader("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(actual.getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("<script>")
                .doesNotContain(" style=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/C-0", "/filings/F-0", "/notices/N-0.pdf"})
    void what_does_not_exist_is_not_found(String address) throws Exception {
        assertThat(status(address)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board?show=x",
                "/board?after=x~y",
                "/filings?day=yesterday",
                "/filings?state=x",
                "/cases?state=x",
                "/cases?show=x"
            })
    void a_filter_that_does_not_exist_is_the_readers_mistake(String address) throws Exception {
        assertThat(status(address)).isEqualTo(400);
    }

    private int status(String address) throws Exception {
        return unit.perform(get(address).with(user("viewer").roles("VIEWER")))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = unit.perform(
                        request.with(user("viewer").roles("VIEWER")))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private int open(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
