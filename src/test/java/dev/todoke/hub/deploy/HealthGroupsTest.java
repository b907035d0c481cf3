package dev.todoke.hub.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.availability.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.FileSystemResource;

/** What keeps a hub from being alive or ready, by its settings: its database does from being ready, nothing else outside does. */
class HealthGroupsTest {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ApplicationAvailabilityAutoConfiguration.class,
                    AvailabilityProbesAutoConfiguration.class,
                    HealthContributorAutoConfiguration.class,
                    HealthEndpointAutoConfiguration.class))
            .withInitializer(context -> {
                try {
                    new YamlPropertySourceLoader()
                            .load("hub", new FileSystemResource("config/application.yaml"))
                            .forEach(context.getEnvironment().getPropertySources()::addLast);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });

    @Test
    void a_dead_broker_or_partner_makes_no_hub_unready() {
        with("db", up(), "jms", down(), "camelHealth", down(), "diskSpace", down())
                .run(context -> {
                    HealthEndpoint health = started(context);
                    assertThat(health.healthForPath("liveness").getStatus()).isEqualTo(Status.UP);
                    assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.UP);
                    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
                });
    }

    @Test
    void a_dead_database_makes_a_hub_unready_and_leaves_it_alive() {
        with("db", down()).run(context -> {
            HealthEndpoint health = started(context);
            assertThat(health.healthForPath("liveness").getStatus()).isEqualTo(Status.UP);
            assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.DOWN);
        });
    }

    private static HealthEndpoint started(ApplicationContext hub) {
        AvailabilityChangeEvent.publish(hub, LivenessState.CORRECT);
        AvailabilityChangeEvent.publish(hub, ReadinessState.ACCEPTING_TRAFFIC);
        return hub.getBean(HealthEndpoint.class);
    }

    private WebApplicationContextRunner with(Object... indicators) {
        WebApplicationContextRunner with = runner;
        for (int i = 0; i < indicators.length; i += 2) {
            HealthIndicator indicator = (HealthIndicator) indicators[i + 1];
            with = with.withBean(indicators[i] + "HealthIndicator", HealthIndicator.class, () -> indicator);
        }
        return with;
    }

    private static HealthIndicator up() {
        return () -> Health.up().build();
    }

    private static HealthIndicator down() {
        return () -> Health.down().build();
    }
}
