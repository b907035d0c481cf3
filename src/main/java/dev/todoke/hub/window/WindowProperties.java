package dev.todoke.hub.window;

import dev.todoke.hub.calendar.Reading;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deadlines are judged.
 *
 * @param reading the reading of the employer's five days by which a filing is called late; the strict one only warns
 */
@ConfigurationProperties("todoke.window")
record WindowProperties(@DefaultValue("STATUTORY") Reading reading) {}
