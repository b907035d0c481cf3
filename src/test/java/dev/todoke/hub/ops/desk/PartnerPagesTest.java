package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.todoke.hub.ops.partners.PartnerBoard;
import dev.todoke.hub.ops.partners.PartnerLine;
import dev.todoke.hub.ops.partners.SilentPartners;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerStates;
import dev.todoke.hub.partner.Standing;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnTheDesk
class PartnerPagesTest {

    private static final Partner SOCIETY = Partner.insurer("kyokai-tokyo");

    @Autowired
    MockMvc unit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PartnerStates states;

    @Autowired
    PartnerBoard board;

    @Autowired
    SilentPartners silent;

    @Autowired
    HealthIndicator partners;

    @Autowired
    DeskUnderTest.Recorded recorded;

    private int orders;

    @BeforeEach
    void nothing_handed_over() {
        new DeskRows(jdbc).clear();
        forget();
        recorded.clear();
    }

    @AfterEach
    void forget() {
        Emptied.tables(jdbc, "delivery, submission, agenda, partner_state, partner_wish");
        silent.look();
    }

    @Test
    void a_partner_that_one_hub_cannot_reach_is_shown_with_its_reason_and_what_waits() throws Exception {
        tell("hub-1", SOCIETY, Standing.State.CLOSED, null);
        tell("hub-2", SOCIETY, Standing.State.OPEN, "ActiveMQAddressFullException");
        jdbc.sql("""
                        insert into agenda (step, subject, due_at, partner)
                        select 'insurer-send-registration', gen_random_uuid(), :due, 'insurer:kyokai-tokyo' from generate_series(1, 12)""").param("due", DeskRows.NOW.minusHours(5)).update();

        String actual = page("/partners");

        assertThat(actual).contains("ActiveMQAddressFullException", "停止中", "hub-1", "hub-2", ">12<", "今すぐ試す");
        assertThat(line(SOCIETY).oldest()).isEqualTo(DeskRows.NOW.minusHours(5).toInstant());
        assertThat(page("/")).contains("つながらない、または回答のない相手先", "href=\"/partners\"");
        assertThat(partners.health().getStatus().getCode()).isEqualTo("DEGRADED");
    }

    @Test
    void what_a_hub_told_that_died_is_not_shown_for_long() throws Exception {
        tell("hub-1", SOCIETY, Standing.State.OPEN, "Down");
        jdbc.sql("update partner_state set seen_at = seen_at - interval '31 seconds'")
                .update();

        assertThat(line(SOCIETY).isOpen()).isFalse();
        assertThat(partners.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void an_operator_has_every_hub_try_and_it_is_in_the_audit_trail() throws Exception {
        tell("hub-1", SOCIETY, Standing.State.OPEN, "Down");

        unit.perform(post("/partners/try")
                .param("partner", SOCIETY.key())
                .with(csrf())
                .with(user("operator").roles("OPERATOR")));

        assertThat(states.wishes()).extracting(PartnerStates.Wish::partner).containsExactly(SOCIETY);
        assertThat(recorded).extracting(entry -> entry.action()).containsExactly("partner.try");
    }

    @Test
    void a_viewer_cannot_and_nobody_can_for_a_partner_there_is_not() throws Exception {
        unit.perform(post("/partners/try")
                .param("partner", SOCIETY.key())
                .with(csrf())
                .with(user("viewer").roles("VIEWER")));
        unit.perform(post("/partners/try")
                .param("partner", "insurer:nobody")
                .with(csrf())
                .with(user("operator").roles("OPERATOR")));

        assertThat(states.wishes()).isEmpty();
        assertThat(recorded).isEmpty();
    }

    @Test
    void an_insurer_that_answers_within_a_day_is_silent_after_three_open_days_without_any() throws Exception {
        for (int i = 0; i < 30; i++) {
            order("ANSWERED", DeskRows.NOW.minusDays(20), DeskRows.NOW.minusDays(19));
        }
        order("SENT", DeskRows.NOW.minusDays(2), null);
        silent.look();
        assertThat(line(SOCIETY).isSilent()).as("after two days").isFalse();

        order("SENT", DeskRows.NOW.minusDays(3), null);
        silent.look();

        assertThat(line(SOCIETY).isSilent()).isTrue();
        assertThat(line(SOCIETY).unanswered()).isEqualTo(2);
        assertThat(line(SOCIETY).usualHours()).isEqualTo(24);
        assertThat(page("/partners")).contains("いつもなら届く回答がありません");
    }

    @Test
    void closed_days_do_not_count() {
        for (int i = 0; i < 30; i++) {
            order(
                    "ANSWERED",
                    DeskRows.NOW.minusDays(20),
                    DeskRows.NOW.minusDays(20).plusHours(41));
        }
        // 120 hours ago, 81 of them on open days; 82 are allowed.
        order("SENT", OffsetDateTime.parse("2026-12-05T09:00:00+09:00"), null);
        silent.look();
        assertThat(line(SOCIETY).isSilent()).isFalse();

        order("SENT", OffsetDateTime.parse("2026-12-04T20:00:00+09:00"), null);
        silent.look();

        assertThat(line(SOCIETY).isSilent()).isTrue();
    }

    @Test
    void one_late_answer_among_others_that_come_is_no_silence() {
        for (int i = 0; i < 30; i++) {
            order("ANSWERED", DeskRows.NOW.minusDays(2), DeskRows.NOW.minusDays(1));
        }
        order("SENT", DeskRows.NOW.minusDays(10), null);
        silent.look();

        assertThat(line(SOCIETY).isSilent()).isFalse();
    }

    @Test
    void an_agency_that_has_nothing_to_answer_is_not_silent() {
        silent.look();

        assertThat(line(Partner.AGENCY).isSilent()).isFalse();
    }

    private PartnerLine line(Partner partner) {
        return board.all().stream()
                .filter(one -> one.partner().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    private void tell(String hub, Partner partner, Standing.State state, String code) {
        states.tell(
                hub,
                List.of(new Standing(
                        partner,
                        state,
                        code == null ? null : DeskRows.NOW.minusHours(1).toInstant(),
                        code == null ? 0 : 3,
                        DeskRows.NOW.minusHours(2).toInstant(),
                        code == null ? null : DeskRows.NOW.toInstant(),
                        code,
                        "")));
    }

    private void order(String state, OffsetDateTime sent, OffsetDateTime answered) {
        DeskRows rows = new DeskRows(jdbc);
        if (orders++ == 0) {
            rows.insert();
            Emptied.tables(jdbc, "delivery");
        }
        jdbc.sql("""
                        insert into delivery (id, case_id, party, party_id, version, send_key, state, sent_at, answered_at)
                        select :id, c.id, 'INSURER', 'kyokai-tokyo',
                            1 + coalesce((select max(version) from delivery d where d.case_id = c.id), 0), :key, :state, :sent, :answered
                        from casefile c where c.state not in ('CLOSED', 'RETURNED')
                        order by (select count(*) from delivery d where d.case_id = c.id and d.state = 'SENT'), c.case_no limit 1""")
                .param("id", UUID.randomUUID())
                .param("key", "k-" + orders)
                .param("state", state)
                .param("sent", sent)
                .param("answered", answered, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private String page(String address) throws Exception {
        return unit.perform(get(address).with(user("operator").roles("OPERATOR")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
