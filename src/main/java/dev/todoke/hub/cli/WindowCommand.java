package dev.todoke.hub.cli;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.ClosedDay;
import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.calendar.Deadlines.RegistrationRule;
import dev.todoke.hub.calendar.NoRuleForDay;
import dev.todoke.hub.calendar.RegistrationWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells when 協会けんぽ is expected to have registered what reached the agency on a day. */
@Command(
        name = "window",
        mixinStandardHelpOptions = true,
        description = {
            "日本年金機構への到達日から、協会けんぽのデータ登録が見込まれる期間を計算します。",
            "Tells when registration is expected of a filing that reached the agency on DATE."
        })
final class WindowCommand implements Callable<Integer> {

    @Mixin
    private CalendarOptions options;

    @Parameters(paramLabel = "DATE", description = "到達日(例 2026-12-28) / day of arrival, as 2026-12-28")
    private String date;

    /** @param closedDays the days after arrival that did not count */
    private record Answer(
            LocalDate arrival,
            LocalDate earliest,
            LocalDate latest,
            List<ClosedDay> closedDays,
            RegistrationRule rule,
            CalendarState calendar) {}

    @Override
    public Integer call() {
        LocalDate arrival = options.date(date);
        BusinessCalendar calendar = options.calendar();
        Deadlines deadlines = Deadlines.standard(calendar);
        try {
            RegistrationWindow window = deadlines.registration(arrival);
            var state = CalendarState.of(calendar, arrival, window.latest());
            var answer = new Answer(
                    arrival,
                    window.earliest(),
                    window.latest(),
                    calendar.closedDays(arrival.plusDays(1), window.latest()),
                    deadlines.registrationRule(arrival),
                    state);
            return options.print(answer, state);
        } catch (NoRuleForDay e) {
            throw options.refusal("この日に適用される規則がありません / " + e.getMessage());
        }
    }
}
