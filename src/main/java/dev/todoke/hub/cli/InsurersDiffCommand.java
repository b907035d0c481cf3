package dev.todoke.hub.cli;

import dev.todoke.hub.insurer.PackFiles;
import dev.todoke.hub.insurer.explain.PackDifference;
import dev.todoke.hub.insurer.explain.PackDifference.Line;
import dev.todoke.hub.insurer.explain.PackDifference.Part;
import dev.todoke.hub.insurer.explain.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what differs between two sets of insurer packs, by fact date. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "今の保険者パックと別のパックの違いを、事実の日の期間ごとに示します。",
            "Tells what differs between the insurer packs in use and others, by fact date."
        },
        exitCodeListHeading = "%n終了コード / Exit codes:%n",
        exitCodeList = {
            "0:違いなし / no difference",
            "1:違いあり / a difference",
            "2:読めないファイル、または引数の誤り / a file that cannot be read, or wrong arguments"
        })
final class InsurersDiffCommand implements Callable<Integer> {
    private static final int MOST_IDS = 3;

    @Mixin
    private InsurerOptions options;

    @Option(
            names = "--against",
            required = true,
            paramLabel = "FILE|FOLDER",
            description = {
                "比べるパック。ファイルを指定すると、その中の保険者だけを比べます。",
                "The packs to compare with. Of a file only the insurers in it are compared."
            })
    private String against;

    @Option(
            names = "--insurers",
            paramLabel = "FILE|FOLDER",
            defaultValue = PackFiles.SHIPPED,
            description = "今のパック。省略時は同梱のもの / the packs in use; default: those in the jar")
    private String insurers;

    @Option(names = "--json", description = "1行に1保険者、JSONで出力 / one JSON object an insurer and line")
    private boolean json;

    private record Same(PackDifference.Kind kind, List<Line> general, List<Part> parts) {}

    @Override
    public Integer call() {
        boolean wholeFolder = !against.endsWith(".yaml");
        List<PackDifference> differences =
                PackDifference.between(options.packs(insurers), options.packs(against)).stream()
                        .filter(one -> wholeFolder || one.kind() != PackDifference.Kind.ONLY_CURRENT)
                        .toList();
        if (json) {
            differences.forEach(one -> options.print(Json.line(one)));
        } else if (differences.isEmpty()) {
            options.print(options.of("違いはありません。", "No difference."));
        } else {
            alike(differences).values().forEach(this::print);
        }
        return differences.isEmpty() ? 0 : 1;
    }

    /** Branches of one template differ alike and are told together. */
    private static Map<Same, List<PackDifference>> alike(List<PackDifference> differences) {
        Map<Same, List<PackDifference>> alike = new LinkedHashMap<>();
        differences.forEach(one -> alike.computeIfAbsent(
                        new Same(one.kind(), one.general(), one.parts()), other -> new ArrayList<>())
                .add(one));
        return alike;
    }

    private void print(List<PackDifference> alike) {
        PackDifference first = alike.get(0);
        int rest = alike.size() - MOST_IDS;
        String ids = alike.stream().limit(MOST_IDS).map(PackDifference::id).collect(Collectors.joining(", "));
        String more = rest > 0 ? options.of(" ほか%d".formatted(rest), " and %d more".formatted(rest)) : "";
        options.print(options.of(first.name()) + " (" + ids + more + ")");
        switch (first.kind()) {
            case ONLY_CURRENT -> options.print("  " + options.of("今のパックにだけあります。", "Only in the packs in use."));
            case ONLY_OTHER -> options.print("  " + options.of("比べるパックにだけあります。", "Only in the packs compared with."));
            case BOTH -> {
                first.general().forEach(this::line);
                for (Part part : first.parts()) {
                    options.print("  " + options.of("事実の日 ", "Facts ") + options.of(Text.days(part.from(), part.to())));
                    part.lines().forEach(this::line);
                }
            }
        }
    }

    private void line(Line line) {
        options.print("    " + options.of(line.topic().text()));
        options.print("      " + options.of("今　: ", "in use: ") + shown(line.current()));
        options.print("      " + options.of("比較: ", "other:  ") + shown(line.other()));
    }

    private String shown(Text text) {
        return text.ja().isEmpty() ? options.of("（なし）", "(none)") : options.of(text);
    }
}
