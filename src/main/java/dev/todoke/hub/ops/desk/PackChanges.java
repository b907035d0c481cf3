package dev.todoke.hub.ops.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.RegistrationWindow;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.insurer.explain.PackDifference;
import dev.todoke.hub.insurer.explain.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The cases waiting for their registration to which packs would give other rules or days than they have. Cases alike in what the rules look at
 * are judged together, so that a hundred thousand take no longer than the days and insurers among them.
 */
@Repository
class PackChanges {

    /** A window that was put off is held against the days it was opened with, and with the number as it was then. */
    private static final String WAITING = """
            from casefile c
            left join clock k on k.case_id = c.id and k.kind = 'REGISTRATION_WINDOW'
            left join lateral (select id, details ->> 'from' as opened_from, details ->> 'to' as opened_to from event
                               where case_id = c.id and kind = 'WINDOW_OPENED' order by id desc limit 1) o on true
            cross join lateral (select exists (select from event m where m.case_id = c.id and m.kind = 'NUMBER_MISSING'
                                                and m.details ->> 'numberState' = 'MISSING')
                                 and not exists (select from event r where r.case_id = c.id and r.kind = 'NUMBER_RECEIVED'
                                                and (o.id is null or r.id < o.id)) as missing) n
            where c.state in ('RECEIVED', 'SUBMITTED', 'DECIDED', 'INCOMPLETE', 'SUSPENDED') and c.expected_from is not null
              and c.insurer_id = any(string_to_array(:insurers, ','))""";

    private static final String ALIKE = """
            c.insurer_id, c.pack_version, c.fact_date, n.missing, k.start_event, k.started_on, o.opened_from, o.opened_to""";

    private final JdbcClient jdbc;
    private final InsurerPacks packs;
    private final BusinessCalendar calendar;
    private final ObjectMapper json;

    PackChanges(JdbcClient jdbc, InsurerPacks packs, BusinessCalendar calendar, ObjectMapper json) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.calendar = calendar;
        this.json = json;
    }

    /**
     * What the rules look at.
     *
     * @param startedOn null while the window has not begun
     */
    record Alike(
            String insurerId,
            String packVersion,
            LocalDate factDate,
            boolean missing,
            String startEvent,
            LocalDate startedOn,
            LocalDate openedFrom,
            LocalDate openedTo) {}

    /**
     * What would be otherwise.
     *
     * @param from null where the window has not begun, or would begin with another event
     * @param topics the rules that differ, besides the days
     */
    record Otherwise(String version, LocalDate from, LocalDate to, boolean otherStart, List<Topic> topics) {}

    record Line(String caseNo, String nameKanji, String state, LocalDate dueTo, Alike now, Otherwise otherwise) {}

    /**
     * @param count of all such cases
     * @param next where the next page begins, null on the last one
     */
    record Page(long count, List<Line> cases, String next) {}

    private record Row(
            String caseNo,
            String nameKanji,
            String state,
            LocalDate dueTo,
            String insurerId,
            String packVersion,
            LocalDate factDate,
            boolean missing,
            String startEvent,
            LocalDate startedOn,
            LocalDate openedFrom,
            LocalDate openedTo,
            long cases) {

        Alike alike() {
            return new Alike(insurerId, packVersion, factDate, missing, startEvent, startedOn, openedFrom, openedTo);
        }
    }

    /**
     * The cases of these packs' insurers that would change, the latest first.
     *
     * @param before the page begins below this case number, or empty
     */
    Page page(Collection<InsurerPack> by, String before, int limit) {
        Map<String, InsurerPack> byId = by.stream().collect(Collectors.toMap(InsurerPack::id, pack -> pack));
        String insurers = String.join(",", byId.keySet());
        Map<Alike, Otherwise> changed = new HashMap<>();
        long count = 0;
        for (Row group : jdbc.sql("select '' as case_no, '' as name_kanji, '' as state, null::date as due_to, " + ALIKE
                        + ", count(*) as cases " + WAITING + " group by " + ALIKE)
                .param("insurers", insurers)
                .query(Row.class)
                .list()) {
            Optional<Otherwise> otherwise = otherwise(group.alike(), byId.get(group.insurerId()));
            if (otherwise.isPresent()) {
                changed.put(group.alike(), otherwise.get());
                count += group.cases();
            }
        }
        return count == 0 ? new Page(0, List.of(), null) : page(insurers, changed, count, before, limit);
    }

    private Page page(String insurers, Map<Alike, Otherwise> changed, long count, String before, int limit) {
        List<Row> rows = jdbc.sql(
                        "select c.case_no, c.name_kanji, c.state, k.due_to, " + ALIKE + ", 1 as cases " + WAITING + """
                         and (:before = '' or c.case_no < :before)
                         and exists (select from jsonb_to_recordset(cast(:groups as jsonb)) as g(i text, v text, f date, m boolean, s date, o text)
                                     where g.i = c.insurer_id and g.v = c.pack_version and g.f = c.fact_date and g.m = n.missing
                                       and g.s is not distinct from k.started_on and g.o is not distinct from o.opened_to)
                         order by c.case_no desc limit :limit""")
                .param("insurers", insurers)
                .param("before", before)
                .param("groups", groups(changed.keySet()))
                .param("limit", limit + 1)
                .query(Row.class)
                .list();
        List<Line> lines = rows.stream()
                .limit(limit)
                .map(row -> new Line(
                        row.caseNo(), row.nameKanji(), row.state(), row.dueTo(), row.alike(), changed.get(row.alike())))
                .filter(line -> line.otherwise() != null)
                .toList();
        String next = rows.size() > limit ? rows.get(limit - 1).caseNo() : null;
        return new Page(count, lines, next);
    }

    private Optional<Otherwise> otherwise(Alike now, InsurerPack by) {
        if (by.versions().get(0).from().isAfter(now.factDate())) {
            return Optional.empty();
        }
        InsurerRules rules = by.validOn(now.factDate());
        List<Topic> topics = packs.find(now.insurerId())
                .flatMap(pack -> pack.version(now.packVersion()))
                .map(old -> PackDifference.lines(old, rules).stream()
                        .map(PackDifference.Line::topic)
                        .toList())
                .orElse(List.of());
        boolean takes = rules.route().takesFilings();
        boolean otherStart = now.startEvent() != null
                && (!takes || !rules.start(!now.missing()).name().equals(now.startEvent()));
        RegistrationWindow window = now.startedOn() == null || otherStart
                ? null
                : rules.span(!now.missing(), now.startedOn()).window(now.startedOn(), calendar);
        boolean sameDays = window == null
                || now.openedTo() == null
                || window.earliest().equals(now.openedFrom()) && window.latest().equals(now.openedTo());
        if (sameDays && !otherStart && topics.isEmpty() && rules.version().equals(now.packVersion())) {
            return Optional.empty();
        }
        return Optional.of(new Otherwise(
                rules.version(),
                window == null ? null : window.earliest(),
                window == null ? null : window.latest(),
                otherStart,
                topics));
    }

    private String groups(Collection<Alike> changed) {
        List<Map<String, String>> groups = new ArrayList<>();
        for (Alike one : changed) {
            Map<String, String> group = new LinkedHashMap<>();
            group.put("i", one.insurerId());
            group.put("v", one.packVersion());
            group.put("f", one.factDate().toString());
            group.put("m", String.valueOf(one.missing()));
            group.put("s", Objects.toString(one.startedOn(), null));
            group.put("o", Objects.toString(one.openedTo(), null));
            groups.add(group);
        }
        try {
            return json.writeValueAsString(groups);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Days cannot be written as JSON", e);
        }
    }
}
