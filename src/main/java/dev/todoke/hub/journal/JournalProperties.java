package dev.todoke.hub.journal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the hand-over journal.
 *
 * @param folder where it is written, a file a day and process; shared by all hubs on one database, on other disks than the database
 */
@ConfigurationProperties("todoke.journal")
record JournalProperties(@DefaultValue("data/journal") Path folder) {}
