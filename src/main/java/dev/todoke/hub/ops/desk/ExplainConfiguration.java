package dev.todoke.hub.ops.desk;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.insurer.explain.ExampleCheck;
import dev.todoke.hub.insurer.explain.ExpectedDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk explains days with: the hub's own calendar. */
@Configuration(proxyBeanMethods = false)
class ExplainConfiguration {

    @Bean
    ExpectedDays expectedDays(BusinessCalendar calendar, Deadlines deadlines) {
        return new ExpectedDays(calendar, deadlines);
    }

    @Bean
    ExampleCheck exampleCheck(ExpectedDays days) {
        return new ExampleCheck(days);
    }
}
