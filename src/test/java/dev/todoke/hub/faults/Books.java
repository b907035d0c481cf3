package dev.todoke.hub.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What everybody has written down: the partners in ledgers that the hub cannot touch, the hub in its database, the employers' folders.
 *
 * @param arrivals persons that arrived at the agency, one entry for each time
 * @param orders orders that insurers received, one entry for each message
 * @param filings files the hub has taken
 * @param cases cases of the hub
 * @param handedOver send keys of the orders the hub says it has handed over, with the case number
 * @param work what the hub has still to do, has parked or has not written
 * @param unmet what the hub itself has found in its sums and not seen mended
 * @param unwrittenFiles files the hub says it has written and that do not lie where they belong, and half-made ones that do
 */
record Books(
        List<Arrival> arrivals,
        List<Order> orders,
        List<Filing> filings,
        List<Case> cases,
        Map<String, String> handedOver,
        List<String> work,
        List<String> unmet,
        List<String> unwrittenFiles) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> KANA_COLUMN = Map.of("2200700", 7, "2201700", 7, "2202700", 9);
    /** What stays due for good: a sweep that always comes again, and reminders that come to nothing when their case has ended. */
    private static final Set<String> STANDING = Set.of("window-sweep", "notice-remind-employer");

    /** Two partners say the opposite of one person: the insurer rejects, the agency decides. By design for a person to look at, faults or none. */
    private static final Set<String> CONTRADICTIONS = Set.of("DECIDED_AFTER_RETURN");

    /** A person in a package that arrived. */
    record Arrival(String arriveId, String form, String nameKana) {}

    /** An order at an insurer; the transport id is the broker's and differs from one sending to the next. */
    record Order(String insurer, String transportId, String messageId, String caseNo) {}

    /** A file as the hub has it; rows are those of its records by outcome. */
    record Filing(
            String number,
            String employer,
            String sha256,
            String state,
            int records,
            int accepted,
            int incomplete,
            int returned,
            int duplicates,
            Map<String, Integer> rows) {}

    /**
     * A case.
     *
     * @param household empty for everybody but members of a family
     * @param opened hub time
     * @param closed hub time; null while it is open
     */
    record Case(
            String number,
            String procedure,
            String nameKana,
            String state,
            String household,
            Instant opened,
            Instant closed) {

        /** Whether the person had been given back to the employer, so that filing them again is a new filing. */
        boolean givenBackBefore(Case later) {
            return state.equals("RETURNED") && closed != null && !closed.isAfter(later.opened());
        }
    }

    /** Reads the ledgers of all partners below a folder. */
    static Books read(Path simulators, JdbcClient database, Path employers) {
        return new Books(
                arrivals(simulators.resolve("agency/applications.jsonl")),
                orders(simulators.resolve("insurer")),
                filings(database),
                cases(database),
                handedOver(database),
                work(database),
                unmet(database),
                unwritten(database, employers));
    }

    static List<Arrival> arrivals(Path ledger) {
        List<Arrival> arrivals = new ArrayList<>();
        for (JsonNode line : lines(ledger)) {
            for (JsonNode person : line.path("arrived").path("people")) {
                String form = person.path("columns").path(0).asText();
                int column = KANA_COLUMN.get(form);
                arrivals.add(new Arrival(
                        line.path("arrived").path("arriveId").asText(),
                        form,
                        person.path("columns").path(column - 1).asText()));
            }
        }
        return arrivals;
    }

    static List<Order> orders(Path folder) {
        List<Order> orders = new ArrayList<>();
        try (Stream<Path> insurers = Files.list(folder)) {
            for (Path insurer : insurers.sorted().toList()) {
                for (JsonNode line : lines(insurer.resolve("journal.jsonl"))) {
                    if (line.path("kind").asText().equals("received")) {
                        orders.add(new Order(
                                insurer.getFileName().toString(),
                                line.path("transportId").asText(),
                                line.path("messageId").asText(),
                                line.path("caseNo").asText()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return orders;
    }

    /** A last line that has no end yet is being written. */
    static List<JsonNode> lines(Path file) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            List<JsonNode> all = new ArrayList<>();
            for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
                if (!line.isBlank()) {
                    all.add(JSON.readTree(line));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Filing> filings(JdbcClient database) {
        Map<String, Map<String, Integer>> rows = database
                .sql(
                        "select filing_no, outcome, count(*) as n from filing f join filing_record r on r.filing_id = f.id group by 1, 2")
                .query((row, n) ->
                        Map.entry(row.getString("filing_no"), Map.entry(row.getString("outcome"), row.getInt("n"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.toMap(
                                entry -> entry.getValue().getKey(),
                                entry -> entry.getValue().getValue())));
        return database.sql("select * from filing order by filing_no")
                .query((row, n) -> new Filing(
                        row.getString("filing_no"),
                        row.getString("employer_id"),
                        row.getString("sha256"),
                        row.getString("state"),
                        row.getInt("records"),
                        row.getInt("accepted"),
                        row.getInt("incomplete"),
                        row.getInt("returned"),
                        row.getInt("duplicates"),
                        rows.getOrDefault(row.getString("filing_no"), Map.of())))
                .list();
    }

    private static List<Case> cases(JdbcClient database) {
        return database.sql(
                        "select case_no, procedure, name_kana, state, coalesce(household::text, '') as household, opened_at, closed_at from casefile order by opened_at, case_no")
                .query((row, n) -> new Case(
                        row.getString("case_no"),
                        row.getString("procedure"),
                        row.getString("name_kana"),
                        row.getString("state"),
                        row.getString("household"),
                        instant(row.getObject("opened_at", OffsetDateTime.class)),
                        instant(row.getObject("closed_at", OffsetDateTime.class))))
                .list();
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Map<String, String> handedOver(JdbcClient database) {
        return database
                .sql(
                        "select send_key, case_no from delivery d join casefile c on c.id = d.case_id where party = 'INSURER' and sent_at is not null")
                .query((row, n) -> Map.entry(row.getString("send_key"), row.getString("case_no")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static List<String> work(JdbcClient database) {
        return database.sql("""
                        select 'due ' || step || ' ' || subject || coalesce(' parked ' || park_code || ' ' || park_detail, '') from agenda
                            where parked_at is not null or step not in (:standing)
                        union all select 'parked message ' || route_id || ' ' || code || ' ' || detail from parked_message
                            where settled_at is null and code not in (:contradictions)
                        union all select 'file not written ' || employer_id || '/' || path from outbox_file where written_at is null
                        order by 1""")
                .param("standing", STANDING)
                .param("contradictions", CONTRADICTIONS)
                .query(String.class)
                .list();
    }

    private static List<String> unmet(JdbcClient database) {
        return database.sql("""
                        select filing_no || ' ' || code || ' ' || c.records || ': ' || detail
                        from conservation_fault c join filing f on f.id = c.filing_id
                        where cleared_at is null order by 1""").query(String.class).list();
    }

    private static List<String> unwritten(JdbcClient database, Path employers) {
        List<String> missing = new ArrayList<>();
        database.sql("select employer_id || '/out/' || path from outbox_file where written_at is not null")
                .query(String.class)
                .list()
                .forEach(path -> {
                    if (!isThere(employers.resolve(path))) {
                        missing.add("missing " + path);
                    }
                });
        return missing;
    }

    private static boolean isThere(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
