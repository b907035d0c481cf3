package dev.todoke.hub.keys;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of all key material.
 *
 * @param createMissing whether a missing key is made at start. For rehearsal only: in operation a key that is not where it should be means
 *     a wrong path or a lost key, and a fresh one would hide that
 */
@ConfigurationProperties("todoke.keys")
public record KeysProperties(@DefaultValue("false") boolean createMissing) {}
