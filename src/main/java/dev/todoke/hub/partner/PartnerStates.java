package dev.todoke.hub.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the hubs on one database tell of their partners, and what people at a desk wish of all of them. */
@Repository
public class PartnerStates {

    /** A hub that has told nothing for that long (real time) has stopped or died. */
    private static final Duration LIVING = Duration.ofSeconds(30);

    /** How one hub stands with one partner. */
    public record OfHub(String hub, Standing standing) {}

    /** Somebody wants a partner tried. */
    public record Wish(Partner partner, OffsetDateTime askedAt) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PartnerStates(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Tells how a hub stands with its partners, and by that that it lives. */
    public void tell(String hub, Collection<Standing> standings) {
        template.batchUpdate(
                """
                insert into partner_state (hub, partner, state, since, failures, last_success, last_failure, code, detail, seen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                on conflict (hub, partner) do update set state = excluded.state, since = excluded.since, failures = excluded.failures,
                    last_success = excluded.last_success, last_failure = excluded.last_failure, code = excluded.code,
                    detail = excluded.detail, seen_at = excluded.seen_at""",
                standings.stream()
                        .sorted((one, other) -> one.partner().compareTo(other.partner()))
                        .toList(),
                500,
                (row, standing) -> {
                    row.setString(1, hub);
                    row.setString(2, standing.partner().key());
                    row.setString(3, standing.state().name());
                    row.setObject(4, utc(standing.since()));
                    row.setInt(5, standing.failures());
                    row.setObject(6, utc(standing.lastSuccess()));
                    row.setObject(7, utc(standing.lastFailure()));
                    row.setString(8, standing.code());
                    row.setString(9, standing.detail());
                });
    }

    /** Forgets what a hub told that stops. */
    public void forget(String hub) {
        jdbc.sql("delete from partner_state where hub = :hub").param("hub", hub).update();
    }

    /** What hubs that live have told. */
    public List<OfHub> all() {
        return jdbc.sql(
                        "select * from partner_state where seen_at > clock_timestamp() - make_interval(secs => :living)")
                .param("living", LIVING.toSeconds())
                .query(PartnerStates::read)
                .list();
    }

    /** Asks every hub to try a partner at once. */
    public void wish(Partner partner, String by) {
        jdbc.sql("""
                        insert into partner_wish (partner, asked_at, asked_by) values (:partner, clock_timestamp(), :by)
                        on conflict (partner) do update set asked_at = excluded.asked_at, asked_by = excluded.asked_by""").param("partner", partner.key()).param("by", by).update();
    }

    /** The newest wish for each partner. */
    public List<Wish> wishes() {
        return jdbc.sql("select partner, asked_at from partner_wish")
                .query((row, n) ->
                        new Wish(Partner.of(row.getString("partner")), row.getObject("asked_at", OffsetDateTime.class)))
                .list();
    }

    private static OfHub read(ResultSet row, int number) throws SQLException {
        return new OfHub(
                row.getString("hub"),
                new Standing(
                        Partner.of(row.getString("partner")),
                        Standing.State.valueOf(row.getString("state")),
                        instant(row, "since"),
                        row.getInt("failures"),
                        instant(row, "last_success"),
                        instant(row, "last_failure"),
                        row.getString("code"),
                        row.getString("detail")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
