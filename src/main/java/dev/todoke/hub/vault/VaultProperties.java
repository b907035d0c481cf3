package dev.todoke.hub.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the vault.
 *
 * @param keyFile key set that seals personal numbers; every hub on one database has the same. Lost key, lost numbers: back it up apart from
 *     the database
 */
@ConfigurationProperties("todoke.vault")
record VaultProperties(
        @DefaultValue("data/keys/vault-keyset.json") Path keyFile) {}
