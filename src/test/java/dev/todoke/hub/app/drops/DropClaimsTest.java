package dev.todoke.hub.app.drops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.TestDatabase;
import dev.todoke.hub.app.agenda.HubIdentity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hubs on one database. */
class DropClaimsTest {
    private static final String FILE = "hub-accepted/mihon-shoji/in/a";
    private static final String NEXT = "hub-accepted/mihon-shoji/in/b";
    private static final String OF_ANOTHER_EMPLOYER = "hub-accepted/mihon-seisaku/in/a";

    private JdbcClient database;
    private DropClaims one;
    private DropClaims other;

    @BeforeEach
    void hubs() throws Exception {
        DataSource source = TestDatabase.fresh();
        database = JdbcClient.create(source);
        one = new DropClaims(database, new HubIdentity("one", Path.of("unused")));
        other = new DropClaims(database, new HubIdentity("other", Path.of("unused")));
    }

    @Test
    void one_hub_claims_a_file_once_until_it_is_done() {
        assertThat(one.add(FILE)).isTrue();
        assertThat(one.add(FILE)).as("already at it").isFalse();
        assertThat(other.add(FILE)).isFalse();
        assertThat(other.contains(FILE)).isTrue();
        assertThat(other.remove(FILE)).as("not its own").isFalse();
        assertThat(one.remove(FILE)).isTrue();
        assertThat(other.add(FILE)).isTrue();
    }

    @Test
    void while_a_hub_is_at_one_of_an_employers_files_no_other_takes_the_next() {
        assertThat(one.add(FILE)).isTrue();
        assertThat(other.add(NEXT)).isFalse();
        assertThat(other.add(OF_ANOTHER_EMPLOYER)).isTrue();
        assertThat(one.add(NEXT)).isTrue();
        assertThat(one.remove(FILE)).isTrue();
        assertThat(other.add(FILE)).as("still at the next").isFalse();
        assertThat(one.remove(NEXT)).isTrue();
        assertThat(other.add(FILE)).isTrue();
    }

    @Test
    void what_a_dead_hub_claimed_is_free_when_its_lease_is_over_and_not_before() {
        assertThat(one.add(FILE)).isTrue();
        age("59 seconds");
        assertThat(other.add(FILE)).isFalse();
        age("2 seconds");
        assertThat(one.contains(FILE)).isFalse();
        assertThat(other.add(FILE)).isTrue();
        assertThat(one.remove(FILE)).as("taken by the other since").isFalse();
        assertThat(other.contains(FILE)).isTrue();
    }

    @Test
    void a_living_hub_keeps_its_claims_and_a_started_one_forgets_its_earlier_ones() {
        assertThat(one.add(FILE)).isTrue();
        age("59 seconds");
        one.renew();
        age("59 seconds");
        assertThat(other.add(FILE)).isFalse();
        one.start();
        one.stop();
        assertThat(other.add(FILE)).isTrue();
    }

    @Test
    void of_many_that_try_at_once_one_wins() {
        List<Boolean> won = IntStream.range(0, 16)
                .parallel()
                .mapToObj(n -> (n % 2 == 0 ? one : other).add(FILE))
                .toList();
        assertThat(won.stream().filter(w -> w)).hasSize(1);
    }

    private void age(String by) {
        database.sql("update drop_claim set until = until - cast(? as interval)")
                .param(by)
                .update();
    }
}
