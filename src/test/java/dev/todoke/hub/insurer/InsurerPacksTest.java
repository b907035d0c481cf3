package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.CountedDays;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsurerPacksTest {
    private static final String PACK = """
            id: mihon
            insurerNumber: "06139992"
            nameJa: 見本
            nameEn: Mihon
            kind: SOCIETY
            contact: {telephone: 03-0000-0000, hoursJa: 平日, hoursEn: open days}
            versions:
              - {version: old, from: 2008-10-01, to: 2024-12-01, route: BOTH, sent: ON_ACCEPTANCE,
                 withNumber: {start: INSURER_RECEIPT, from: 1, to: 5, days: CALENDAR},
                 withoutNumber: {start: INSURER_RECEIPT, from: 1, to: 10, days: CALENDAR},
                 missingNumber: {notice: false, answerWithinDays: 0}, source: test}
              - {version: new, from: 2024-12-02, route: BOTH, sent: ON_ACCEPTANCE,
                 withNumber: {start: INSURER_RECEIPT, from: 1, to: 5, days: CALENDAR},
                 withoutNumber: {start: INSURER_RECEIPT, from: 1, to: 10, days: CALENDAR},
                 missingNumber: {notice: true, answerWithinDays: 10}, source: test}
            """;

    @TempDir
    Path folder;

    static InsurerPacks shipped() throws IOException {
        return read(shippedProperties().folder());
    }

    @Test
    void the_shipped_packs_are_a_kyokai_branch_and_a_society() throws IOException {
        InsurerPacks unit = shipped();

        assertThat(unit.all()).extracting(InsurerPack::id).containsExactly("kyokai-tokyo", "mihon-kenpo");
        assertThat(unit.get("kyokai-tokyo").insurerNumber()).isEqualTo("01130012");
        assertThat(unit.findByNumber("06139992")).map(InsurerPack::id).contains("mihon-kenpo");
    }

    @Test
    void kyokai_registers_two_to_five_open_days_after_the_arrival_at_the_agency() throws IOException {
        InsurerRules actual = shipped().validOn("kyokai-tokyo", LocalDate.of(2026, 12, 1));

        assertThat(actual.route()).isEqualTo(FilingRoute.VIA_AGENCY);
        assertThat(actual.clock(true)).isEqualTo(new ClockRule(ClockRule.Start.AGENCY_ARRIVAL, 2, 5, CountedDays.OPEN));
    }

    @Test
    void the_society_takes_five_days_and_ten_without_the_number() throws IOException {
        InsurerRules actual = shipped().validOn("mihon-kenpo", LocalDate.of(2026, 12, 1));

        assertThat(actual.sent()).isEqualTo(RegistrationTrigger.ON_ACCEPTANCE);
        assertThat(actual.clock(true).to()).isEqualTo(5);
        assertThat(actual.clock(false).to()).isEqualTo(10);
    }

    @Test
    void the_window_runs_over_the_year_end_in_open_days_for_kyokai_and_in_calendar_days_for_the_society()
            throws IOException {
        BusinessCalendar calendar = BusinessCalendar.standard();
        LocalDate started = LocalDate.of(2026, 12, 28);

        var kyokai = shipped().validOn("kyokai-tokyo", started).clock(true).window(started, calendar);
        var society = shipped().validOn("mihon-kenpo", started).clock(false).window(started, calendar);

        assertThat(kyokai.earliest()).isEqualTo("2027-01-05");
        assertThat(kyokai.latest()).isEqualTo("2027-01-08");
        assertThat(society.latest()).isEqualTo("2027-01-07");
    }

    @Test
    void the_fact_date_chooses_the_version() throws IOException {
        InsurerPacks unit = write(PACK);

        assertThat(unit.validOn("mihon", LocalDate.of(2024, 12, 1)).version()).isEqualTo("old");
        assertThat(unit.validOn("mihon", LocalDate.of(2024, 12, 2)).version()).isEqualTo("new");
        assertThat(unit.get("mihon").version("old")).isPresent();
    }

    @Test
    void a_fact_before_the_first_version_has_no_rules() throws IOException {
        InsurerPacks unit = write(PACK);

        assertThatThrownBy(() -> unit.validOn("mihon", LocalDate.of(2008, 9, 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2008-10-01");
    }

    @Test
    void an_unknown_insurer_is_named_with_the_file_to_add() throws IOException {
        InsurerPacks unit = write(PACK);

        assertThatThrownBy(() -> unit.get("other")).hasMessageContaining("config/insurers/other.yaml");
    }

    @Test
    void a_day_without_a_version_is_refused() {
        assertRefused(PACK.replace("2024-12-02", "2024-12-03"), "new must begin the day after old ends");
    }

    @Test
    void a_day_with_two_versions_is_refused() {
        assertRefused(PACK.replace("2024-12-02", "2024-12-01"), "new must begin the day after old ends");
    }

    @Test
    void a_last_version_with_an_end_is_refused() {
        assertRefused(PACK.replace("from: 2024-12-02", "from: 2024-12-02, to: 2030-01-01"), "must have no end");
    }

    @Test
    void a_misspelt_key_is_refused_with_its_place() {
        assertRefused(PACK.replace("version: new,", "version: new, form: x,"), "unknown key versions.[1].form");
    }

    @Test
    void an_unknown_word_is_refused_with_its_place() {
        assertRefused(PACK.replace("kind: SOCIETY", "kind: CLUB"), "kind", "SOCIETY");
    }

    @Test
    void a_wrong_check_digit_is_refused() {
        assertRefused(PACK.replace("06139992", "06139993"), "check digit");
    }

    @Test
    void every_fault_is_told_at_once() {
        assertRefused(
                PACK.replace("from: 1, to: 10", "from: 11, to: 10").replace("nameJa: 見本\n", ""),
                "nameJa must not be blank",
                "from must not be after to");
    }

    @Test
    void a_file_must_bear_the_id_of_its_insurer() {
        assertRefused(PACK.replace("id: mihon", "id: other"), "must be named other.yaml");
    }

    @Test
    void an_empty_folder_is_refused() {
        assertThatThrownBy(() -> read(folder.toUri().toString())).hasMessageContaining("todoke.insurers.folder");
    }

    private void assertRefused(String pack, String... messageParts) {
        assertThatThrownBy(() -> write(pack))
                .isInstanceOf(InvalidInsurerPack.class)
                .hasMessageContaining("mihon.yaml")
                .hasMessageContainingAll(messageParts);
    }

    private InsurerPacks write(String pack) throws IOException {
        Files.writeString(folder.resolve("mihon.yaml"), pack);
        return read(folder.toUri().toString());
    }

    static InsurersProperties shippedProperties() {
        return properties("classpath:config/insurers/");
    }

    private static InsurersProperties properties(String folder) {
        return new InsurersProperties(folder, "classpath:mappings/transforms/", "keys");
    }

    private static InsurerPacks read(String location) throws IOException {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            return new InsurerPacks(
                    new InsurersProperties(location, "classpath:mappings/transforms/", "unused"),
                    validators.getValidator());
        }
    }
}
