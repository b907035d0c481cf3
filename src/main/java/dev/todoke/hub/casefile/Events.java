package dev.todoke.hub.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.hub.bulk.NewRows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The timelines of the cases: lines are only ever added, in the transaction of what they tell. */
@Repository
public class Events {

    private final JdbcTemplate jdbc;
    private final NewRows rows;
    private final ObjectMapper json;
    private final Clock clock;

    Events(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new NewRows(jdbc, "event", "case_id", "at", "party", "kind", "turn", "details");
        this.json = json;
        this.clock = clock;
    }

    public void record(List<NewEvent> events) {
        Instant now = clock.instant();
        rows.add(
                events,
                (row, event) -> row.uuid(event.caseId())
                        .time(now)
                        .text(event.party().name())
                        .text(event.kind().name())
                        .text(event.turn().name())
                        .json(text(event.details())));
    }

    /** The day of the first event of each kind on a case's timeline. */
    public Map<EventKind, LocalDate> firstDays(UUID caseId) {
        Map<EventKind, LocalDate> days = new EnumMap<>(EventKind.class);
        jdbc.query(
                "select kind, min(at) from event where case_id = ? group by kind",
                row -> {
                    days.put(
                            EventKind.valueOf(row.getString(1)),
                            row.getObject(2, OffsetDateTime.class)
                                    .atZoneSameInstant(clock.getZone())
                                    .toLocalDate());
                },
                caseId);
        return days;
    }

    /** The same line for several cases. */
    public void record(List<UUID> cases, Party party, EventKind kind, Party turn, Map<String, String> details) {
        Instant now = clock.instant();
        String text = text(details);
        rows.add(
                cases,
                (row, id) -> row.uuid(id)
                        .time(now)
                        .text(party.name())
                        .text(kind.name())
                        .text(turn.name())
                        .json(text));
    }

    private String text(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event details cannot be written as JSON", e);
        }
    }
}
