package dev.todoke.hub.calendar;

import dev.todoke.hub.calendar.Deadlines.FilingRule;
import dev.todoke.hub.calendar.Deadlines.RegistrationRule;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the calendar's files where the installation keeps them. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    BusinessCalendar businessCalendar(CalendarProperties properties) throws IOException {
        try (InputStream in = properties.overrides().getInputStream()) {
            return new BusinessCalendar(ClosedDayOverrides.read(in));
        }
    }

    @Bean
    Deadlines deadlines(BusinessCalendar calendar, CalendarProperties properties) throws IOException {
        return new Deadlines(
                calendar,
                table(properties.filingDeadline(), FilingRule.class),
                table(properties.registrationWindow(), RegistrationRule.class));
    }

    private static <T> DatedTable<T> table(Resource file, Class<T> type) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return DatedTable.read(in, type);
        }
    }
}
