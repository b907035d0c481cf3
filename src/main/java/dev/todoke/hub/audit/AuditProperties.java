package dev.todoke.hub.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit trail.
 *
 * @param keyFile key set of the chain; whoever holds it could forge entries, so it is kept apart from the database and its backups
 * @param folder where checkpoints are appended, one file a month; best a place that the database's administrators cannot write to
 */
@ConfigurationProperties("todoke.audit")
record AuditProperties(
        @DefaultValue("data/keys/audit-keyset.json") Path keyFile,
        @DefaultValue("data/audit") Path folder) {}
