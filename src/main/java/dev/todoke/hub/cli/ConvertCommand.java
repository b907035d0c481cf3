package dev.todoke.hub.cli;

import dev.todoke.hub.check.Severity;
import dev.todoke.hub.cli.FindingOutput.Outcome;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.UnwritableValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a filing in another format, provided it has no error. */
@Command(
        name = "convert",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        description = {
            "届書ファイルを、誤りがなければ別の形式に書き換えます。指摘は標準エラー出力に出ます。",
            "Writes a filing in another format if it has no error. Findings go to the error stream."
        },
        exitCodeListHeading = "%n終了コード / Exit codes:%n",
        exitCodeList = {
            "0:変換した / converted",
            "1:誤りがある、またはその形式では表せない / errors, or not to be said in that format",
            "2:読めない・書けない、または引数の誤り / cannot be read or written, or wrong arguments"
        })
final class ConvertCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 1_000;
    private static final int REFUSED = 1;
    private static final int UNREADABLE = 2;

    @Spec
    private CommandSpec command;

    @Mixin
    private CheckOptions options;

    @Mixin
    private ConvertedOffice office;

    @Parameters(paramLabel = "FILE", description = "ファイル、または標準入力の - / a file, or - for standard input")
    private String file;

    @Option(
            names = "--to",
            paramLabel = "shfd|kpfd|xml",
            description = {
                "年金機構のCSV、健康保険組合のCSV、ハブのXML。省略時はCSVならxml、XMLならshfd。",
                "CSV for the agency, CSV for a society, or hub XML. Default: xml for a CSV file, shfd for XML."
            })
    private ConversionTarget to;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = {
                "出力先。省略時は標準出力。事業所か届書が複数のときはフォルダー。上書きはしません。",
                "Where to write, standard output by default; a folder for several offices or forms. Never overwrites."
            })
    private Path out;

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        FindingText output = new FindingText(err, options.language(), MOST_SHOWN);
        try {
            FilingSource source = source();
            KeptFiling filing = new KeptFiling(source, options.rules(Set.of()), output);
            Tally counts;
            try (InputStream in = source.open()) {
                counts = filing.run(in);
            }
            if (filing.outcome() == Outcome.UNREADABLE) {
                return UNREADABLE;
            }
            return counts.times(Severity.ERROR) > 0 ? REFUSED : convert(filing.parts(), err);
        } catch (IOException e) {
            err.println(Unreadable.message(file, e));
            return UNREADABLE;
        }
    }

    private FilingSource source() throws IOException {
        List<FilingSource> sources = FilingSources.of(file);
        if (sources.size() != 1) {
            throw new ParameterException(
                    command.commandLine(), "ファイルを1つ指定してください: %1$s / Name one file: %1$s".formatted(file));
        }
        return sources.get(0);
    }

    private int convert(List<FilingPart> parts, PrintWriter err) throws IOException {
        ConversionTarget target =
                to == null ? ConversionTarget.otherThan(parts.get(0).head().format()) : to;
        Optional<Form> foreign = parts.stream()
                .map(FilingPart::form)
                .filter(form -> !target.takes(form))
                .findFirst();
        if (foreign.isPresent()) {
            err.println("この形式には「%s」がありません。 / There is no such file with the form \"%s\"."
                    .formatted(foreign.get().ja(), foreign.get().en()));
            return REFUSED;
        }
        ConvertedFiles files = new ConvertedFiles(out, target, parts.size());
        if (files.needFolder()) {
            throw new ParameterException(
                    command.commandLine(),
                    "事業所と届書の組が%1$dあります。--out にフォルダーを指定してください。 / There are %1$d pairs of office and form: name a folder with --out."
                            .formatted(parts.size()));
        }
        List<FilingPart> numbered =
                parts.stream().map(part -> office.numbered(part, target)).toList();
        Losses losses = new Losses(target);
        numbered.forEach(losses::add);
        return write(numbered, files, losses, err);
    }

    private static int write(List<FilingPart> parts, ConvertedFiles files, Losses losses, PrintWriter err)
            throws IOException {
        try {
            for (FilingPart part : parts) {
                files.write(part);
            }
        } catch (UnwritableValue e) {
            files.remove();
            err.println("この形式では表せない値があります（%1$s）。 / A value cannot be said in this format (%1$s)."
                    .formatted(e.getMessage()));
            return REFUSED;
        } catch (FileAlreadyExistsException e) {
            files.remove();
            err.println("すでにあるファイルには書きません: %1$s / The file exists and is not overwritten: %1$s".formatted(e.getFile()));
            return UNREADABLE;
        }
        losses.lines().forEach(err::println);
        files.lines().forEach(err::println);
        return 0;
    }
}
