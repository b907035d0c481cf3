package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.casefile.replay.Act;
import dev.todoke.hub.casefile.replay.Replay;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@OnTheDesk
class ReplayPagesTest {

    private static final String SUBJECT = "numbers=F-20261201-0000001 state= partner= from= to=";

    @Autowired
    MockMvc unit;

    @Autowired
    Replay replay;

    @Autowired
    DeskUnderTest.Recorded recorded;

    @BeforeEach
    void plan() {
        List<Act> acts = Stream.of(Act.Verdict.values())
                .map(verdict -> new Act(
                        "C-20261201-0000001",
                        Act.Kind.AGENCY_SUBMISSION,
                        "S-20261201-0000001",
                        verdict,
                        "agency-send-submission",
                        UUID.randomUUID(),
                        verdict == Act.Verdict.LEFT ? "202612010000000009" : "",
                        DeskRows.NOW))
                .toList();
        reset(replay);
        recorded.clear();
        when(replay.plan(any())).thenReturn(new Replay.Plan(acts, 1, false));
        when(replay.run(any())).thenReturn(new Replay.Plan(acts, 1, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void what_would_go_and_what_not_is_shown_with_its_proof(String language) throws Exception {
        String actual = page("/replay?numbers=F-20261201-0000001", language, "OPERATOR");

        assertThat(actual).contains("202612010000000009").doesNotContain("??").contains("name=\"reason\"");
        assertThat(page("/replay?numbers=F-20261201-0000001", language, "VIEWER"))
                .doesNotContain("name=\"reason\"");
        assertThat(page("/replay", language, "OPERATOR")).doesNotContain("??").doesNotContain("name=\"reason\"");
        verify(replay, never()).run(any());
    }

    @Test
    void it_is_run_with_a_reason_that_is_in_the_audit_trail_first() throws Exception {
        assertThat(run("OPERATOR", "mended").getStatus()).isEqualTo(302);

        verify(replay).run(any());
        assertThat(recorded).containsExactly(new AuditEntry("somebody", "replay.run", SUBJECT, "mended"));
    }

    @Test
    void it_is_not_run_without_a_reason_or_by_a_viewer() throws Exception {
        run("OPERATOR", "123456789018");
        run("OPERATOR", " ");
        assertThat(run("VIEWER", "mended").getStatus()).isEqualTo(403);

        verify(replay, never()).run(any());
        assertThat(recorded).isEmpty();
    }

    @Test
    void nobody_is_looked_for_by_a_personal_number() throws Exception {
        assertThat(page("/replay?numbers=123456789018", "ja", "OPERATOR")).doesNotContain("123456789018\"");

        verify(replay, never()).plan(any());
    }

    private org.springframework.mock.web.MockHttpServletResponse run(String role, String reason) throws Exception {
        return unit.perform(post("/replay")
                        .param("numbers", "F-20261201-0000001")
                        .param("reason", reason)
                        .with(csrf())
                        .with(user("somebody").roles(role)))
                .andReturn()
                .getResponse();
    }

    private String page(String address, String language, String role) throws Exception {
        return unit.perform(get(address)
                        .cookie(new Cookie("lang", language))
                        .with(user("somebody").roles(role)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
