package dev.todoke.hub.casefile;

import dev.todoke.hub.bulk.NewRows;
import dev.todoke.hub.bulk.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outward hand-overs of cases to one party, each under a key that makes it happen once. Why {@code state || ''}: see {@link Rows}. */
@Repository
public class Deliveries {

    /** A hand-over that is to be done. */
    public record Due(UUID id, UUID caseId, String caseNo, String partyId, int version, String sendKey) {}

    /** A hand-over to the agency that is to be done, with what decides which others it goes with. */
    public record Filed(UUID id, UUID caseId, String employerId, String officeKey, String procedure) {}

    /** Which hand-over of a case to a party one is, and which is the newest. */
    public record Place(int version, int newest) {

        /** Whether a later one has replaced it, or is about to. */
        public boolean overtaken() {
            return version < newest;
        }
    }

    private final JdbcClient jdbc;
    private final NewRows rows;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.rows =
                new NewRows(template, "delivery", "id", "case_id", "party", "party_id", "version", "send_key", "state");
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
        return add(
                party,
                jdbc.sql("""
                        select c.id as case_id, c.case_no, coalesce(cast(:partyId as text), c.insurer_id) as party_id,
                            1 + coalesce((select max(version) from delivery d where d.case_id = c.id and d.party = :party), 0) as version
                        from unnest(:cases::uuid[]) as wanted (id) join casefile c on c.id = wanted.id order by c.case_no""")
                        .param("partyId", partyId)
                        .param("party", party.name())
                        .param("cases", Rows.array(cases))
                        .query((row, n) -> due(
                                row.getObject("case_id", UUID.class),
                                row.getString("case_no"),
                                party,
                                row.getString("party_id"),
                                row.getInt("version")))
                        .list());
    }

    /**
     * Adds the first hand-over of cases that were opened in the same transaction: there is none before it to be looked for.
     *
     * @param partyId {@code agency}, or null for each case's own insurer
     * @return ids of the hand-overs, in the order of their cases' numbers
     */
    public List<UUID> addFirst(Collection<Casefile> opened, Party party, String partyId) {
        return add(
                party,
                opened.stream()
                        .sorted(Comparator.comparing(Casefile::caseNo))
                        .map(filed -> due(
                                filed.id(), filed.caseNo(), party, partyId == null ? filed.insurerId() : partyId, 1))
                        .toList());
    }

    private static Due due(UUID caseId, String caseNo, Party party, String partyId, int version) {
        String key = caseNo + "-" + party.name().toLowerCase(Locale.ROOT) + "-" + version;
        return new Due(TimeOrderedId.next(), caseId, caseNo, partyId, version, key);
    }

    private List<UUID> add(Party party, List<Due> next) {
        rows.add(
                next,
                (row, delivery) -> row.uuid(delivery.id())
                        .uuid(delivery.caseId())
                        .text(party.name())
                        .text(delivery.partyId())
                        .number(delivery.version())
                        .text(delivery.sendKey())
                        .text("DUE"));
        return next.stream().map(Due::id).toList();
    }

    /**
     * The hand-overs of these ids that are still to be done, in the order their cases were opened. Those of cases that have ended meanwhile
     * are withdrawn. The others stay locked to the end of the caller's transaction: a hub whose claim has run out must not do them a second
     * time beside another.
     */
    public List<Due> due(Collection<UUID> ids) {
        return standing(ids, "d.id, d.case_id, c.case_no, d.party_id, d.version, d.send_key", Deliveries::due, Due::id);
    }

    /** The same of hand-overs to the agency. */
    public List<Filed> filed(Collection<UUID> ids) {
        return standing(ids, "d.id, d.case_id, c.employer_id, c.office_key, c.procedure", Deliveries::filed, Filed::id);
    }

    private <T> List<T> standing(
            Collection<UUID> ids, String columns, RowMapper<T> mapper, Function<? super T, UUID> id) {
        Set<UUID> ended = new HashSet<>();
        List<T> due = jdbc.sql("select " + columns + """
                        , c.state in ('RETURNED', 'WITHDRAWN') as ended
                        from unnest(:ids::uuid[]) as wanted (id) join delivery d on d.id = wanted.id join casefile c on c.id = d.case_id
                        where (d.state || '') = 'DUE' order by c.case_no for update of d""")
                .param("ids", Rows.array(ids))
                .query((row, n) -> {
                    T found = mapper.mapRow(row, n);
                    if (row.getBoolean("ended")) {
                        ended.add(id.apply(found));
                    }
                    return found;
                })
                .list();
        if (ended.isEmpty()) {
            return due;
        }
        withdraw(ended);
        return due.stream().filter(found -> !ended.contains(id.apply(found))).toList();
    }

    private void withdraw(Collection<UUID> ids) {
        jdbc.sql("update delivery set state = 'WITHDRAWN' where id = any(:ids::uuid[])")
                .param("ids", Rows.array(ids))
                .update();
    }

    // Read column by column: found by reflection, each name of two words costs an exception a row.

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_no"),
                row.getString("party_id"),
                row.getInt("version"),
                row.getString("send_key"));
    }

    private static Filed filed(ResultSet row, int n) throws SQLException {
        return new Filed(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("employer_id"),
                row.getString("office_key"),
                row.getString("procedure"));
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
                        update delivery d set state = 'SENT', sent_at = :now from unnest(:ids::uuid[]) as wanted (id), casefile c
                        where d.id = wanted.id and c.id = d.case_id and (d.state || '') = 'DUE'
                        returning d.id, d.case_id, c.case_no, d.party_id, d.version, d.send_key""")
                .param("now", Rows.utc(clock.instant()))
                .param("ids", Rows.array(ids))
                .query(Deliveries::due)
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
