package dev.todoke.hub.cli;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.ClosedDay;
import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.calendar.Deadlines.FilingRule;
import dev.todoke.hub.calendar.FilingDeadline;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells until when an employer has to file what happened on a day, by both readings of the law. */
@Command(
        name = "filing-deadline",
        mixinStandardHelpOptions = true,
        description = {
            "資格取得などの事実があった日から、届出の期限を二つの数え方で計算します。",
            "Tells until when an employer has to file what happened on DATE, by both ways to count."
        })
final class FilingDeadlineCommand implements Callable<Integer> {

    @Mixin
    private CalendarOptions options;

    @Parameters(paramLabel = "DATE", description = "事実があった日(例 2026-12-24) / day of the fact, as 2026-12-24")
    private String date;

    private record Counted(LocalDate last, String nameJa, String nameEn) {}

    /** @param closedDays the closed days from the fact to the later of the two ends */
    private record Answer(
            LocalDate fact,
            Counted strict,
            Counted statutory,
            List<ClosedDay> closedDays,
            FilingRule rule,
            CalendarState calendar) {}

    @Override
    public Integer call() {
        LocalDate fact = options.date(date);
        BusinessCalendar calendar = options.calendar();
        Deadlines deadlines = Deadlines.standard(calendar);
        FilingDeadline deadline = deadlines.filing(fact);
        var state = CalendarState.of(calendar, fact, deadline.statutory());
        var answer = new Answer(
                fact,
                new Counted(
                        deadline.strict(), "初日を算入し、閉庁日でも延ばさない数え方", "First day counts, closed days do not move the end"),
                new Counted(
                        deadline.statutory(),
                        "初日を算入せず、閉庁日なら次の開庁日まで延ばす数え方",
                        "First day does not count, an end on a closed day moves on"),
                calendar.closedDays(fact, deadline.statutory()),
                deadlines.filingRule(fact),
                state);
        return options.print(answer, state);
    }
}
