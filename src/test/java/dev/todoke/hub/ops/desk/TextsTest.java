package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.ClockState;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.FilingState;
import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.casefile.OutboxFile;
import dev.todoke.hub.casefile.Outcome;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.conservation.Imbalance;
import dev.todoke.hub.casefile.replay.Act;
import dev.todoke.hub.insurer.RegistrationOutcome;
import dev.todoke.hub.insurer.ResultReason;
import dev.todoke.hub.ops.access.DeskRole;
import dev.todoke.hub.partner.PartnerKind;
import dev.todoke.hub.partner.Standing;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever the hub can say, it can say in both languages. */
class TextsTest {

    private static final Pattern PLACES = Pattern.compile("\\{\\w+}");
    private static final Map<String, Class<? extends Enum<?>>> CODES = Map.ofEntries(
            Map.entry("state", CaseState.class),
            Map.entry("turn", Party.class),
            Map.entry("filing", FilingState.class),
            Map.entry("outcome", Outcome.class),
            Map.entry("number", NumberState.class),
            Map.entry("clock", ClockKind.class),
            Map.entry("clockstate", ClockState.class),
            Map.entry("reason", ResultReason.class),
            Map.entry("answer", RegistrationOutcome.class),
            Map.entry("file", OutboxFile.Kind.class),
            Map.entry("partner", PartnerKind.class),
            Map.entry("circuit", Standing.State.class),
            Map.entry("role", DeskRole.class),
            Map.entry("event", EventKind.class),
            Map.entry("imbalance", Imbalance.class),
            Map.entry("cure", Imbalance.class),
            Map.entry("act", Act.Kind.class),
            Map.entry("verdict", Act.Verdict.class));

    @ParameterizedTest
    @ValueSource(strings = {"desk", "event", "reason", "help", "books"})
    void both_languages_say_the_same_things_with_the_same_details(String file) throws IOException {
        Properties japanese = texts(file + "_ja");
        Properties english = texts(file + "_en");

        assertThat(english.stringPropertyNames())
                .isEqualTo(japanese.stringPropertyNames())
                .isNotEmpty();
        for (String key : japanese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(japanese.getProperty(key)));
            assertThat(japanese.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void every_code_has_a_text(String language) throws IOException {
        Properties actual = new Properties();
        for (String file : new String[] {"desk", "event", "reason", "books"}) {
            actual.putAll(texts(file + "_" + language));
        }

        CODES.forEach((kind, type) -> {
            for (Enum<?> code : type.getEnumConstants()) {
                assertThat(actual).containsKey(kind + "." + code.name());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void every_route_has_a_short_name(String language) throws IOException {
        Properties actual = texts("reason_" + language);

        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:routes/*/*.camel.xml");
        assertThat(files).isNotEmpty();
        for (Resource file : files) {
            String route = file.getFilename().replace(".camel.xml", "");
            if (!file.getURL().getPath().contains("/common/")) {
                assertThat(actual).containsKey("route." + route);
            }
        }
    }

    private static TreeSet<String> places(String text) {
        return PLACES.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/messages/" + name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
