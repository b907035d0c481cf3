package dev.todoke.hub.app.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class ClockConfigurationTest {

    /** Found by looking through the package, as the program finds it. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = ClockConfiguration.class)
    @EnableConfigurationProperties(ClockProperties.class)
    static class Hub {}

    @ParameterizedTest
    @ValueSource(strings = {"todoke.clock.start=2026-12-01T09:00:00+09:00", "todoke.clock.day="})
    void withoutTheLengthOfADayTheClockIsTheMachines(String setting) {
        new ApplicationContextRunner()
                .withUserConfiguration(Hub.class)
                .withPropertyValues(setting)
                .run(context -> assertThat(context).getBean(Clock.class).isEqualTo(Clock.system(ClockKeeper.ZONE)));
    }
}
