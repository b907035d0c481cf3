package dev.todoke.hub.calendar;

import java.time.LocalDate;

/** The deadlines of the law, each by the rule that holds on its day. */
public final class Deadlines {
    private final BusinessCalendar calendar;
    private final DatedTable<FilingRule> filing;
    private final DatedTable<RegistrationRule> registration;

    /** How long an employer has to file a fact. */
    public record FilingRule(int days, String nameJa, String nameEn, String source) {}

    /** When the insurer 協会けんぽ usually registers what the agency passed on; other insurers say so in their packs. */
    public record RegistrationRule(
            int firstDay, int lastDay, CountedDays counted, String nameJa, String nameEn, String source) {}

    public Deadlines(
            BusinessCalendar calendar, DatedTable<FilingRule> filing, DatedTable<RegistrationRule> registration) {
        this.calendar = calendar;
        this.filing = filing;
        this.registration = registration;
    }

    /** The deadlines by the rules that travel with the hub. */
    public static Deadlines standard(BusinessCalendar calendar) {
        return new Deadlines(
                calendar,
                DatedTable.onClasspath("mappings/rules/filing-deadline.yaml", FilingRule.class),
                DatedTable.onClasspath("mappings/rules/registration-window.yaml", RegistrationRule.class));
    }

    /** Until when a fact has to be filed. */
    public FilingDeadline filing(LocalDate fact) {
        return FilingDeadline.of(fact, filingRule(fact).days(), calendar);
    }

    public FilingRule filingRule(LocalDate fact) {
        return filing.on(fact);
    }

    /**
     * When registration is expected of a filing that reached the agency on a day.
     *
     * @throws NoRuleForDay for an arrival before 2024-12-02
     */
    public RegistrationWindow registration(LocalDate arrival) {
        RegistrationRule rule = registrationRule(arrival);
        return RegistrationWindow.of(arrival, rule.firstDay(), rule.lastDay(), rule.counted(), calendar);
    }

    public RegistrationRule registrationRule(LocalDate arrival) {
        return registration.on(arrival);
    }
}
