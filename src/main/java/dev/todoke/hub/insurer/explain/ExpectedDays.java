package dev.todoke.hub.insurer.explain;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.calendar.FilingDeadline;
import dev.todoke.hub.calendar.RegistrationWindow;
import dev.todoke.hub.insurer.InsurerDocuments.Validity;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.insurer.PackExample.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Works out the days that follow from an insurer's rules, with the rule each came from. */
public final class ExpectedDays {
    private final BusinessCalendar calendar;
    private final Deadlines deadlines;

    public ExpectedDays(BusinessCalendar calendar, Deadlines deadlines) {
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    /** The days in the order in which they come to matter; those for which the insurer has no rule are left out. */
    public List<ExpectedDay> of(InsurerRules rules, Given given) {
        List<ExpectedDay> days = new ArrayList<>();
        if (rules.route().takesFilings()) {
            days.add(filing(given));
            ExpectedDay window = window(rules, given);
            days.add(window);
            if (rules.usable() != null) {
                days.add(usable(rules, window));
            }
            if (!given.numberPresent() && rules.missingNumber().notice()) {
                int within = rules.missingNumber().answerWithinDays();
                LocalDate last = given.started().plusDays(within);
                days.add(day(Topic.NOTICE, last, last, Text.of("notice", within), rules));
            }
            if (rules.stopGap() != null) {
                days.add(stopGap(rules, given));
            }
        }
        certificate(rules, given, days);
        return days;
    }

    private ExpectedDay filing(Given given) {
        FilingDeadline deadline = deadlines.filing(given.fact());
        Deadlines.FilingRule rule = deadlines.filingRule(given.fact());
        return new ExpectedDay(
                Topic.FILING,
                deadline.strict(),
                deadline.statutory(),
                new Text(rule.nameJa(), rule.nameEn()),
                rule.source());
    }

    private ExpectedDay window(InsurerRules rules, Given given) {
        RegistrationWindow window =
                rules.span(given.numberPresent(), given.started()).window(given.started(), calendar);
        boolean inSeason = rules.season() != null && rules.season().includes(given.started());
        Text rule = inSeason
                ? RuleWords.season(rules.season(), Text.of("start." + rules.start(given.numberPresent())))
                : RuleWords.window(rules, given.numberPresent());
        return day(Topic.WINDOW, window.earliest(), window.latest(), rule, rules);
    }

    private ExpectedDay usable(InsurerRules rules, ExpectedDay window) {
        return day(
                Topic.USABLE,
                rules.usable().window(window.from(), calendar).earliest(),
                rules.usable().window(window.to(), calendar).latest(),
                RuleWords.span(Text.of("start.REGISTERED"), rules.usable()),
                rules);
    }

    private ExpectedDay stopGap(InsurerRules rules, Given given) {
        InsurerRules.StopGap stopGap = rules.stopGap();
        LocalDate on = stopGap.days().after(given.started(), stopGap.after(), calendar);
        Text rule = Text.of("stop-gap", stopGap.after(), Text.of("nth." + stopGap.days()), stopGap.validDays());
        return day(Topic.STOP_GAP, on, on, rule, rules);
    }

    private static void certificate(InsurerRules rules, Given given, List<ExpectedDay> days) {
        for (Validity row : rules.documents().certificate().validity()) {
            boolean begun = !given.issued().isBefore(row.issuedFrom());
            if (begun && (row.issuedTo() == null || !given.issued().isAfter(row.issuedTo()))) {
                LocalDate to = rules.documents().certificate().validTo(given.issued());
                days.add(day(Topic.VALIDITY, given.issued(), to, RuleWords.validity(row), rules));
            }
        }
    }

    private static ExpectedDay day(Topic topic, LocalDate from, LocalDate to, Text rule, InsurerRules rules) {
        return new ExpectedDay(topic, from, to, rule, rules.source());
    }
}
