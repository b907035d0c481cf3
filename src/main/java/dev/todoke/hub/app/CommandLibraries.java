package dev.todoke.hub.app;

import dev.todoke.hub.app.broker.BrokerCommand;
import dev.todoke.hub.cli.CommandLineTool;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The hub's own classes and the few libraries that commands without keys or database need, read straight from the jar. What the hub starts with opens jars inside the jar
 * as if they were files; for two hundred libraries that is right, for a command it is most of the work. Whatever is not named here cannot be loaded: no Spring, no Camel.
 */
final class CommandLibraries extends ClassLoader {
    private static final Set<String> COMMANDS = Set.of("calendar", "check", "convert", "findings");

    /** Commands on what runs outside of the hub. */
    private static final List<Class<?>> MORE = List.of(BrokerCommand.class);

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String INDEX = "BOOT-INF/classpath.idx";

    /** Libraries by the folder all their classes are in. */
    private static final Map<String, String> FEW = Map.of(
            "picocli/", "picocli",
            "org/yaml/snakeyaml/", "snakeyaml",
            "org/slf4j/", "slf4j-api",
            "com/ctc/wstx/", "woodstox-core",
            "org/codehaus/stax2/", "stax2-api",
            "com/fasterxml/jackson/annotation/", "jackson-annotations",
            "com/fasterxml/jackson/core/", "jackson-core",
            "com/fasterxml/jackson/databind/", "jackson-databind",
            "com/fasterxml/jackson/dataformat/yaml/", "jackson-dataformat-yaml",
            "com/fasterxml/jackson/datatype/jsr310/", "jackson-datatype-jsr310");

    private final JarFile jar;
    private final String index;
    private final Map<String, Map<String, byte[]>> read = new HashMap<>();

    private CommandLibraries(File file) throws IOException {
        super(ClassLoader.getPlatformClassLoader());
        // Open until the process ends.
        jar = new JarFile(file);
        index = new String(bytes(jar.getEntry(INDEX)), StandardCharsets.UTF_8);
        String version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        definePackage(CommandLineTool.class.getPackageName(), null, null, null, null, version, null, null);
    }

    /** Runs a command, with no more libraries than it needs if it is one of those; returns its exit code. */
    static int run(String... arguments) throws IOException, ReflectiveOperationException {
        // Of a program started with -jar, the whole class path is the jar.
        File jar = new File(System.getProperty("java.class.path"));
        if (!COMMANDS.contains(arguments[0]) || !jar.isFile() || !holdsLibraries(jar)) {
            return CommandLineTool.run(MORE, arguments);
        }
        CommandLibraries loader = new CommandLibraries(jar);
        Thread.currentThread().setContextClassLoader(loader);
        return (int) loader.loadClass(CommandLineTool.class.getName())
                .getMethod("run", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** Not when it was unpacked into layers, as for a container image: then the libraries lie beside it, and opening them costs little. */
    private static boolean holdsLibraries(File file) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            return jar.getEntry(INDEX) != null;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        try {
            ZipEntry own = jar.getEntry(CLASSES + path);
            byte[] content = own == null ? ofLibrary(path) : bytes(own);
            if (content == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, content, 0, content.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte[] bytes(ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private byte[] ofLibrary(String path) throws IOException {
        for (Map.Entry<String, String> library : FEW.entrySet()) {
            if (path.startsWith(library.getKey())) {
                Map<String, byte[]> contents = read.get(library.getValue());
                if (contents == null) {
                    contents = contents(library.getValue());
                    read.put(library.getValue(), contents);
                }
                return contents.get(path);
            }
        }
        return null;
    }

    /** All that is in a library, since a jar inside a jar can only be read from its start. */
    private Map<String, byte[]> contents(String library) throws IOException {
        Matcher place = Pattern.compile("\"(BOOT-INF/lib/" + library + "-[0-9][^\"]*)\"")
                .matcher(index);
        if (!place.find()) {
            throw new IOException("No library " + library);
        }
        Map<String, byte[]> contents = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(jar.getInputStream(jar.getEntry(place.group(1))))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                contents.put(entry.getName(), in.readAllBytes());
            }
        }
        return contents;
    }

    /** A resource of the hub. Those of libraries are not to be had. */
    @Override
    protected URL findResource(String name) {
        try {
            return jar.getEntry(CLASSES + name) == null
                    ? null
                    : new URL("jar:" + new File(jar.getName()).toURI() + "!/" + CLASSES + name);
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
