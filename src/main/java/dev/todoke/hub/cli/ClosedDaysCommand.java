package dev.todoke.hub.cli;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.ClosedDay;
import dev.todoke.hub.calendar.ClosedDay.Kind;
import java.time.Year;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the closed days of a year. */
@Command(
        name = "closed",
        mixinStandardHelpOptions = true,
        description = {
            "国の行政機関の閉庁日を一覧にします。土曜日と日曜日は --weekends を付けたときだけ含みます。",
            "Lists the days on which the state's offices are closed; plain Saturdays and Sundays only with --weekends."
        })
final class ClosedDaysCommand implements Callable<Integer> {
    private static final String SOURCE = "国民の祝日に関する法律、行政機関の休日に関する法律1条";

    @Mixin
    private CalendarOptions options;

    @Parameters(paramLabel = "YEAR", description = "西暦年(例 2026) / year, as 2026")
    private String year;

    @Option(names = "--weekends", description = "土曜日と日曜日も含める / include plain Saturdays and Sundays")
    private boolean weekends;

    private record Answer(
            int year, boolean weekends, List<ClosedDay> closedDays, String source, CalendarState calendar) {}

    @Override
    public Integer call() {
        Year asked = options.year(year);
        BusinessCalendar calendar = options.calendar();
        List<ClosedDay> days = calendar.closedDays(asked).stream()
                .filter(day -> weekends || day.kind() != Kind.WEEKEND)
                .toList();
        var state = CalendarState.of(calendar, asked.atDay(1), asked.atDay(asked.length()));
        return options.print(new Answer(asked.getValue(), weekends, days, SOURCE, state), state);
    }
}
