package dev.todoke.hub.simulator.agency;

import dev.todoke.hub.calendar.BusinessCalendar;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the simulated agency beside a hub in rehearsal. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"todoke.simulator.enabled", "todoke.simulator.agency.enabled"})
class AgencySimulatorConfiguration {
    @Bean
    AgencySimulator agencySimulator(AgencySimulatorProperties properties, Clock clock, BusinessCalendar calendar) {
        return new AgencySimulator(properties, clock, calendar::isOpen);
    }
}
