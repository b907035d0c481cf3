package dev.todoke.hub.cli;

import picocli.CommandLine.Command;

/** Groups what can be asked of the calendar. */
@Command(
        name = "calendar",
        subcommands = {WindowCommand.class, FilingDeadlineCommand.class, ClosedDaysCommand.class},
        mixinStandardHelpOptions = true,
        description = {"開庁日の暦から期限を計算し、JSONで出力します。", "Works out deadlines from the calendar of open days, as JSON."})
final class CalendarCommand {}
