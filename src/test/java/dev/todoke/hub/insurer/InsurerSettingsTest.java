package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.HandOvers;
import dev.todoke.hub.casefile.Inbox;
import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.filing.csv.CsvFilingWriter;
import dev.todoke.hub.keys.KeysProperties;
import dev.todoke.hub.simulator.insurer.Dialect;
import dev.todoke.hub.simulator.insurer.InsurerSimulator;
import dev.todoke.hub.simulator.insurer.InsurerSimulatorProperties;
import dev.todoke.hub.simulator.insurer.InsurerSimulatorProperties.Member;
import dev.todoke.hub.vault.NumberEnvelope;
import dev.todoke.hub.vault.NumbersOnly;
import dev.todoke.hub.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

class InsurerSettingsTest {

    private static final Set<String> SERVED =
            new TreeSet<>(Set.of("kyokai-tokyo", "mihon-kenpo", "mihon-kyosai", "mihon-rengo-kenpo"));

    @TempDir
    Path home;

    @Test
    void the_shipped_settings_wire_every_part_and_simulate_every_insurer_of_an_office() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=rehearsal", "todoke.home=" + home)
                .withUserConfiguration(Insurers.class, ValidationAutoConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(ServedInsurers.class, () -> () -> SERVED)
                .withBean(NumberEnvelope.class, () -> publicJwk -> (NumbersOnly) (number, subject) -> subject)
                .withBean(Agenda.class, () -> mock(Agenda.class))
                .withBean(Casefiles.class, () -> mock(Casefiles.class))
                .withBean(Deliveries.class, () -> mock(Deliveries.class))
                .withBean(Events.class, () -> mock(Events.class))
                .withBean(HandOvers.class, () -> mock(HandOvers.class))
                .withBean(Inbox.class, () -> mock(Inbox.class))
                .withBean(ParkedMessages.class, () -> mock(ParkedMessages.class))
                .withBean(Submissions.class, () -> mock(Submissions.class))
                .withBean(Archive.class, () -> mock(Archive.class))
                .withBean(Vault.class, () -> mock(Vault.class))
                .withBean(CsvFilingWriter.class)
                .withBean(TransactionTemplate.class, () -> mock(TransactionTemplate.class))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(RegistrationMessages.class);
                    assertThat(context).hasSingleBean(RegistrationResults.class).hasSingleBean(InsurerKeys.class);
                    assertThat(home.resolve("keys/insurers/mihon-kenpo.private.jwk"))
                            .exists();

                    var actual = context.getBean(InsurerSimulatorProperties.class);
                    assertThat(actual.members())
                            .extracting(Member::insurerNumber)
                            .containsExactlyElementsOf(SERVED.stream()
                                    .map(id -> context.getBean(InsurerPacks.class)
                                            .get(id)
                                            .insurerNumber())
                                    .toList());
                    assertThat(actual.members().get(1).dialect()).isEqualTo(Dialect.MIHON);
                    assertThat(actual.absent()).isEmpty();
                    assertThat(actual.folder()).isEqualTo(home.resolve("simulator/insurer"));
                });
    }

    @Test
    void without_the_simulator_no_insurer_is_simulated() {
        new ApplicationContextRunner()
                .withPropertyValues("todoke.simulator.enabled=false")
                .withUserConfiguration(Simulator.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(InsurerSimulator.class));
    }

    @ComponentScan
    @EnableConfigurationProperties({InsurersProperties.class, KeysProperties.class, InsurerSimulatorProperties.class})
    static class Insurers {}

    @Import(InsurerSimulator.class)
    static class Simulator {}
}
