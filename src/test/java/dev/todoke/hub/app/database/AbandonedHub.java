package dev.todoke.hub.app.database;

import dev.todoke.hub.app.home.HomeLock;
import dev.todoke.hub.app.home.HubHome;
import dev.todoke.hub.app.home.TestHome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;

/** A hub in a process of its own that commits one row and then waits to be killed. */
final class AbandonedHub {

    static final String READY = "row committed";

    private AbandonedHub() {}

    public static void main(String[] args) throws Exception {
        HubHome home = TestHome.makingKeys(Path.of(args[0]));
        HomeLock held = new HomeLock(home);
        EmbeddedDatabase database = new EmbeddedDatabase(home, properties(Path.of(args[1])));
        Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table survivor (word text)");
            statement.execute("insert into survivor values ('見本')");
        }
        System.out.println(READY);
        System.in.read();
        held.close();
    }

    static PostgresProperties properties(Path binaries) {
        return new PostgresProperties(true, 0, binaries, Duration.ofSeconds(60));
    }
}
