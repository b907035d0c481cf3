package dev.todoke.hub.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesInJarTest {
    private static final String PATTERN = "classpath:routes/**/*.camel.xml";

    @TempDir
    Path folder;

    @Test
    void routes_in_a_jar_are_named_with_their_folder() throws IOException {
        Path jar = folder.resolve("hub.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name :
                    new String[] {"routes/", "routes/b/", "routes/b/two.camel.xml", "routes/a/one.camel.xml", "x.xml"
                    }) {
                out.putNextEntry(new JarEntry(name));
            }
        }

        assertThat(named(jar, PATTERN)).isEqualTo("classpath:routes/a/one.camel.xml,classpath:routes/b/two.camel.xml");
        assertThat(named(jar, "file:/etc/todoke/routes/**/*.camel.xml, classpath:routes/b/two.camel.xml"))
                .isEqualTo("file:/etc/todoke/routes/**/*.camel.xml,classpath:routes/b/two.camel.xml");
    }

    @Test
    void routes_in_a_folder_are_left_to_camel() throws IOException {
        Files.createDirectories(folder.resolve("routes"));

        assertThat(named(folder, PATTERN)).isEqualTo(PATTERN);
        assertThat(RoutesInJar.named(null)).isNull();
    }

    private static String named(Path place, String patterns) throws IOException {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
            current.setContextClassLoader(loader);
            return RoutesInJar.named(patterns);
        } finally {
            current.setContextClassLoader(before);
        }
    }
}
