package dev.todoke.hub.app.database;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database inside this JVM's machine; production mode uses {@code spring.datasource.*} instead.
 *
 * @param embedded start one here
 * @param port on the loopback interface; 0 takes a free one
 * @param binaries folder for the unpacked programs; empty means {@code postgres-binaries} below the home folder
 * @param startWithin how long it may take until it answers, crash recovery included
 */
@ConfigurationProperties("todoke.postgres")
record PostgresProperties(
        @DefaultValue("false") boolean embedded,
        @DefaultValue("0") int port,
        Path binaries,
        @DefaultValue("60s") Duration startWithin) {}
