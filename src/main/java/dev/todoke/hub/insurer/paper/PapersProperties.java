package dev.todoke.hub.insurer.paper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where the dated tables about papers are.
 *
 * @param tables folder with all of them; one outside the jar is written {@code file:/etc/todoke/rules/}
 */
@ConfigurationProperties("todoke.papers")
record PapersProperties(
        @DefaultValue("classpath:mappings/rules/") Resource tables) {}
