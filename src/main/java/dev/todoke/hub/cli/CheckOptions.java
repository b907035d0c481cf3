package dev.todoke.hub.cli;

import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.filing.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands that check filings share: the day, the language, the rules. */
final class CheckOptions {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {
                "確かめる日(例 2026-12-01)。省略時は今日(日本時間)。",
                "Day of checking, as 2026-12-01. Default: today in Japan."
            })
    private String asOf;

    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            defaultValue = "ja",
            description = "出力の言語 / language of the report (default: ${DEFAULT-VALUE})")
    private Language language;

    Language language() {
        return language;
    }

    /** What files are held against: any office may file, and a wrong check digit is a hint, as with a new employer of the hub. */
    FilingCheck.Rules rules(Set<Form> forms) {
        return new FilingCheck.Rules(new Checker(), new CheckContext(day(), Set.of(), false), forms);
    }

    private LocalDate day() {
        try {
            return asOf == null ? LocalDate.now(Clock.system(TOKYO)) : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    command.commandLine(),
                    "日付ではありません: %1$s。2026-12-01の形で指定してください。 / Not a date: %1$s. Write it as 2026-12-01."
                            .formatted(asOf));
        }
    }
}
