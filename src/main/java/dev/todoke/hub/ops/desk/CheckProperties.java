package dev.todoke.hub.ops.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Checking files on the desk.
 *
 * @param largest largest file the desk takes for checking
 */
@ConfigurationProperties("todoke.desk.check")
record CheckProperties(@DefaultValue("64MB") DataSize largest) {}
