package dev.todoke.hub.casefile.conservation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the check of conservation looks at.
 *
 * @param recordsPerLook records in one look; a round makes two
 */
@ConfigurationProperties("todoke.conservation")
public record ConservationProperties(@DefaultValue("5000") int recordsPerLook) {}
