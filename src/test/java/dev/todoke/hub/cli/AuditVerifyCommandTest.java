package dev.todoke.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.todoke.hub.TestDatabase;
import dev.todoke.hub.TestVault;
import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditVerifyCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLineTool unit = new CommandLineTool(new PrintWriter(out, true), new PrintWriter(err, true));

    @TempDir
    Path home;

    @Test
    void says_whether_the_trail_is_whole_by_exit_code_and_json() throws Exception {
        DataSource database = TestDatabase.fresh();
        try (TestVault rooms = new TestVault(database, home, CLOCK)) {
            rooms.get(AuditTrail.class).record(List.of(new AuditEntry("desk:tanto", "desk.login", "desk:tanto", "")));
        }

        assertThat(verify(database)).isZero();
        assertThat(answer().at("/intact").asBoolean()).isTrue();
        assertThat(answer().at("/report/entries").asLong()).isOne();

        JdbcClient.create(database)
                .sql("alter table audit_entry disable trigger all; delete from audit_entry")
                .update();
        assertThat(verify(database)).isOne();
        assertThat(answer().at("/report/breaks/0/kind").asText()).isEqualTo("MISSING_TAIL");
    }

    @Test
    void a_missing_key_file_is_named_and_the_trail_is_not_called_whole() {
        int actual = verify(TestDatabase.fresh());

        assertThat(actual).isOne();
        assertThat(err.toString()).contains("audit.json");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_key_file_is_made_once() {
        String file = home.resolve("numbers.json").toString();

        assertThat(unit.execute("keys", "create", "NUMBERS", file)).isZero();
        assertThat(unit.execute("keys", "create", "NUMBERS", file)).isEqualTo(2);
        assertThat(unit.execute("keys", "rotate", "NUMBERS", file)).isZero();
        assertThat(unit.execute("keys", "rotate", "AUDIT", file)).isOne();
    }

    private int verify(DataSource database) {
        out.getBuffer().setLength(0);
        return unit.execute(
                "audit", "verify",
                "--jdbc-url", TestDatabase.jdbcUrl(database),
                "--key-file", home.resolve("keys/audit.json").toString(),
                "--checkpoints", home.resolve("audit/checkpoints-2026-11.txt").toString());
    }

    private JsonNode answer() throws Exception {
        return JsonMapper.builder().build().readTree(out.toString());
    }
}
