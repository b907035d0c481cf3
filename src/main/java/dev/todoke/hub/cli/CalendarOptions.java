package dev.todoke.hub.cli;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.ClosedDayOverrides;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the calendar's commands share: the calendar asked, and how a date on the command line is read. */
final class CalendarOptions {
    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2099;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--closed-days",
            paramLabel = "FILE",
            description = {
                "ハブの設定 todoke.calendar.overrides と同じ形式の閉庁日ファイル。省略時は同梱のもの。",
                "File of closed days, as in the hub's setting todoke.calendar.overrides. Default: the one in the jar."
            })
    private Path closedDays;

    BusinessCalendar calendar() {
        if (closedDays == null) {
            return BusinessCalendar.standard();
        }
        try (InputStream in = Files.newInputStream(closedDays)) {
            return new BusinessCalendar(ClosedDayOverrides.read(in));
        } catch (IOException | IllegalArgumentException e) {
            throw refusal("閉庁日ファイルを読めません: %s / Cannot read the file of closed days: %s"
                    .formatted(closedDays, e.getMessage()));
        }
    }

    LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refusal(
                    "日付ではありません: %1$s。実在する日を2026-12-28の形で指定してください。 / Not a date: %1$s. Give a real day, written 2026-12-28."
                            .formatted(text));
        }
    }

    /** A year whose holidays the rules can tell. */
    Year year(String text) {
        if (text.matches("[0-9]{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return Year.of(year);
            }
        }
        throw refusal("%2$d〜%3$dの西暦年を指定してください: %1$s / Give a year from %2$d to %3$d, not %1$s"
                .formatted(text, FIRST_YEAR, LAST_YEAR));
    }

    ParameterException refusal(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Prints an answer; when it reaches past what the calendar is vouched for, says so on the error stream. */
    int print(Object answer, CalendarState state) {
        command.commandLine().getOut().println(Json.of(answer));
        if (!state.covered()) {
            PrintWriter err = command.commandLine().getErr();
            err.println(
                    "注意: %1$sより後(または2007年より前)の祝日は確認済みではありません。 / Note: holidays after %1$s (or before 2007) are not vouched for."
                            .formatted(state.validUntil()));
        }
        return 0;
    }
}
