package dev.todoke.hub.app.database;

import dev.todoke.hub.app.home.HomeLock;
import dev.todoke.hub.app.home.HubHome;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The lock is a parameter because a database may only be touched by the one process that holds the home folder. */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("todoke.postgres.embedded")
    EmbeddedDatabase embeddedDatabase(HubHome home, PostgresProperties properties, HomeLock held) throws IOException {
        return new EmbeddedDatabase(home, properties);
    }

    @Bean
    @Primary
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }
}
