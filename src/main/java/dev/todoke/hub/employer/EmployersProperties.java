package dev.todoke.hub.employer;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the employers are described.
 *
 * @param folder one YAML file an employer: a folder, or {@code classpath:config/employers} for the samples in the jar
 * @param keysFolder where a {@code publicKeyFile} with a relative name is looked for
 */
@ConfigurationProperties("todoke.employers")
record EmployersProperties(
        @DefaultValue("classpath:config/employers") String folder,
        @DefaultValue("data/keys/sftp") Path keysFolder) {}
