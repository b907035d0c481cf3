package dev.todoke.hub.app;

import dev.todoke.hub.cli.CommandLineTool;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The few libraries that commands without keys or database need. A class, and above all one that is not there, is looked for in all of the jar's two hundred libraries,
 * and each is opened for it; a command would spend most of its time on that.
 */
final class CommandLibraries extends URLClassLoader {
    private static final Set<String> COMMANDS = Set.of("calendar", "check", "convert", "findings");

    private static final List<String> FEW =
            List.of("/classes/", "/picocli-", "/jackson-", "/snakeyaml-", "/slf4j-api-", "/woodstox-", "/stax2-");

    private CommandLibraries(URL[] libraries, ClassLoader parent) {
        super(libraries, parent);
        // The version stands in the manifest of the whole jar, which this loader does not see.
        String version = CommandLineTool.class.getPackage().getImplementationVersion();
        definePackage(CommandLineTool.class.getPackageName(), null, null, null, null, version, null, null);
    }

    /** Runs a command, with no more libraries than it needs if it is one of those; returns its exit code. */
    static int run(String... arguments) throws ReflectiveOperationException {
        ClassLoader all = CommandLibraries.class.getClassLoader();
        if (!COMMANDS.contains(arguments[0]) || !(all instanceof URLClassLoader jar)) {
            return CommandLineTool.run(arguments);
        }
        URL[] few = Arrays.stream(jar.getURLs())
                .filter(library -> FEW.stream().anyMatch(library.getPath()::contains))
                .toArray(URL[]::new);
        // Open until the process ends.
        CommandLibraries loader = new CommandLibraries(few, jar.getParent());
        Thread.currentThread().setContextClassLoader(loader);
        return (int) loader.loadClass(CommandLineTool.class.getName())
                .getMethod("run", String[].class)
                .invoke(null, (Object) arguments);
    }
}
