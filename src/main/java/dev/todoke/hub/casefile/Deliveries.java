package dev.todoke.hub.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outward hand-overs of cases to one party, each under a key that makes it happen once. */
@Repository
public class Deliveries {

    private static final int BATCH = 1_000;

    /** A hand-over that is to be done. */
    public record Due(UUID id, UUID caseId, String caseNo, String partyId, int version, String sendKey) {}

    /** Which hand-over of a case to a party one is, and which is the newest. */
    public record Place(int version, int newest) {

        /** Whether a later one has replaced it, or is about to. */
        public boolean overtaken() {
            return version < newest;
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /**
     * Adds the next hand-over of each case to a party: the first, or after an amendment one version more. Its send key is case number,
     * party and version.
     *
     * @param partyId {@code agency}, or null for each case's own insurer
     * @return ids of the hand-overs, in the order of their cases' numbers
     */
    public List<UUID> add(Collection<UUID> cases, Party party, String partyId) {
        List<Due> next = jdbc.sql("""
                        select c.id as case_id, c.case_no, coalesce(cast(:partyId as text), c.insurer_id) as party_id,
                            1 + coalesce((select max(version) from delivery d where d.case_id = c.id and d.party = :party), 0) as version
                        from casefile c where c.id = any(:cases::uuid[]) order by c.case_no""")
                .param("partyId", partyId)
                .param("party", party.name())
                .param("cases", Rows.array(cases))
                .query((row, n) -> new Due(
                        UUID.randomUUID(),
                        row.getObject("case_id", UUID.class),
                        row.getString("case_no"),
                        row.getString("party_id"),
                        row.getInt("version"),
                        row.getString("case_no") + "-" + party.name().toLowerCase(java.util.Locale.ROOT) + "-"
                                + row.getInt("version")))
                .list();
        template.batchUpdate(
                "insert into delivery (id, case_id, party, party_id, version, send_key, state) values (?, ?, ?, ?, ?, ?, 'DUE')",
                next,
                BATCH,
                (row, delivery) -> {
                    row.setObject(1, delivery.id());
                    row.setObject(2, delivery.caseId());
                    row.setString(3, party.name());
                    row.setString(4, delivery.partyId());
                    row.setInt(5, delivery.version());
                    row.setString(6, delivery.sendKey());
                });
        return next.stream().map(Due::id).toList();
    }

    /**
     * The hand-overs of these ids that are still to be done, in the order their cases were opened. Those of cases that have ended meanwhile
     * are withdrawn. The others stay locked to the end of the caller's transaction: a hub whose claim has run out must not do them a second
     * time beside another.
     */
    public List<Due> due(Collection<UUID> ids) {
        jdbc.sql("""
                        update delivery d set state = 'WITHDRAWN' from casefile c
                        where c.id = d.case_id and c.state in ('RETURNED', 'WITHDRAWN') and d.id = any(:ids::uuid[]) and d.state = 'DUE'""").param("ids", Rows.array(ids)).update();
        return jdbc.sql("""
                        select d.id, d.case_id, c.case_no, d.party_id, d.version, d.send_key
                        from delivery d join casefile c on c.id = d.case_id
                        where d.id = any(:ids::uuid[]) and d.state = 'DUE'
                        order by c.case_no for update of d""").param("ids", Rows.array(ids)).query(Due.class).list();
    }

    /** How the newest hand-over of each case to this party stands; a case without any is left out. */
    public Map<UUID, String> states(Collection<UUID> cases, Party party) {
        Map<UUID, String> states = new HashMap<>();
        jdbc.sql(
                        "select case_id, state from delivery where case_id = any(:cases::uuid[]) and party = :party order by version")
                .param("cases", Rows.array(cases))
                .param("party", party.name())
                .query(row -> {
                    states.put(row.getObject("case_id", UUID.class), row.getString("state"));
                });
        return states;
    }

    /** The place of a hand-over among those of its case to that party; empty when the case has none under that key. */
    public Optional<Place> place(UUID caseId, Party party, String sendKey) {
        return jdbc.sql("""
                        select d.version, (select max(l.version) from delivery l where l.case_id = d.case_id and l.party = d.party) as newest
                        from delivery d where d.send_key = :key and d.case_id = :id and d.party = :party""")
                .param("key", sendKey)
                .param("id", caseId)
                .param("party", party.name())
                .query(Place.class)
                .optional();
    }

    /** The same for one key of each case; a case that has none under its key is left out. */
    public Map<UUID, Place> places(Map<UUID, String> sendKeys, Party party) {
        List<UUID> cases = List.copyOf(sendKeys.keySet());
        Map<UUID, Place> places = new HashMap<>();
        jdbc.sql("""
                        select d.case_id, d.version, (select max(l.version) from delivery l where l.case_id = d.case_id and l.party = d.party) as newest
                        from unnest(:cases::uuid[], :keys) as asked (case_id, send_key)
                            join delivery d on d.send_key = asked.send_key and d.case_id = asked.case_id and d.party = :party""")
                .param("cases", Rows.array(cases))
                .param("keys", cases.stream().map(sendKeys::get).toArray(String[]::new))
                .param("party", party.name())
                .query(row -> {
                    places.put(
                            row.getObject("case_id", UUID.class),
                            new Place(row.getInt("version"), row.getInt("newest")));
                });
        return places;
    }

    /**
     * Notes that hand-overs have left, also one whose case has ended since it was made.
     *
     * @return those of which it was not known
     */
    public List<Due> sent(Collection<UUID> ids) {
        return jdbc.sql("""
                        update delivery d set state = 'SENT', sent_at = :now from casefile c
                        where c.id = d.case_id and d.id = any(:ids::uuid[]) and d.state = 'DUE'
                        returning d.id, d.case_id, c.case_no, d.party_id, d.version, d.send_key""")
                .param("now", Rows.utc(clock.instant()))
                .param("ids", Rows.array(ids))
                .query(Due.class)
                .list();
    }

    /**
     * Notes a party's answer on the latest hand-over of each case that has left. One that is still due is not what was answered, and leaves
     * all the same; only the very first may have left without the hub having noted it.
     */
    public void answered(Collection<UUID> cases, Party party, String state, String answer) {
        jdbc.sql("""
                        update delivery d set state = :state, answered_at = :now, answer = :answer
                        where d.case_id = any(:cases::uuid[]) and d.party = :party
                          and d.version = (select coalesce(max(version) filter (where l.state <> 'DUE'), min(version))
                                           from delivery l where l.case_id = d.case_id and l.party = :party)""")
                .param("state", state)
                .param("now", Rows.utc(clock.instant()))
                .param("answer", answer)
                .param("cases", Rows.array(cases))
                .param("party", party.name())
                .update();
    }
}
