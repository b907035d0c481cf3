package dev.todoke.hub.insurer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the insurers' data lies.
 *
 * @param folder insurer packs ({@code <id>.yaml}); {@code file:/…/} to replace those in the jar
 * @param transforms stylesheets a pack may name; {@code file:/…/} to replace those in the jar
 * @param keys public keys of the insurers ({@code <id>.public.jwk}), a folder
 */
@ConfigurationProperties("todoke.insurers")
public record InsurersProperties(
        @DefaultValue("classpath:config/insurers/") String folder,
        @DefaultValue("classpath:mappings/transforms/") String transforms,
        @DefaultValue("data/keys/insurers") String keys) {}
