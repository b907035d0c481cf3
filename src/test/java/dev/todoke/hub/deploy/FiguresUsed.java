package dev.todoke.hub.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of hubs that alarms, dashboards and autoscalers ask Prometheus for. */
public final class FiguresUsed {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    /** Every figure of a hub has an underscore; the functions that have one are called. */
    private static final Pattern FIGURE = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b(?!\\s*\\()");

    private FiguresUsed() {}

    /** All of them. */
    public static Set<String> all() throws IOException {
        Set<String> figures = new TreeSet<>();
        for (String file : List.of(
                "monitoring/alerts.yml",
                "kubernetes/prometheus-adapter-rule.yaml",
                "kubernetes/components/keda/scaledobject.yaml")) {
            JsonNode yaml = new ObjectMapper(new YAMLFactory())
                    .readTree(DEPLOY.resolve(file).toFile());
            for (String field : List.of("expr", "seriesQuery", "metricsQuery", "query")) {
                yaml.findValues(field).forEach(expression -> figures.addAll(in(expression.asText())));
            }
        }
        for (Path board : dashboards()) {
            new ObjectMapper()
                    .readTree(board.toFile())
                    .findValues("expr")
                    .forEach(expression -> figures.addAll(in(expression.asText())));
        }
        return figures;
    }

    /** The names of figures in an expression of PromQL. */
    static Set<String> in(String expression) {
        String bare =
                GROUPING.matcher(LABELS.matcher(expression).replaceAll(" ")).replaceAll(" ");
        return FIGURE.matcher(bare)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(DEPLOY.resolve("monitoring/grafana/dashboards"))) {
            return files.sorted().toList();
        }
    }
}
