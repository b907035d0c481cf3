package dev.todoke.hub.casefile;

import dev.todoke.hub.journal.Entry;
import dev.todoke.hub.journal.Journal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down outside the database what leaves the hub and which numbers it gave, and remembers after a restore of the database what had left
 * before it. Without this a database put back to an earlier point in time would send again all that it has forgotten.
 */
@Component
public class HandOvers {

    private final Journal journal;
    private final JdbcClient jdbc;

    HandOvers(Journal journal, JdbcClient jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Not forced: whatever leaves forces the journal before it does, and what has not left may get new numbers. */
    @EventListener
    void casesOpened(CaseEvents.Opened opened) {
        Map<UUID, List<Entry.NumberedCase>> byFiling = opened.cases().stream()
                .collect(Collectors.groupingBy(
                        Casefile::filingId,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                filed -> new Entry.NumberedCase(
                                        filed.caseNo(), filed.ordinal(), filed.member() == null ? "" : filed.member()),
                                Collectors.toList())));
        byFiling.forEach((filing, cases) -> journal.note(new Entry.Cases(filing, cases)));
    }

    /** A submission is about to leave; on disk when this returns. */
    void leaving(UUID submission) {
        jdbc.sql("""
                        select s.*, (select string_agg(c.case_no, ' ' order by d.position)
                            from delivery d cross join lateral (select case_no from casefile where id = d.case_id offset 0) c
                            where d.submission_id = s.id and d.state <> 'WITHDRAWN') as cases
                        from submission s where s.id = :id""")
                .param("id", submission)
                .query((row, n) -> new Entry.Leaving(
                        row.getString("submission_no"),
                        row.getString("send_key"),
                        row.getString("employer_id"),
                        row.getString("office_key"),
                        row.getString("form"),
                        row.getObject("prepared_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        List.of(row.getString("cases").split(" "))))
                .list()
                .forEach(journal::force);
    }

    /** Messages are about to go to insurers' queues; on disk when this returns. */
    public void leaving(Collection<String> sendKeys) {
        if (!sendKeys.isEmpty()) {
            journal.force(new Entry.Orders(List.copyOf(sendKeys)));
        }
    }

    /** Messages are durable on insurers' queues. Lost with a machine, this only means that the broker is asked to drop a second copy. */
    public void queued(Collection<String> sendKeys) {
        if (!sendKeys.isEmpty()) {
            journal.note(new Entry.Queued(List.copyOf(sendKeys)));
        }
    }

    /** Those of these send keys under which something left before the database was restored, unknown to it. */
    public Set<String> forgotten(Collection<String> sendKeys) {
        return Set.copyOf(jdbc.sql("select send_key from forgotten_hand_over where send_key = any(:keys)")
                .param("keys", sendKeys.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
