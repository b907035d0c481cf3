package dev.todoke.hub;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Answers {@link RequiresTool}: run, skip visibly, or fail on a build machine. */
final class ToolPresence implements ExecutionCondition {
    /** Daemons live where the PATH of an ordinary user often does not look. */
    private static final List<Path> SYSTEM_FOLDERS = List.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin"));

    private final Map<String, String> environment;

    ToolPresence() {
        this(System.getenv());
    }

    ToolPresence(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, RequiresTool.class))
                .map(needs -> verdict(context.getDisplayName(), needs.value()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("needs no tool"));
    }

    ConditionEvaluationResult verdict(String test, String... tools) {
        List<String> absent = Arrays.stream(tools)
                .filter(tool -> Arrays.stream(tool.split("\\|"))
                        .allMatch(name -> find(name).isEmpty()))
                .toList();
        if (absent.isEmpty()) {
            return ConditionEvaluationResult.enabled("all tools present");
        }
        String line = test + " needs " + String.join(", ", absent) + ", not found on the PATH";
        if ("true".equalsIgnoreCase(environment.get("CI"))) {
            throw new IllegalStateException(line + "; under CI=true that is a failure");
        }
        System.out.println("SKIPPED: " + line);
        return ConditionEvaluationResult.disabled(line);
    }

    private Optional<Path> find(String tool) {
        String path = environment.getOrDefault("PATH", "");
        List<Path> folders = Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        return Stream.concat(folders.stream(), SYSTEM_FOLDERS.stream())
                .map(folder -> folder.resolve(tool))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
