package dev.todoke.hub.app.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The filings to try, {@code samples/<employer>/<NN-story>/<file>}, in the order of their stories. */
@Component
class Samples {

    private static final Pattern PLACE = Pattern.compile(".*/samples/([a-z0-9-]+)/(\\d\\d-[^/]+)/([^/]+)$");

    private static final String ANSWER = "-number-later";

    private final List<Sample> all;

    Samples() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:samples/*/*/*");
        all = Stream.of(files)
                .flatMap(file -> sample(file).stream())
                .sorted(Comparator.comparing(Sample::story)
                        .thenComparing(Sample::employer)
                        .thenComparing(Sample::name))
                .toList();
    }

    /** What the hub drops by itself: enough to see every form and answer, and no more than is over in half a minute. */
    List<Sample> forFirstStart() {
        return all.stream().filter(Sample::isDropped).toList();
    }

    /** The one to drop by hand first: it answers what the hub asks for. */
    Optional<Sample> forVisitor() {
        return all.stream().filter(sample -> sample.story().endsWith(ANSWER)).findFirst();
    }

    private static Optional<Sample> sample(Resource file) {
        try {
            Matcher place = PLACE.matcher(file.getURL().toString());
            return place.matches() && file.isReadable()
                    ? Optional.of(new Sample(place.group(1), place.group(2), place.group(3), file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A filing to try.
     *
     * @param employer whose account drops it
     * @param story what it shows, with its place in the order
     * @param name the file's name as the payroll system gave it
     */
    record Sample(String employer, String story, String name, Resource file) {

        InputStream open() throws IOException {
            return file.getInputStream();
        }

        /** Stories from 40 on are for the visitor: mistakes to try, and from 90 on answers to what the hub says. */
        boolean isDropped() {
            return story.charAt(0) < '4';
        }

        String path() {
            return "samples/" + employer + "/" + story + "/" + name;
        }
    }
}
