package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.todoke.hub.audit.AuditEntry;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@OnTheDesk
class SignInTest {

    @Autowired
    MockMvc unit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeskUnderTest.Recorded recorded;

    @Autowired
    DeskUnderTest.Told told;

    @BeforeEach
    void forget() {
        recorded.clear();
    }

    @Test
    void the_first_users_sign_in_with_the_passwords_that_were_told() throws Exception {
        MvcResult actual = signIn("operator", told.passwordOf("operator"), "10.1.0.1");

        assertThat(actual.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(recorded).containsExactly(new AuditEntry("operator", "desk.login", "desk", "10.1.0.1"));
        HttpSession session = actual.getRequest().getSession();
        MvcResult page =
                unit.perform(get("/").session((MockHttpSession) session)).andReturn();
        assertThat(page.getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void passwords_are_kept_as_salted_hashes() {
        assertThat(jdbc.sql("select password_hash from desk_user order by name")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.startsWith("{bcrypt}"));
    }

    @Test
    void a_failure_is_audited_without_what_was_typed_in_the_name_field() throws Exception {
        MvcResult actual = signIn("my-secret-password", "x", "10.1.0.2");

        assertThat(actual.getResponse().getRedirectedUrl()).isEqualTo("/login?failed");
        assertThat(recorded).containsExactly(new AuditEntry("unknown", "desk.login.failed", "desk", "10.1.0.2"));
    }

    @Test
    void after_five_failures_even_the_right_password_has_to_wait() throws Exception {
        for (int time = 0; time < 5; time++) {
            signIn("viewer", "wrong", "10.1.0.3");
        }

        MvcResult actual = signIn("viewer", told.passwordOf("viewer"), "10.1.0.3");

        assertThat(actual.getResponse().getRedirectedUrl()).isEqualTo("/login?wait");
    }

    @Test
    void signing_out_ends_the_session_and_is_audited() throws Exception {
        MockHttpSession session = (MockHttpSession) signIn("viewer", told.passwordOf("viewer"), "10.1.0.4")
                .getRequest()
                .getSession();

        MvcResult actual =
                unit.perform(post("/logout").session(session).with(csrf())).andReturn();

        assertThat(actual.getResponse().getRedirectedUrl()).isEqualTo("/login?bye");
        assertThat(session.isInvalid()).isTrue();
        assertThat(recorded).extracting(AuditEntry::action).containsExactly("desk.login", "desk.logout");
    }

    @Test
    void a_stream_begins_with_the_hubs_time_and_carries_no_page() throws Exception {
        MockHttpSession session = (MockHttpSession) signIn("viewer", told.passwordOf("viewer"), "10.1.0.5")
                .getRequest()
                .getSession();

        MvcResult actual = unit.perform(get("/live").session(session)).andReturn();

        assertThat(actual.getRequest().isAsyncStarted()).isTrue();
        assertThat(actual.getResponse().getContentAsString()).startsWith("event:clock\ndata:2026-12-10T00:00:00Z");
        assertThat(unit.perform(get("/live")).andReturn().getResponse().getRedirectedUrl())
                .endsWith("/login");
    }

    private MvcResult signIn(String user, String password, String address) throws Exception {
        return unit.perform(post("/login")
                        .param("username", user)
                        .param("password", password)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn();
    }
}
