package dev.todoke.hub.archive;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the archive.
 *
 * @param folder where the encrypted originals lie; shared by all hubs on one database
 * @param keyFile key set that encrypts them
 */
@ConfigurationProperties("todoke.archive")
record ArchiveProperties(
        @DefaultValue("data/archive") Path folder,
        @DefaultValue("data/keys/archive-keyset.json") Path keyFile) {}
