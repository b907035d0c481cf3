package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmlunit.assertj3.XmlAssert;

/** Holds the page for insurers to the schemas and the code. */
class ForInsurersPageTest {
    private static String page;
    private static List<String> examples;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("docs/for-insurers.md"));
        examples = Pattern.compile("(?s)```xml\\n(.*?)```")
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @Test
    void the_order_shown_is_valid() {
        XmlAssert.assertThat(examples.get(0)).isValidAgainst(new File("mappings/schemas/registration.xsd"));
    }

    @Test
    void the_orders_of_other_kinds_shown_are_valid() {
        XmlAssert.assertThat(example("<deregistration"))
                .isValidAgainst(new File("mappings/schemas/deregistration.xsd"));
        XmlAssert.assertThat(example("<societyFiling")).isValidAgainst(new File("mappings/schemas/society-filing.xsd"));
        XmlAssert.assertThat(example("<application")).isValidAgainst(new File("mappings/schemas/application.xsd"));
        XmlAssert.assertThat(examples.get(0).replace("  <acquiredOn>", example("<dependantOf>") + "  <acquiredOn>"))
                .isValidAgainst(new File("mappings/schemas/registration.xsd"));
    }

    private static String example(String begin) {
        return examples.stream()
                .filter(block -> block.stripLeading().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_result_shown_is_one_the_hub_takes() throws Exception {
        RegistrationResult actual =
                new RegistrationResults(InsurerPacksTest.shipped()).parse(example("<registrationResult"));

        assertThat(actual.reason()).contains(ResultReason.MY_NUMBER_MISSING);
    }

    @Test
    void every_outcome_reason_and_fixed_queue_is_named() {
        assertThat(List.of(RegistrationOutcome.values()))
                .allSatisfy(o -> assertThat(page).contains("`" + o + "`"));
        assertThat(List.of(ResultReason.values()))
                .allSatisfy(r -> assertThat(page).contains("`" + r + "`"));
        assertThat(page)
                .contains(InsurerQueues.RESULT)
                .contains(OrderKind.REGISTRATION.queue("01130012"))
                .contains(InsurerQueues.readBy("<保険者番号>"))
                .contains(InsurerQueues.notice("<保険者番号>"));
    }
}
