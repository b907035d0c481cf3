package dev.todoke.hub.ops.partners;

import dev.todoke.hub.filing.Form;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.partner.Partner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What partners have been given and how they answered, read from what was handed over. */
@Repository
class Answers {

    /** Of this many at most the habit is learned: a sample says it as well. */
    private static final int SAMPLE = 50_000;

    /**
     * Newest hand-overs only: one that a later version replaced is never answered. A form about wages is answered by nobody but a society that
     * says so.
     */
    private static final String INSURERS_WAIT = """
            select d.party_id as id, count(*) as waiting, min(d.sent_at) as oldest
            from delivery d join casefile c on c.id = d.case_id
            where d.party = 'INSURER' and d.state = 'SENT' and c.state not in ('CLOSED', 'RETURNED', 'WITHDRAWN')
              and not (c.procedure = any(:wages) and d.party_id <> all(:tellers))
              and not exists (select from delivery l where l.case_id = d.case_id and l.party = d.party and l.version > d.version)
            group by d.party_id""";

    private static final String INSURERS_ANSWERED = """
            select party_id as id, max(answered_at) as last_answer, count(*) as answers
            from delivery where party = 'INSURER' and answered_at is not null group by party_id""";

    private static final String INSURERS_USUAL = """
            select party_id as id, percentile_disc(0.95) within group (order by extract(epoch from answered_at - sent_at)) as usual
            from delivery tablesample bernoulli (%s)
            where party = 'INSURER' and answered_at is not null and sent_at is not null group by party_id""";

    private static final String AGENCY = """
            select 'agency' as id, count(*) filter (where state = 'ARRIVED') as waiting,
                   min(arrived_at) filter (where state = 'ARRIVED') as oldest,
                   max(changed_at) filter (where state = 'FINISHED') as last_answer,
                   count(*) filter (where state = 'FINISHED') as answers,
                   percentile_disc(0.95) within group (order by extract(epoch from changed_at - arrived_at))
                       filter (where state = 'FINISHED') as usual
            from submission where arrived_at is not null""";

    private final JdbcClient jdbc;
    private final InsurerPacks packs;
    private final Clock clock;

    Answers(JdbcClient jdbc, InsurerPacks packs, Clock clock) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.clock = clock;
    }

    /** What one look found of one partner; times are hub time. */
    record Found(long waiting, Instant oldest, Instant lastAnswer, long answers, Duration usual) {

        private static final Found NOTHING = new Found(0, null, null, 0, null);
    }

    /** Reads through all hand-overs: to be called now and then, not for each page. */
    Map<Partner, Found> all() {
        Map<Partner, Found> found = new HashMap<>();
        jdbc.sql(INSURERS_WAIT)
                .param("wages", wageForms())
                .param("tellers", tellers())
                .query(row -> {
                    Found before = found.getOrDefault(insurer(row), Found.NOTHING);
                    found.put(
                            insurer(row),
                            new Found(
                                    row.getLong("waiting"),
                                    instant(row, "oldest"),
                                    before.lastAnswer(),
                                    before.answers(),
                                    before.usual()));
                });
        long[] answers = {0};
        jdbc.sql(INSURERS_ANSWERED).query(row -> {
            Found before = found.getOrDefault(insurer(row), Found.NOTHING);
            answers[0] += row.getLong("answers");
            found.put(
                    insurer(row),
                    new Found(
                            before.waiting(),
                            before.oldest(),
                            instant(row, "last_answer"),
                            row.getLong("answers"),
                            null));
        });
        if (answers[0] > 0) {
            double share = Math.min(100, 100.0 * SAMPLE / answers[0]);
            jdbc.sql(INSURERS_USUAL.formatted(share)).query(row -> {
                Found before = found.getOrDefault(insurer(row), Found.NOTHING);
                found.put(
                        insurer(row),
                        new Found(
                                before.waiting(),
                                before.oldest(),
                                before.lastAnswer(),
                                before.answers(),
                                seconds(row)));
            });
        }
        jdbc.sql(AGENCY).query(row -> {
            found.put(
                    Partner.AGENCY,
                    new Found(
                            row.getLong("waiting"),
                            instant(row, "oldest"),
                            instant(row, "last_answer"),
                            row.getLong("answers"),
                            seconds(row)));
        });
        return found;
    }

    private static String[] wageForms() {
        return Stream.of(Form.ANNUAL_REMUNERATION, Form.CHANGED_REMUNERATION, Form.BONUS)
                .flatMap(form -> Stream.of(form.name(), form.code()))
                .toArray(String[]::new);
    }

    private String[] tellers() {
        LocalDate today = LocalDate.now(clock);
        List<String> ids = packs.all().stream()
                .filter(pack -> pack.validOn(today).answersFilings())
                .map(pack -> pack.id())
                .toList();
        return ids.toArray(String[]::new);
    }

    private static Partner insurer(ResultSet row) throws SQLException {
        return Partner.insurer(row.getString("id"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static Duration seconds(ResultSet row) throws SQLException {
        double seconds = row.getDouble("usual");
        return row.wasNull() ? null : Duration.ofMillis(Math.round(Math.max(0, seconds) * 1000));
    }
}
