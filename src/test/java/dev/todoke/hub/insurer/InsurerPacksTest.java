package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.CountedDays;
import dev.todoke.hub.filing.Form;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Collectors;
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
                 missingNumber: {notice: false, answerWithinDays: 0},
                 %1$s, source: test}
              - {version: new, from: 2024-12-02, route: BOTH, sent: ON_ACCEPTANCE,
                 withNumber: {start: INSURER_RECEIPT, from: 1, to: 5, days: CALENDAR},
                 withoutNumber: {start: INSURER_RECEIPT, from: 1, to: 10, days: CALENDAR},
                 missingNumber: {notice: true, answerWithinDays: 10},
                 %1$s, source: test}
            """.formatted("""
                 documents: {
                   information: {issued: VIEWABLE, face: A4, lastFour: false, to: EMPLOYER},
                   certificate: {face: PAPER, to: EMPLOYER, validity: [
                     {issuedFrom: 2024-12-02, issuedTo: 2025-11-30, until: 2029-11-30},
                     {issuedFrom: 2025-12-01, years: 2}]}},
                 applications: {
                   certificate: {way: HUB, within: {from: 3, to: 7, days: CALENDAR}, ja: 送ります, en: sent on},
                   informationNotice: {way: NEVER, ja: 再交付しません, en: never},
                   linkRemoval: {way: PERSON, ja: 本人が申請します, en: in person}}""");

    @TempDir
    Path folder;

    static InsurerPacks shipped() throws IOException {
        return read(shippedProperties().folder());
    }

    @Test
    void the_shipped_packs_are_of_every_kind() throws IOException {
        InsurerPacks unit = shipped();

        assertThat(unit.all().stream().collect(Collectors.groupingBy(InsurerPack::kind, Collectors.counting())))
                .containsOnly(
                        entry(InsurerKind.KYOKAI, 47L),
                        entry(InsurerKind.SOCIETY, 2L),
                        entry(InsurerKind.MUTUAL_AID, 1L),
                        entry(InsurerKind.NATIONAL, 1L),
                        entry(InsurerKind.LATE_ELDERLY, 1L));
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

        var kyokai =
                shipped().validOn("kyokai-tokyo", started).clock(true).span().window(started, calendar);
        var society =
                shipped().validOn("mihon-kenpo", started).clock(false).span().window(started, calendar);

        assertThat(kyokai.earliest()).isEqualTo("2027-01-05");
        assertThat(kyokai.latest()).isEqualTo("2027-01-08");
        assertThat(society.latest()).isEqualTo("2027-01-07");
    }

    @Test
    void every_branch_of_kyokai_has_the_template_s_rules_and_a_name_and_number_of_its_own() throws IOException {
        InsurerPacks unit = shipped();

        assertThat(unit.get("kyokai-miyagi").nameJa()).isEqualTo("全国健康保険協会 宮城支部");
        assertThat(unit.get("kyokai-miyagi").insurerNumber()).isEqualTo("01040013");
        assertThat(unit.get("kyokai-okinawa").nameEn()).isEqualTo("Japan Health Insurance Association, Okinawa branch");
        assertThat(unit.get("kyokai-okinawa").versions())
                .isEqualTo(unit.get("kyokai-tokyo").versions());
    }

    @Test
    void a_mutual_aid_branch_takes_two_to_three_weeks_in_the_season_of_transfers() throws IOException {
        InsurerRules actual = shipped().validOn("mihon-kyosai", LocalDate.of(2026, 4, 1));

        assertThat(actual.route().throughAgency()).isFalse();
        assertThat(actual.span(true, LocalDate.of(2027, 3, 14)).to()).isEqualTo(5);
        assertThat(actual.span(true, LocalDate.of(2027, 3, 15)).to()).isEqualTo(21);
        assertThat(actual.span(true, LocalDate.of(2027, 5, 15)).to()).isEqualTo(21);
        assertThat(actual.span(true, LocalDate.of(2027, 5, 16)).to()).isEqualTo(5);
    }

    @Test
    void a_season_may_run_over_the_year_end() {
        Season unit = new Season(
                "年末年始", "New Year", MonthDay.of(12, 20), MonthDay.of(1, 10), new Span(1, 9, CountedDays.CALENDAR));

        assertThat(unit.includes(LocalDate.of(2026, 12, 19))).isFalse();
        assertThat(unit.includes(LocalDate.of(2026, 12, 20))).isTrue();
        assertThat(unit.includes(LocalDate.of(2027, 1, 10))).isTrue();
        assertThat(unit.includes(LocalDate.of(2027, 1, 11))).isFalse();
    }

    @Test
    void a_certificate_of_kyokai_is_valid_as_its_table_says() throws IOException {
        InsurerDocuments.Certificate unit = shipped()
                .validOn("kyokai-tokyo", LocalDate.of(2026, 12, 1))
                .documents()
                .certificate();

        assertThat(unit.validTo(LocalDate.of(2025, 11, 30))).isEqualTo("2029-11-30");
        assertThat(unit.validTo(LocalDate.of(2025, 12, 1))).isEqualTo("2030-11-30");
        assertThat(unit.validTo(LocalDate.of(2026, 11, 30))).isEqualTo("2030-11-30");
        assertThat(unit.validTo(LocalDate.of(2026, 12, 1))).isEqualTo("2031-11-30");
        assertThatThrownBy(() -> unit.validTo(LocalDate.of(2024, 12, 1))).hasMessageContaining("2024-12-01");
    }

    @Test
    void a_society_may_never_issue_a_notice_again_and_says_what_to_do_instead() throws IOException {
        ApplicationRules unit = shipped()
                .validOn("mihon-rengo-kenpo", LocalDate.of(2026, 12, 1))
                .applications();

        assertThat(unit.of(Form.INFORMATION_NOTICE_APPLICATION).way()).isEqualTo(ApplicationRules.Way.NEVER);
        assertThat(unit.of(Form.INFORMATION_NOTICE_APPLICATION).ja()).contains("マイナポータル");
        assertThat(unit.of(Form.LINK_REMOVAL).within().to()).isEqualTo(60);
        assertThatThrownBy(() -> unit.of(Form.LOSS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_ward_takes_no_filings_from_employers() throws IOException {
        assertThat(shipped()
                        .validOn("mihon-ku-kokuho", LocalDate.of(2026, 12, 1))
                        .route()
                        .takesFilings())
                .isFalse();
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
        assertRefused(PACK.replace("version: new,", "version: new, form: x,"), "versions[1] has the unknown key form");
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
    void a_number_of_another_kind_of_insurer_is_refused() {
        assertRefused(PACK.replace("kind: SOCIETY", "kind: MUTUAL_AID"), "is not the number of a MUTUAL_AID");
    }

    @Test
    void a_route_that_takes_filings_needs_its_clocks() {
        assertRefused(PACK.replace("route: BOTH", "route: MUNICIPAL"), "belong to the routes that take filings");
    }

    @Test
    void a_clock_of_the_agency_needs_the_agency() {
        assertRefused(
                PACK.replace("route: BOTH", "route: DIRECT").replace("INSURER_RECEIPT", "AGENCY_ARRIVAL"),
                "needs a route through the agency");
    }

    @Test
    void a_certificate_must_be_valid_to_some_day_whenever_it_is_issued() {
        assertRefused(PACK.replace("issuedFrom: 2025-12-01", "issuedFrom: 2025-12-02"), "without gap");
        assertRefused(PACK.replace("years: 2", "years: 2, until: 2030-01-01"), "either until or years");
    }

    @Test
    void an_application_through_the_hub_needs_its_days() {
        assertRefused(PACK.replace("way: NEVER", "way: HUB"), "within belongs to");
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
