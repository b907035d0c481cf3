package dev.todoke.hub.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files on their way to the employers; contents are rendered from what is committed, when they are written. */
@Repository
public class Outbox {

    /** The step that writes them. */
    public static final String STEP = "employer-write-outbox";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Agenda agenda;
    private final Clock clock;

    Outbox(JdbcClient jdbc, JdbcTemplate template, Agenda agenda, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Adds files and puts them on the agenda, in the caller's transaction. */
    public void add(List<OutboxFile> files) {
        template.batchUpdate(
                "insert into outbox_file (id, employer_id, path, kind, subject, created_at) values (?, ?, ?, ?, ?, ?)",
                files,
                1_000,
                (row, file) -> {
                    row.setObject(1, file.id());
                    row.setString(2, file.employerId());
                    row.setString(3, file.path());
                    row.setString(4, file.kind().name());
                    row.setObject(5, file.subject());
                    row.setObject(6, Rows.utc(clock.instant()));
                });
        agenda.putNow(STEP, files.stream().map(OutboxFile::id).toList());
    }

    /** Adds a file unless one of that name is there already. */
    public void addOnce(OutboxFile file) {
        addOnce(file, clock.instant());
    }

    /** @param dueAt when it is to be written */
    public void addOnce(OutboxFile file, Instant dueAt) {
        int added = jdbc.sql("""
                        insert into outbox_file (id, employer_id, path, kind, subject, created_at)
                        values (:id, :employer, :path, :kind, :subject, :now) on conflict (employer_id, path) do nothing""")
                .param("id", file.id())
                .param("employer", file.employerId())
                .param("path", file.path())
                .param("kind", file.kind().name())
                .param("subject", file.subject())
                .param("now", Rows.utc(clock.instant()))
                .update();
        if (added > 0) {
            agenda.put(STEP, List.of(file.id()), dueAt);
        }
    }

    public List<OutboxFile> byId(Collection<UUID> ids) {
        return jdbc.sql("select * from outbox_file where id = any(:ids::uuid[]) order by created_at, path")
                .param("ids", Rows.array(ids))
                .query((row, n) -> new OutboxFile(
                        row.getObject("id", UUID.class),
                        row.getString("employer_id"),
                        row.getString("path"),
                        OutboxFile.Kind.valueOf(row.getString("kind")),
                        row.getObject("subject", UUID.class)))
                .list();
    }

    public void written(Collection<UUID> ids) {
        jdbc.sql("update outbox_file set written_at = :now where id = any(:ids::uuid[])")
                .param("now", Rows.utc(clock.instant()))
                .param("ids", Rows.array(ids))
                .update();
    }
}
