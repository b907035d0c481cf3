package dev.todoke.hub.ops.partners;

import dev.todoke.hub.agency.AgencySteps;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.insurer.OrderKind;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerKind;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much work is due for a partner; read along an index and counted up to a limit, so that a long line is as quick as a short one. */
@Repository
class Waiting {

    /** Counted no further. */
    static final int MOST = 10_000;

    private static final String[] AGENCY = {AgencySteps.SEND, AgencySteps.POLL, AgencySteps.COLLECT};
    private static final String[] DROPBOX = {Outbox.STEP};
    private static final String[] INSURER = Stream.concat(
                    Stream.of(OrderKind.values()).map(OrderKind::step), Stream.of("notice-send-copy"))
            .toArray(String[]::new);

    private static final String OF_STEPS = """
            select count(*) as due, min(w.due_at) as oldest
            from unnest(:steps) as s (step) cross join lateral (
                select due_at from agenda a where a.step = s.step and a.parked_at is null and a.due_at <= :now
                order by a.due_at limit :most) w""";

    private static final String OF_INSURERS = """
            select p.partner, count(*) as due, min(w.due_at) as oldest
            from unnest(:partners) as p (partner) cross join unnest(:steps) as s (step) cross join lateral (
                select due_at from agenda a
                where a.step = s.step and a.partner = p.partner and a.parked_at is null and a.due_at <= :now
                order by a.due_at limit :most) w
            group by p.partner""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Waiting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Due(long number, Instant oldest) {
        static final Due NONE = new Due(0, null);
    }

    Map<Partner, Due> of(Collection<Partner> partners) {
        Map<Partner, Due> found = new HashMap<>();
        for (Partner partner : partners) {
            switch (partner.kind()) {
                case AGENCY -> found.put(partner, ofSteps(AGENCY));
                case DROPBOX -> found.put(partner, ofSteps(DROPBOX));
                case BROKER -> found.put(partner, ofSteps(INSURER));
                case INSURER -> found.putIfAbsent(partner, Due.NONE);
            }
        }
        String[] keys = partners.stream()
                .filter(partner -> partner.kind() == PartnerKind.INSURER)
                .map(Partner::key)
                .toArray(String[]::new);
        jdbc.sql(OF_INSURERS)
                .param("partners", keys)
                .param("steps", INSURER)
                .param("now", now())
                .param("most", MOST + 1)
                .query(row -> {
                    found.put(
                            Partner.of(row.getString("partner")),
                            new Due(row.getLong("due"), instant(row.getObject("oldest", OffsetDateTime.class))));
                });
        return found;
    }

    private Due ofSteps(String[] steps) {
        return jdbc.sql(OF_STEPS)
                .param("steps", steps)
                .param("now", now())
                .param("most", MOST + 1)
                .query((row, n) -> new Due(row.getLong("due"), instant(row.getObject("oldest", OffsetDateTime.class))))
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
