package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.archive.ArchivedOriginal;
import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.casefile.ReturnToEmployer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnTheDesk
class ParkedRemediesTest {

    private static final String STEP = "agency-package-cases";

    @Autowired
    MockMvc unit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Archive archive;

    @Autowired
    ReturnToEmployer records;

    @Autowired
    DeskUnderTest.Recorded recorded;

    DeskRows rows;
    UUID original = UUID.randomUUID();

    @BeforeEach
    void fill() throws Exception {
        rows = new DeskRows(jdbc).clear().insert();
        jdbc.sql("update parked_message set archive_id = ?").param(original).update();
        recorded.clear();
        reset(archive, records);
        when(archive.open(eq(original), any(), any()))
                .thenReturn(new ByteArrayInputStream("as it came".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_message_is_read_by_an_operator_with_a_reason_and_the_audit_trail_says_so() throws Exception {
        MockHttpServletResponse read = send(post(message() + "/original").param("reason", "look"), "OPERATOR");

        assertThat(read.getContentAsString()).isEqualTo("as it came");
        assertThat(read.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(read.getHeader("Cache-Control")).contains("no-store");
        assertThat(recorded)
                .containsExactly(new AuditEntry("somebody", "parked.read", rows.message.toString(), "look"));
    }

    @Test
    void nobody_else_reads_it_and_nobody_without_a_reason() throws Exception {
        assertThat(send(post(message() + "/original").param("reason", "look"), "VIEWER")
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(post(message() + "/original").param("reason", " "), "OPERATOR")
                        .getStatus())
                .isEqualTo(303);

        verify(archive, never()).open(any(), any(), any());
        assertThat(recorded).isEmpty();
    }

    @Test
    void a_correction_is_kept_beside_what_came() throws Exception {
        UUID corrected = UUID.randomUUID();
        when(archive.store(any())).thenReturn(new ArchivedOriginal(corrected, "0".repeat(64), 3));

        MockHttpServletResponse sent = send(correction("mended"), "OPERATOR");

        assertThat(sent.getHeader("HX-Redirect")).isEqualTo(message());
        assertThat(jdbc.sql("select archive_id from parked_correction")
                        .query(UUID.class)
                        .list())
                .isEqualTo(List.of(corrected));
        assertThat(recorded).extracting(AuditEntry::action).containsExactly("parked.correct");
    }

    @Test
    void a_correction_needs_a_reason_and_an_operator() throws Exception {
        assertThat(send(correction(" "), "OPERATOR").getHeader("HX-Redirect")).contains("reason=missing");
        assertThat(send(correction("mended"), "VIEWER").getStatus()).isEqualTo(403);

        verify(archive, never()).store(any());
        assertThat(jdbc.sql("select count(*) from parked_correction")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_parked_step_offers_to_return_its_records_where_that_is_possible() throws Exception {
        String address = "/parked/steps/" + STEP + "/" + rows.onItsWay;
        assertThat(send(get(address), "OPERATOR").getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(address + "/return");
        when(records.possible(STEP, rows.onItsWay)).thenReturn(List.of(rows.onItsWay));
        when(records.run(STEP, rows.onItsWay, "cannot be mended")).thenReturn(1);

        assertThat(send(get(address), "OPERATOR").getContentAsString(StandardCharsets.UTF_8))
                .contains(address + "/return")
                .doesNotContain("??");
        assertThat(send(post(address + "/return").param("reason", "cannot be mended"), "OPERATOR")
                        .getRedirectedUrl())
                .isEqualTo("/parked");

        verify(records).run(STEP, rows.onItsWay, "cannot be mended");
        assertThat(recorded).extracting(AuditEntry::action).containsExactly("parked.return");
    }

    private String message() {
        return "/parked/messages/" + rows.message;
    }

    private MockHttpServletRequestBuilder correction(String reason) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\n" + reason
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\r\n<a/>\r\n--x--\r\n";
        return post(message() + "/correct")
                .contentType("multipart/form-data; boundary=x")
                .content(body.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String role) throws Exception {
        return unit.perform(request.with(csrf()).with(user("somebody").roles(role)))
                .andReturn()
                .getResponse();
    }
}
