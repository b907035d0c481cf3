package dev.todoke.hub.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.HandMovedClock;
import dev.todoke.hub.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class SuccessionsTest {

    private static final String FILING = """
            insert into filing (id, filing_no, employer_id, arrival_key, file_name, sha256, size_bytes, archive_id, format, form, state, received_at, records)
            values ('00000000-0000-0000-0000-000000000001', 'F-20260101-0000001', 'emp', 'a', 'SHFD0006.CSV', repeat('0', 64), 900,
                    '00000000-0000-0000-0000-000000000002', 'CSV', 'ENROLMENT', 'ACCEPTED', '2026-01-01', 3000)""";

    private static final String CASES = """
            insert into casefile (id, case_no, filing_id, ordinal, employer_id, office_key, procedure, insurer_id, pack_version, person_key, name_kana, name_kanji,
                    birth_date, fact_date, content, number_state, state, turn, opened_at, changed_at)
            select ('00000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, 'C-20260101-' || lpad(n::text, 7, '0'), '00000000-0000-0000-0000-000000000001', n, 'emp',
                   '21-01-ﾐ', case n when 1 then 'LOSS' else 'ENROLMENT' end, case n when 1 then 'mihon-kenpo' else 'kyokai-tokyo' end, '2024-12', 'p' || n,
                   'ﾐﾎﾝ ﾅ' || greatest(n, 2), '見本　七', '1990-01-02', '2026-01-01', '{}', 'PRESENT', 'ACCEPTED', 'HUB', '2026-01-01', '2026-01-01'
            from generate_series(1, 3000) as n""";

    /** As while a large filing is taken in: nothing of it is committed, nothing counted. */
    @Test
    void a_batch_of_a_large_filing_reads_its_own_cases_and_their_namesakes_only() throws SQLException {
        try (Connection connection = TestDatabase.fresh().getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql(FILING).update();
            jdbc.sql(CASES).update();
            List<UUID> batch = jdbc.sql("select id from casefile where ordinal between 1 and 10 order by ordinal")
                    .query(UUID.class)
                    .list();
            long before = read(jdbc);

            new Successions(jdbc, new HandMovedClock("2026-01-01T09:00")).join(batch);

            assertThat(read(jdbc) - before).isLessThan(100);
            assertThat(jdbc.sql("select distinct case_id from event where kind = 'INSURER_CHANGED'")
                            .query(UUID.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(batch.subList(0, 2));
            connection.rollback();
        }
    }

    private static long read(JdbcClient jdbc) {
        return jdbc.sql(
                        "select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = 'casefile'")
                .query(Long.class)
                .single();
    }
}
