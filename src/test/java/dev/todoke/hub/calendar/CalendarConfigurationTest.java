package dev.todoke.hub.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CalendarConfigurationTest {
    private final ApplicationContextRunner unit =
            new ApplicationContextRunner().withUserConfiguration(CalendarConfiguration.class, EnabledProperties.class);

    @EnableConfigurationProperties(CalendarProperties.class)
    static class EnabledProperties {}

    @Test
    void takes_the_files_of_the_jar_by_default() {
        unit.run(context -> {
            assertThat(context.getBean(BusinessCalendar.class).isOpen(LocalDate.of(2026, 11, 24)))
                    .isTrue();
            assertThat(context.getBean(Deadlines.class)
                            .filing(LocalDate.of(2026, 4, 1))
                            .strict())
                    .isEqualTo(LocalDate.of(2026, 4, 5));
        });
    }

    @Test
    void takes_an_installations_own_closed_days(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("days.yaml"), """
                valid-until: 2030-12-31
                closed:
                  - {date: 2026-11-24, name-ja: 見本の日, name-en: Sample Day, source: test}
                """);

        unit.withPropertyValues("todoke.calendar.overrides=" + file.toUri())
                .run(context -> assertThat(
                                context.getBean(BusinessCalendar.class).isOpen(LocalDate.of(2026, 11, 24)))
                        .isFalse());
    }

    @Test
    void does_not_start_with_a_misspelt_key(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("days.yaml"), "valid-until: 2030-12-31\nclosd: []\n");

        unit.withPropertyValues("todoke.calendar.overrides=" + file.toUri())
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("closd"));
    }
}
