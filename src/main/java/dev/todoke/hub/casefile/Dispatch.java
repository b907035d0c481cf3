package dev.todoke.hub.casefile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When accepted records leave.
 *
 * @param agencyDelay how long records of one office are collected before they leave for the agency in one package; hub time
 */
@ConfigurationProperties("todoke.dispatch")
public record Dispatch(@DefaultValue("15m") Duration agencyDelay) {}
