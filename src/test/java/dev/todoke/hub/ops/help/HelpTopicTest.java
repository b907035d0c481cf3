package dev.todoke.hub.ops.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.casefile.CaseState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpTopicTest {

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, false, WAITING",
        "SUBMITTED, false, WAITING",
        "DECIDED, false, WAITING",
        "DECIDED, true, INCOMPLETE",
        "INCOMPLETE, false, INCOMPLETE",
        "SUSPENDED, false, SUSPENDED",
        "REGISTERED, false, REGISTERED",
        "VIEWABLE, false, VIEWABLE",
        "CLOSED, false, VIEWABLE",
        "DEREGISTERED, false,",
        "RETURNED, false,",
        "WITHDRAWN, false,"
    })
    void a_state_on_the_way_to_a_registration_says_what_to_tell_the_employee(
            CaseState state, boolean numberMissing, HelpTopic expected) {
        assertThat(HelpTopic.ofRegistration(state, numberMissing).orElse(null)).isEqualTo(expected);
    }

    @Test
    void every_topic_has_its_place_on_the_page_and_an_address_of_its_own() {
        assertThat(Arrays.stream(HelpGroup.values()).flatMap(group -> HelpTopic.of(group).stream()))
                .containsExactlyInAnyOrder(HelpTopic.values());
        assertThat(HelpTopic.values())
                .extracting(HelpTopic::anchor)
                .doesNotHaveDuplicates()
                .allMatch(anchor -> anchor.matches("[a-z-]+"));
    }
}
