package dev.todoke.hub.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AgendaTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final String STEP = "agency-send-submission";
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final DueWork dueWork = new DueWork();
    private final Agenda unit = new Agenda(jdbc, Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")), dueWork);

    private List<UUID> subjects;

    @BeforeEach
    void three_subjects() {
        subjects = Stream.generate(UUID::randomUUID).limit(3).toList();
    }

    @Test
    void hands_out_due_work_once() {
        unit.putNow(STEP, subjects);

        assertThat(claim("hub-1", 10).subjects()).containsExactlyInAnyOrderElementsOf(subjects);
        assertThat(claim("hub-2", 10).isEmpty()).isTrue();
    }

    @Test
    void whoever_does_the_step_is_told_after_the_commit_once_and_not_of_what_was_rolled_back() {
        List<Integer> told = new ArrayList<>();
        Runnable noLonger =
                dueWork.listen(STEP, () -> told.add(claim("hub-1", 10).items().size()));

        transaction.executeWithoutResult(status -> {
            unit.putNow(STEP, subjects.subList(0, 1));
            unit.putNow(STEP, subjects.subList(1, 2));
            assertThat(told).isEmpty();
        });
        transaction.executeWithoutResult(status -> {
            unit.putNow(STEP, subjects.subList(2, 3));
            status.setRollbackOnly();
        });
        unit.put(STEP, subjects, NOW.plusSeconds(1));
        noLonger.run();
        unit.putNow(STEP, subjects);

        assertThat(told).containsExactly(2);
    }

    @Test
    void two_hubs_that_claim_at_the_same_time_get_different_work() {
        unit.putNow(STEP, subjects);

        transaction.executeWithoutResult(outer -> {
            AgendaBatch first = unit.claim(STEP, 2, LEASE, "hub-1");
            TransactionTemplate other = new TransactionTemplate(new DataSourceTransactionManager(database));
            other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            AgendaBatch second = other.execute(
                    inner -> new Agenda(JdbcClient.create(database), Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")), dueWork)
                            .claim(STEP, 10, LEASE, "hub-2"));
            assertThat(first.items()).hasSize(2);
            assertThat(second.subjects()).hasSize(1).doesNotContainAnyElementsOf(first.subjects());
        });
    }

    @Test
    void leaves_work_that_is_not_due_yet() {
        unit.put(STEP, subjects, NOW.plusSeconds(1));

        assertThat(claim("hub-1", 10).isEmpty()).isTrue();
    }

    @Test
    void brings_waiting_work_forward_and_never_puts_it_off() {
        unit.put(STEP, subjects, NOW.plusSeconds(60));
        unit.putNow(STEP, subjects);
        unit.put(STEP, subjects, NOW.plusSeconds(60));

        assertThat(claim("hub-1", 10).items()).hasSize(3);
    }

    @Test
    void counts_the_attempts_of_work_that_came_back() {
        unit.putNow(STEP, subjects);
        unit.retryAfter(claim("hub-1", 10), Duration.ZERO);

        AgendaBatch actual = claim("hub-1", 10);

        assertThat(actual.triedBefore()).isTrue();
        assertThat(actual.items()).allMatch(item -> item.attempt() == 2);
    }

    @Test
    void work_put_back_waits() {
        unit.putNow(STEP, subjects);
        unit.retryAfter(claim("hub-1", 10), Duration.ofHours(1));

        assertThat(claim("hub-1", 10).isEmpty()).isTrue();
    }

    @Test
    void a_batch_that_failed_is_tried_in_halves() {
        unit.putNow(STEP, subjects);
        unit.tryInHalves(claim("hub-1", 10));

        AgendaBatch one = claim("hub-1", 10);
        AgendaBatch other = claim("hub-1", 10);

        assertThat(List.of(one.items().size(), other.items().size())).containsExactlyInAnyOrder(1, 2);
        assertThat(one.subjects()).doesNotContainAnyElementsOf(other.subjects());
    }

    @Test
    void one_bad_item_among_a_thousand_stands_alone_after_few_tries_and_all_others_go_in_batches() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(1_000).toList();
        UUID bad = many.get(617);
        unit.putNow(STEP, many);
        int tries = 0;

        for (AgendaBatch batch = claim("hub-1", 1_000); !batch.isEmpty(); batch = claim("hub-1", 1_000)) {
            tries++;
            if (!batch.subjects().contains(bad)) {
                unit.done(STEP, batch.subjects());
            } else if (batch.items().size() > 1) {
                unit.tryInHalves(batch);
            } else {
                unit.park(batch, "Bad", "");
            }
        }

        assertThat(tries).isLessThanOrEqualTo(21);
        assertThat(jdbc.sql("select subject from agenda where parked_at is not null")
                        .query(UUID.class)
                        .list())
                .containsExactly(bad);
    }

    @Test
    void the_rest_of_a_failed_batch_does_not_wait_behind_newer_work() {
        unit.put(STEP, subjects, NOW.minusSeconds(60));
        unit.tryInHalves(claim("hub-1", 10));
        unit.putNow(STEP, List.of(UUID.randomUUID()));

        assertThat(subjects).containsAll(claim("hub-1", 10).subjects());
    }

    @Test
    void parked_work_waits_for_a_person() {
        unit.putNow(STEP, subjects);
        AgendaBatch all = claim("hub-1", 10);
        unit.park(new AgendaBatch(STEP, all.items().subList(0, 1)), "AgencyRefused", "");
        UUID parked = all.subjects().get(0);
        unit.retryAfter(new AgendaBatch(STEP, all.items().subList(1, 3)), Duration.ZERO);

        assertThat(claim("hub-1", 10).subjects()).doesNotContain(parked).hasSize(2);
        assertThat(unit.release(STEP, parked)).isTrue();
        assertThat(unit.release(STEP, parked)).isFalse();
        assertThat(claim("hub-1", 10).subjects()).containsExactly(parked);
    }

    @Test
    void a_hub_that_starts_again_takes_its_own_work_back_and_nobody_elses() {
        unit.putNow(STEP, subjects);
        claim("hub-1", 2);
        AgendaBatch others = claim("hub-2", 10);

        unit.reclaim("hub-1");

        assertThat(claim("hub-1", 10).subjects()).hasSize(2).doesNotContainAnyElementsOf(others.subjects());
    }

    @Test
    void finished_work_is_gone() {
        unit.putNow(STEP, subjects);
        unit.done(STEP, subjects);

        assertThat(jdbc.sql("select count(*) from agenda").query(Integer.class).single())
                .isZero();
    }

    @Test
    void one_batch_is_for_one_insurer_and_in_the_order_in_which_it_came() {
        List<UUID> first = put("insurer:a", 5, NOW);
        List<UUID> other = put("insurer:b", 3, NOW);
        List<UUID> second = put("insurer:a", 5, NOW);

        assertThat(claimFor(7, List.of(), null).subjects())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(first.stream(), second.stream().limit(2)).toList());
        AgendaBatch rest = claimFor(7, List.of("insurer:a"), null);
        assertThat(rest.partner()).isEqualTo("insurer:b");
        assertThat(rest.subjects()).containsExactlyInAnyOrderElementsOf(other);
        assertThat(claimFor(7, List.of(), null).subjects()).containsExactlyInAnyOrderElementsOf(second.subList(2, 5));
    }

    @Test
    void what_was_put_back_goes_before_what_came_later() {
        List<UUID> first = put("insurer:a", 3, NOW);
        put("insurer:a", 3, NOW);
        unit.retryAfter(claimFor(3, List.of(), null), Duration.ZERO);

        assertThat(claimFor(3, List.of(), null).subjects()).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void the_longest_waiting_insurer_is_served_first_unless_it_is_left_out() {
        put("insurer:a", 1, NOW.minusSeconds(60));
        put("insurer:b", 1, NOW.minusSeconds(30));
        put("insurer:c", 1, NOW.plusSeconds(1));

        assertThat(claimFor(1, List.of("insurer:a"), null).partner()).isEqualTo("insurer:b");
        assertThat(claimFor(1, List.of(), null).partner()).isEqualTo("insurer:a");
        assertThat(claimFor(1, List.of(), null).isEmpty()).isTrue();
    }

    @Test
    void one_insurer_alone_is_looked_for() {
        put("insurer:a", 1, NOW.minusSeconds(60));
        List<UUID> wanted = put("insurer:b", 2, NOW);

        assertThat(claimFor(1, List.of(), "insurer:b").subjects())
                .isSubsetOf(wanted)
                .hasSize(1);
        assertThat(claimFor(1, List.of(), "insurer:x").isEmpty()).isTrue();
    }

    @Test
    void claims_for_others_read_none_of_the_work_that_waits_for_one_that_is_down() {
        put("insurer:dead", 20_000, NOW.minusSeconds(60));
        put("insurer:well", 1, NOW);
        jdbc.sql("analyze agenda").update();

        long read = transaction.execute(status -> {
            assertThat(unit.claimForOne(STEP, 10, LEASE, "hub-1", List.of("insurer:dead"), null)
                            .items())
                    .hasSize(1);
            return jdbc.sql("""
                            select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                            from pg_stat_xact_user_tables where relname = 'agenda'""").query(Long.class).single();
        });

        assertThat(read).isBetween(1L, 50L);
    }

    private List<UUID> put(String partner, int number, Instant dueAt) {
        List<UUID> made = Stream.generate(UUID::randomUUID).limit(number).toList();
        unit.put(STEP, partner, made, dueAt);
        return made;
    }

    private AgendaBatch claimFor(int limit, List<String> without, String only) {
        return transaction.execute(status -> unit.claimForOne(STEP, limit, LEASE, "hub-1", without, only));
    }

    private AgendaBatch claim(String owner, int limit) {
        return transaction.execute(status -> unit.claim(STEP, limit, LEASE, owner));
    }
}
