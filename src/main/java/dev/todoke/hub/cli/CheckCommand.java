package dev.todoke.hub.cli;

import dev.todoke.hub.check.Severity;
import dev.todoke.hub.filing.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads filings and says what the hub would find in them, without filing anything. */
@Command(
        name = "check",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        description = {
            "届書ファイルを、ハブが受け付けるときと同じ規則で確かめます。何も届け出ません。",
            "Checks filings by the rules the hub takes them in with. Files nothing."
        },
        exitCodeListHeading = "%n終了コード / Exit codes:%n",
        exitCodeList = {
            "0:誤りなし（情報不足・確認はあり得る） / no error; hints and incomplete records allowed",
            "1:誤りあり / at least one error",
            "2:読めないファイルがある、または引数の誤り / a file that cannot be read, or wrong arguments"
        })
final class CheckCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 1_000;
    private static final int ERRORS = 1;
    private static final int UNREADABLE = 2;

    @Spec
    private CommandSpec command;

    @Mixin
    private CheckOptions options;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = {
                "ファイル、フォルダー（下の階層も）、または標準入力の -（省略時）。",
                "Files, folders with all below them, or - for standard input, which is the default."
            })
    private List<String> files = List.of();

    @Option(names = "--json", description = "1行に1件、JSONで出力 / one JSON object a finding and line")
    private boolean json;

    @Option(names = "--all", description = "1ファイル1,000件を超えても表示 / show more than 1,000 findings of a file")
    private boolean all;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            converter = FormName.class,
            description = {
                "届書の種類（様式コードか enrolment などの名前）。ほかの届書は誤りとします。繰り返せます。",
                "The form expected, by code or name (2200700, enrolment …); records of others are errors. May be repeated."
            })
    private List<Form> forms = List.of();

    private final Tally whole = new Tally();
    private boolean allRead = true;

    @Override
    public Integer call() {
        List<FilingSource> sources = sources();
        FilingCheck.Rules rules = options.rules(Set.copyOf(forms));
        FindingOutput output = output();
        sources.forEach(source -> check(source, rules, output));
        output.finish(sources.size(), whole);
        if (!allRead || whole.unreadable() > 0) {
            return UNREADABLE;
        }
        return whole.times(Severity.ERROR) > 0 ? ERRORS : 0;
    }

    private List<FilingSource> sources() {
        if (files.isEmpty()) {
            requireInput();
            return List.of(FilingSource.standardInput());
        }
        List<FilingSource> sources = new ArrayList<>();
        for (String word : files) {
            try {
                List<FilingSource> found = FilingSources.of(word);
                if (found.isEmpty()) {
                    tell("届書ファイルがありません: %1$s / No filing in %1$s".formatted(FilingSource.shown(word)));
                }
                sources.addAll(found);
            } catch (IOException | UncheckedIOException e) {
                tell(Unreadable.message(word, e));
            }
        }
        return sources;
    }

    // Whoever types the command alone would otherwise wait for an answer that never comes.
    private void requireInput() {
        if (System.console() != null) {
            throw new ParameterException(
                    command.commandLine(), "ファイルを指定してください（標準入力は -）。 / Name a file, or - for standard input.");
        }
    }

    private FindingOutput output() {
        PrintWriter out = command.commandLine().getOut();
        return json
                ? new FindingJson(out, options.language())
                : new FindingText(out, options.language(), all ? Long.MAX_VALUE : MOST_SHOWN);
    }

    private void check(FilingSource source, FilingCheck.Rules rules, FindingOutput output) {
        boolean watched = source.size() >= ReadingProgress.LEAST_BYTES && ReadingProgress.isWatched();
        try (InputStream in = source.open()) {
            if (watched) {
                ReadingProgress progress = new ReadingProgress(
                        in, source.size(), command.commandLine().getErr());
                whole.add(new FilingCheck(source, rules, new AboveProgress(output, progress)).run(progress));
            } else {
                whole.add(new FilingCheck(source, rules, output).run(in));
            }
        } catch (IOException e) {
            tell(Unreadable.message(source.name(), e));
        }
    }

    private void tell(String message) {
        allRead = false;
        command.commandLine().getErr().println(message);
    }
}
