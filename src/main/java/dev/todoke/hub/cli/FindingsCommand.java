package dev.todoke.hub.cli;

import dev.todoke.hub.check.Catalogue;
import dev.todoke.hub.check.Catalogue.Entry;
import dev.todoke.hub.check.RuleText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains codes of findings, or prints the catalogue of all. */
@Command(
        name = "findings",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        description = {
            "指摘コードを説明します。コードを省略すると、全コードの一覧をMarkdownで出力します(docs/findings.md)。",
            "Explains codes of findings. Without codes prints the catalogue of all in Markdown (docs/findings.md)."
        })
final class FindingsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "CODE", arity = "0..*", description = "例 / as ENR-KNJ-006")
    private List<String> codes = List.of();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        if (codes.isEmpty()) {
            out.print(FindingsPage.markdown());
        } else {
            Map<String, Entry> known =
                    Catalogue.entries().stream().collect(Collectors.toMap(Entry::code, Function.identity()));
            codes.stream().map(code -> find(known, code)).toList().forEach(entry -> explain(entry, out));
        }
        out.flush();
        return 0;
    }

    private Entry find(Map<String, Entry> known, String code) {
        Entry entry = known.get(code.toUpperCase(Locale.ROOT));
        if (entry == null) {
            throw new ParameterException(
                    command.commandLine(), "指摘コードではありません: %1$s / No code of a finding: %1$s".formatted(code));
        }
        return entry;
    }

    private static void explain(Entry entry, PrintWriter out) {
        RuleText text = FindingsPage.filled(entry);
        String form = entry.form().map(f -> "  " + f.ja() + " / " + f.en()).orElse("");
        out.print("""
                %s  %s%s
                  事象・原因  %s
                  対処　　　  %s
                  What    %s
                  Do      %s
                  Source  %s
                  Example %s
                """.formatted(
                        entry.code(),
                        entry.severity(),
                        form,
                        text.ja(),
                        text.cureJa(),
                        text.en(),
                        text.cureEn(),
                        text.source(),
                        text.example()));
    }
}
