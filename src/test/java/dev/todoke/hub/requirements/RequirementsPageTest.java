package dev.todoke.hub.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.requirements.Requirement.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds every requirement of the sources to what meets it, and docs/requirements.md to both. */
class RequirementsPageTest {
    private static final Path PAGE = Path.of("docs/requirements.md");

    /** How many each source has; none may be lost. */
    private static final Map<String, Integer> SOURCES =
            new TreeMap<>(Map.of("A", 55, "B", 19, "C", 19, "D", 19, "E", 18));

    /** May only become less. */
    private static final long OPEN = 0;

    private final List<Requirement> actual = RequirementFiles.rows();

    @Test
    void no_requirement_of_the_sources_is_missing() {
        Stream<String> all = SOURCES.entrySet().stream()
                .flatMap(source -> IntStream.rangeClosed(1, source.getValue())
                        .mapToObj(n -> "%s-%02d".formatted(source.getKey(), n)));

        assertThat(actual).extracting(Requirement::id).containsExactlyElementsOf(all.toList());
    }

    @Test
    void every_requirement_is_told_in_both_languages() {
        assertThat(actual).allSatisfy(row -> {
            assertThat(row.kind()).as(row.id()).isNotEmpty();
            assertThat(List.of(row.ja(), row.en(), row.actorJa(), row.actorEn()))
                    .as(row.id())
                    .noneMatch(String::isBlank)
                    .noneMatch(text -> text.contains("|"));
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(actual.stream()
                        .flatMap(row -> row.references().stream()
                                .flatMap(reference -> reference.fault().stream())
                                .map(fault -> row.id() + " " + fault)))
                .isEmpty();
    }

    @Test
    void what_the_hub_owes_is_held_or_says_what_is_missing() {
        assertThat(actual)
                .filteredOn(Requirement::isOwed)
                .allSatisfy(row -> assertThat(row.references().isEmpty() && !row.isOpen())
                        .as(row.id())
                        .isFalse());
    }

    @Test
    void what_is_told_to_people_has_a_help_text() {
        assertThat(actual)
                .filteredOn(row -> row.kind().contains(Kind.info))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.references())
                        .as(row.id())
                        .extracting(Reference::type)
                        .contains("help"));
    }

    @Test
    void what_is_held_is_held_by_more_than_words() {
        assertThat(actual)
                .filteredOn(row -> row.isOwed() && !row.isOpen())
                .allSatisfy(row -> assertThat(row.references())
                        .as(row.id())
                        .extracting(Reference::type)
                        .anyMatch(type -> !type.equals("help")));
    }

    @Test
    void open_requirements_only_become_less() {
        assertThat(actual.stream().filter(Requirement::isOpen).count()).isLessThanOrEqualTo(OPEN);
    }

    /** When it fails: {@code mvn test -Dtest=RequirementsPageTest -Drequirements.write=true}. */
    @Test
    void the_page_in_docs_is_what_the_requirements_say() throws IOException {
        String page = new RequirementsPage(RequirementFiles.sources()).markdown();
        if (Boolean.getBoolean("requirements.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "test, dev.todoke.hub.calendar.NoSuchTest",
        "test, dev.todoke.hub.calendar.DeadlinesTest#no_such_method",
        "test, dev.todoke.hub.calendar.Deadlines",
        "class, dev.todoke.hub.calendar.DeadlinesTest",
        "simulator, dev.todoke.hub.calendar.Deadlines",
        "document, NoSuchNotice",
        "rule, mappings/rules/no-such.yaml",
        "rule, mappings/codes/yes-no.yaml",
        "rule, mappings/rules/card-issue.yaml#no-such-key",
        "layout, mappings/layouts/enrolment.yaml#noSuchItem",
        "pack, config/insurers/mihon-kenpo.yaml#noSuchKey",
        "schema, mappings/schemas/no-such.xsd",
        "route, no-such-route",
        "finding, ENR-XXX-999",
        "help, NO_SUCH_TOPIC",
        "wish, anything"
    })
    void a_reference_to_nothing_is_found(String type, String target) {
        assertThat(new Reference(type, target).fault()).contains(type + ": " + target + " leads nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "test, dev.todoke.hub.calendar.DeadlinesTest#a_fact_of_long_ago_has_a_deadline_too",
        "rule, mappings/rules/card-issue.yaml#usable-to",
        "layout, mappings/layouts/enrolment.yaml#certificateWanted",
        "pack, config/insurers/mihon-kenpo.yaml#withNumber",
        "route, agency-send-submission",
        "finding, ENR-PNO-101",
        "help, MERITS"
    })
    void a_reference_to_something_is_let_pass(String type, String target) {
        assertThat(new Reference(type, target).fault()).isEmpty();
    }
}
