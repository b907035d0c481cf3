package dev.todoke.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @Test
    void a_fresh_database_is_migrated_and_shares_no_row_with_another() {
        JdbcClient unit = JdbcClient.create(TestDatabase.fresh());
        JdbcClient other = JdbcClient.create(TestDatabase.fresh());

        unit.sql("insert into inbox values ('s', 'm', now(), 'e')").update();

        assertThat(unit.sql("select count(*) from inbox").query(Long.class).single())
                .isOne();
        assertThat(other.sql("select count(*) from inbox").query(Long.class).single())
                .isZero();
    }
}
