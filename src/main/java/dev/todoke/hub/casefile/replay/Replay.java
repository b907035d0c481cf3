package dev.todoke.hub.casefile.replay;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StreamUtils;

/**
 * Does again what of chosen cases has not verifiably left. It makes no message of its own: it puts work back on the agenda, and the steps there do it
 * under the same keys as ever. So an act that has left is swallowed twice, here with the reason, and by its key should it ever come so far.
 */
@Component
public class Replay {

    /** Cases in one replay. */
    public static final int MOST = 1_000;

    private static final String ACTS = read("replay-acts.sql");
    private static final String SELECT = """
            select c.id from casefile c join filing f on f.id = c.filing_id
            where (:numbers = '' or c.case_no = any(string_to_array(:numbers, ',')) or f.filing_no = any(string_to_array(:numbers, ','))
                   or c.id in (select d.case_id from delivery d join submission s on s.id = d.submission_id
                               where s.submission_no = any(string_to_array(:numbers, ',')) or s.arrive_id = any(string_to_array(:numbers, ',')))
                   or c.id in (select n.case_id from notice n where n.notice_no = any(string_to_array(:numbers, ','))))
              and (:state = '' or c.state = :state)
              and (:partner = '' or c.insurer_id = :partner or c.employer_id = :partner
                   or exists (select from delivery d where d.case_id = c.id and d.party_id = :partner))
              and (cast(:from as timestamptz) is null or c.opened_at >= :from) and (cast(:to as timestamptz) is null or c.opened_at < :to)
            order by c.opened_at, c.case_no limit :most""";

    /**
     * What a replay of some cases would do, or has done.
     *
     * @param cut whether there are more cases than a replay takes
     */
    public record Plan(List<Act> acts, int cases, boolean cut) {

        /** How many acts have each verdict. */
        public Map<Act.Verdict, Long> counts() {
            return acts.stream()
                    .collect(Collectors.groupingBy(
                            Act::verdict, () -> new java.util.EnumMap<>(Act.Verdict.class), Collectors.counting()));
        }
    }

    private final JdbcClient jdbc;
    private final Casefiles casefiles;
    private final OrderSteps orders;
    private final Agenda agenda;
    private final Clock clock;

    Replay(JdbcClient jdbc, Casefiles casefiles, OrderSteps orders, Agenda agenda, Clock clock) {
        this.jdbc = jdbc;
        this.casefiles = casefiles;
        this.orders = orders;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Cases that are meant, {@link #MOST} at most. */
    public List<UUID> cases(Selection chosen) {
        return chosen.isEmpty() ? List.of() : select(chosen, MOST);
    }

    private List<UUID> select(Selection chosen, int most) {
        return jdbc.sql(SELECT)
                .param("numbers", String.join(",", chosen.numbers()))
                .param("state", chosen.state())
                .param("partner", chosen.partner())
                .param("from", at(chosen.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", at(chosen.to()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private static OffsetDateTime at(Instant time) {
        return time == null ? null : Rows.utc(time);
    }

    /** What would be done, and what not and why. Changes nothing. */
    public Plan plan(Selection chosen) {
        if (chosen.isEmpty()) {
            return new Plan(List.of(), 0, false);
        }
        List<UUID> found = select(chosen, MOST + 1);
        List<UUID> cases = found.subList(0, Math.min(MOST, found.size()));
        return new Plan(acts(cases, chosen.numbers()), cases.size(), found.size() > MOST);
    }

    private List<Act> acts(Collection<UUID> cases, Collection<String> numbers) {
        Map<UUID, String> steps = new HashMap<>();
        casefiles
                .byId(cases)
                .values()
                .forEach(filed -> orders.stepOf(filed).ifPresent(step -> steps.put(filed.id(), step)));
        return jdbc.sql(ACTS)
                .param("cases", Rows.array(cases))
                .param("numbers", String.join(",", numbers))
                .query((row, n) -> read(row, steps))
                .list();
    }

    /** Puts back what goes. */
    @Transactional
    public Plan run(Selection chosen) {
        Plan plan = plan(chosen);
        Map<String, Map<Instant, List<UUID>>> lost = new HashMap<>();
        Set<String> seen = new java.util.HashSet<>();
        for (Act act : plan.acts()) {
            if (!act.verdict().goes() || !seen.add(act.step() + act.subject())) {
                continue;
            }
            switch (act.verdict()) {
                case GOES_PARKED -> agenda.release(act.step(), act.subject());
                case GOES_RETRY -> agenda.tryNow(act.step(), act.subject());
                default ->
                    lost.computeIfAbsent(act.step(), step -> new HashMap<>())
                            .computeIfAbsent(due(act), due -> new ArrayList<>())
                            .add(act.subject());
            }
        }
        lost.forEach((step, byTime) -> byTime.forEach((due, subjects) -> agenda.putBack(step, subjects, due)));
        return plan;
    }

    /** A record about a day to come stays held until then. */
    private Instant due(Act act) {
        Instant now = clock.instant();
        return act.at() == null || act.at().toInstant().isBefore(now)
                ? now
                : act.at().toInstant();
    }

    private static Act read(ResultSet row, Map<UUID, String> steps) throws SQLException {
        Act.Kind kind = Act.Kind.valueOf(row.getString("kind"));
        Act.Verdict verdict = Act.Verdict.valueOf(row.getString("verdict"));
        String step = row.getString("step");
        if (kind == Act.Kind.INSURER_ORDER && step == null) {
            step = steps.get(row.getObject("case_id", UUID.class));
            verdict = step == null && verdict.goes() ? Act.Verdict.VOID : verdict;
        }
        return new Act(
                row.getString("case_no"),
                kind,
                row.getString("key"),
                verdict,
                step,
                row.getObject("subject", UUID.class),
                row.getString("detail"),
                row.getObject("at", OffsetDateTime.class));
    }

    private static String read(String name) {
        try (var in = new ClassPathResource(name, Replay.class).getInputStream()) {
            return StreamUtils.copyToString(in, java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
