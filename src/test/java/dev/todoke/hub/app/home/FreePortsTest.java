package dev.todoke.hub.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class FreePortsTest {

    private final FreePorts unit = new FreePorts();
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void a_port_of_zero_becomes_one_free_port_for_everybody() {
        environment
                .withProperty("todoke.broker.core-port", "0")
                .withProperty("todoke.broker.amqp-port", "0")
                .withProperty("somewhere.else", "tcp://localhost:${todoke.broker.core-port}");

        unit.postProcessEnvironment(environment, new SpringApplication());

        int core = environment.getRequiredProperty("todoke.broker.core-port", Integer.class);
        assertThat(core).isPositive();
        assertThat(environment.getRequiredProperty("todoke.broker.amqp-port", Integer.class))
                .isPositive()
                .isNotEqualTo(core);
        assertThat(environment.getProperty("somewhere.else")).isEqualTo("tcp://localhost:" + core);
    }

    @Test
    void a_chosen_port_stays() {
        environment.withProperty("todoke.broker.core-port", "61616");

        unit.postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("todoke.broker.core-port")).isEqualTo("61616");
    }
}
