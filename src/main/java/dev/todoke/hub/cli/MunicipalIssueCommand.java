package dev.todoke.hub.cli;

import dev.todoke.hub.municipal.MunicipalInsurers;
import dev.todoke.hub.municipal.MunicipalRun;
import dev.todoke.hub.municipal.RunKind;
import dev.todoke.hub.municipal.RunRefused;
import dev.todoke.hub.municipal.RunRequest;
import dev.todoke.hub.municipal.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the papers of a municipality's insured people from a list. */
@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        description = {
            "一覧（CSV）の全員に、保有状況に応じて資格確認書か資格情報のお知らせを、または世帯ごとに加入者情報のお知らせを作ります。途中で止まっても、同じ指定で続きから始まります。",
            "Prints everybody in a list a certificate or a notice of eligibility information, by what they hold, or each household a member information notice. Cut off, it goes on when started again the same way."
        },
        exitCodeListHeading = "%n終了コード / Exit codes:%n",
        exitCodeList = {
            "0:全員分を作った / everybody has a paper",
            "1:指摘があり、作らなかった人がいる（findings.csv） / somebody has none, see findings.csv",
            "2:始めない、続けられない、または引数の誤り / refused, cut off, or wrong arguments"
        })
final class MunicipalIssueCommand implements Callable<Integer> {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int FINDINGS = 1;
    private static final int REFUSED = 2;
    /** A letter takes some 30 kB of memory until its volume is written. */
    private static final int MOST_LETTERS = 2_000;

    /** Each holds a volume in memory. */
    private static final int MOST_THREADS = 4;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--insurer",
            required = true,
            paramLabel = "ID",
            description = "保険者の設定の名前 / id of the insurer's pack")
    private String insurer;

    @Option(names = "--list", required = true, paramLabel = "FILE", description = "一覧（docs/municipal.md） / the list")
    private Path list;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = {
                "出力先のフォルダー。氏名・住所を含むため、本人（所有者）だけが読めるように作ります。",
                "Folder for the letters. They hold names and addresses; only the owner may read them."
            })
    private Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {
                "交付日（例 2026-10-01）。省略時は、続きならそのときの日、ほかは今日（日本時間）。",
                "Day of issue. Default: the run's own when it goes on, else today in Japan."
            })
    private String asOf;

    @Option(
            names = "--kind",
            paramLabel = "renewal|member-information",
            defaultValue = "renewal",
            description = "renewal: 資格確認書か資格情報のお知らせ、member-information: 加入者情報のお知らせ（下4桁） (default: ${DEFAULT-VALUE})")
    private String kind;

    @Option(
            names = "--per-volume",
            paramLabel = "N",
            defaultValue = "500",
            description = "1ファイルの通数 / most letters in a file (default: ${DEFAULT-VALUE})")
    private int perVolume;

    @Option(
            names = "--packs",
            paramLabel = "FOLDER",
            description = {"保険者の設定のフォルダー。省略時は同梱のもの。", "Folder of insurer packs. Default: those in the jar."})
    private Path packs;

    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            defaultValue = "ja",
            description = "出力の言語 / language of the report (default: ${DEFAULT-VALUE})")
    private Language language;

    @Override
    public Integer call() {
        try (IssueProgress progress = new IssueProgress(command.commandLine().getErr(), language)) {
            MunicipalInsurers insurers = new MunicipalInsurers(
                    packs == null
                            ? MunicipalInsurers.IN_JAR
                            : packs.toAbsolutePath().toUri().toString());
            RunRequest request = new RunRequest(insurers.get(insurer), list, out, day(), kind(), perVolume());
            int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
            RunResult result = new MunicipalRun(Clock.system(TOKYO), threads, progress).issue(request);
            progress.hide();
            new IssueSummary(command.commandLine().getOut(), language).print(result, out, progress.seconds());
            return result.counts().isWhole() ? 0 : FINDINGS;
        } catch (RunRefused e) {
            return tell(language.of(e.ja(), e.en()));
        } catch (IOException e) {
            return tell(Unreadable.message(e.getMessage() == null ? list.toString() : e.getMessage(), e) + " "
                    + language.of("同じ指定でもう一度始めると、続きから行います。", "Start it again the same way and it goes on."));
        }
    }

    private int tell(String message) {
        command.commandLine().getErr().println(FilingSource.shown(message));
        return REFUSED;
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(asOf).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw wrong("日付ではありません: %1$s。2026-10-01の形で指定してください。 / Not a date: %1$s. Write it as 2026-10-01."
                    .formatted(asOf));
        }
    }

    private RunKind kind() {
        for (RunKind known : RunKind.values()) {
            if (known.word().equals(kind)) {
                return known;
            }
        }
        throw wrong("renewal か member-information を指定してください: %1$s / Give renewal or member-information, not %1$s"
                .formatted(kind));
    }

    private int perVolume() {
        if (perVolume < 1 || perVolume > MOST_LETTERS) {
            throw wrong("--per-volume は1から%1$dまでです。 / --per-volume goes from 1 to %1$d.".formatted(MOST_LETTERS));
        }
        return perVolume;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
