package dev.todoke.hub.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.RoutesCollector;
import org.apache.camel.spring.boot.CamelConfigurationProperties;
import org.apache.camel.spring.boot.CamelSpringBootRoutesCollector;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.AntPathMatcher;

/**
 * Finds the routes when the hub runs from its jar. Camel's own search there (4.18) finds the files and loses the folder in front of their names,
 * so that none of them can be opened; it is handed their exact names instead.
 */
@Configuration(proxyBeanMethods = false)
class RoutesInJar {
    private static final String CLASSPATH = "classpath:";

    @Bean
    RoutesCollector routesCollector(ApplicationContext context, CamelConfigurationProperties settings) {
        return new CamelSpringBootRoutesCollector(context, settings.getMain().isIncludeNonSingletons()) {
            @Override
            public Collection<RoutesBuilder> collectRoutesFromDirectory(
                    CamelContext camel, String exclude, String include) {
                return super.collectRoutesFromDirectory(camel, exclude, named(include));
            }
        };
    }

    /** The patterns with those into the jar replaced by the names of the files. */
    static String named(String patterns) {
        if (patterns == null) {
            return null;
        }
        return String.join(
                ",",
                Arrays.stream(patterns.split(","))
                        .flatMap(pattern -> files(pattern.strip()))
                        .toList());
    }

    private static Stream<String> files(String pattern) {
        if (!pattern.startsWith(CLASSPATH) || !new AntPathMatcher().isPattern(pattern)) {
            return Stream.of(pattern);
        }
        String folder = pattern.replaceAll("[^/]*[*?].*", "");
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            String root = resolver.getResource(folder).getURL().toString();
            if (!root.startsWith("jar:")) {
                return Stream.of(pattern);
            }
            List<String> names = new ArrayList<>();
            for (var file : resolver.getResources(pattern)) {
                names.add(folder + file.getURL().toString().substring(root.length()));
            }
            return names.stream().sorted();
        } catch (IOException e) {
            throw new UncheckedIOException("Routes cannot be looked for at " + pattern, e);
        }
    }
}
