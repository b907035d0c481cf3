package dev.todoke.hub;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The real vault, audit trail and archive on a test database, wired as in the hub, with fresh keys below a folder of the test. */
public final class TestVault implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public TestVault(DataSource database, Path home, Clock clock) {
        TestPropertyValues.of(
                        "todoke.keys.create-missing=true",
                        "todoke.vault.key-file=" + home.resolve("keys/vault.json"),
                        "todoke.audit.key-file=" + home.resolve("keys/audit.json"),
                        "todoke.audit.folder=" + home.resolve("audit"),
                        "todoke.archive.key-file=" + home.resolve("keys/archive.json"),
                        "todoke.archive.folder=" + home.resolve("archive"))
                .applyTo(context);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.register(Rooms.class);
        context.refresh();
    }

    /** A bean of these rooms: {@code Vault}, {@code NumberEnvelope}, {@code AuditTrail}, {@code Archive}, {@code PlatformTransactionManager}. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan({"dev.todoke.hub.keys", "dev.todoke.hub.audit", "dev.todoke.hub.vault", "dev.todoke.hub.archive"})
    @ConfigurationPropertiesScan({
        "dev.todoke.hub.keys",
        "dev.todoke.hub.audit",
        "dev.todoke.hub.vault",
        "dev.todoke.hub.archive"
    })
    static class Rooms {
        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate jdbc) {
            return JdbcClient.create(jdbc);
        }
    }
}
