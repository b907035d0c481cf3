package dev.todoke.hub.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where the calendar's files are. A file outside the jar is written {@code file:/etc/todoke/closed-days.yaml}.
 *
 * @param overrides closed days an installation adds or removes, and how far the calendar is vouched for
 * @param filingDeadline dated rule of the days an employer has to file
 * @param registrationWindow dated rule of the days until registration
 */
@ConfigurationProperties("todoke.calendar")
record CalendarProperties(
        @DefaultValue("classpath:config/calendar/closed-days.yaml")
        Resource overrides,

        @DefaultValue("classpath:mappings/rules/filing-deadline.yaml")
        Resource filingDeadline,

        @DefaultValue("classpath:mappings/rules/registration-window.yaml")
        Resource registrationWindow) {}
