package dev.todoke.hub.app.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTest {

    @TempDir
    Path folder;

    private final ProductionGuard unit = new ProductionGuard();
    private MockEnvironment environment;

    @BeforeEach
    void sound() throws IOException {
        Path key = Files.writeString(folder.resolve("keyset.json"), "{}");
        environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example/todoke")
                .withProperty("spring.datasource.username", "todoke")
                .withProperty("spring.datasource.password", "kV7-not-to-guess")
                .withProperty("spring.artemis.broker-url", "tcp://broker.example:61616")
                .withProperty("spring.artemis.user", "hub")
                .withProperty("spring.artemis.password", "pQ2-not-to-guess")
                .withProperty("todoke.agency.base-url", "https://agency.example/v2")
                .withProperty("todoke.agency.token-url", "https://agency.example/token")
                .withProperty("todoke.agency.software-id", "0123")
                .withProperty("todoke.agency.api-key", "zX9-not-to-guess")
                .withProperty("todoke.vault.key-file", key.toString())
                .withProperty("todoke.audit.key-file", key.toString())
                .withProperty("todoke.archive.key-file", key.toString());
        environment.setActiveProfiles("production");
    }

    @Test
    void lets_a_sound_production_start() {
        assertThatCode(this::guard).doesNotThrowAnyException();
    }

    @Test
    void does_not_look_at_other_modes() {
        environment.setActiveProfiles("rehearsal");
        environment.setProperty("todoke.simulator.enabled", "true");

        assertThatCode(this::guard).doesNotThrowAnyException();
    }

    @TestFactory
    Stream<DynamicTest> refuses() {
        return Stream.of(
                        "todoke.simulator.enabled=true",
                        "todoke.postgres.embedded=true",
                        "todoke.broker.embedded=true",
                        "todoke.samples.drop-at-first-start=true",
                        "todoke.keys.create-missing=true",
                        "todoke.clock.day=60s",
                        "spring.datasource.url=",
                        "spring.datasource.password=",
                        "spring.datasource.password=postgres",
                        "spring.artemis.broker-url=",
                        "spring.artemis.password=Admin",
                        "todoke.agency.base-url=http://agency.example/v2",
                        "todoke.agency.api-key=rehearsal",
                        "todoke.agency.software-id=",
                        "todoke.vault.key-file=/nowhere/keyset.json",
                        "todoke.audit.key-file=",
                        "todoke.archive.key-file=/nowhere/keyset.json")
                .map(setting -> DynamicTest.dynamicTest(setting, () -> refuses(setting)));
    }

    private void refuses(String setting) throws IOException {
        sound();
        String property = setting.substring(0, setting.indexOf('='));
        environment.setProperty(property, setting.substring(setting.indexOf('=') + 1));

        assertThatThrownBy(this::guard)
                .isInstanceOf(ProductionRefused.class)
                .message()
                .contains("本番モード", "production mode")
                .satisfies(actual -> assertThat(actual.lines().filter(line -> line.startsWith("- ")))
                        .containsExactly("- " + property));
    }

    @Test
    void refuses_rehearsal_beside_production() {
        environment.setActiveProfiles("production", "rehearsal");

        assertThatThrownBy(this::guard).hasMessageContaining("spring.profiles.active");
    }

    @Test
    void lists_every_problem_at_once_and_no_secret() {
        environment.setProperty("todoke.simulator.enabled", "true");
        environment.setProperty("todoke.agency.api-key", "rehearsal");
        environment.setProperty("spring.datasource.url", "");

        assertThatThrownBy(this::guard)
                .hasMessageContaining("todoke.simulator.enabled")
                .hasMessageContaining("todoke.agency.api-key")
                .hasMessageContaining("spring.datasource.url")
                .message()
                .doesNotContain("not-to-guess");
    }

    private void guard() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        unit.initialize(context);
    }
}
