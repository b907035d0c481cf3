package dev.todoke.hub.insurer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.todoke.hub.calendar.DatedTable;
import dev.todoke.hub.insurer.InsurerKind;
import dev.todoke.hub.insurer.paper.FirstPapers.Sent;
import dev.todoke.hub.insurer.paper.Ways.Reader;
import dev.todoke.hub.insurer.paper.Ways.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.FileSystemResource;

class PaperRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2031, 3, 31);

    private final PaperTables tables = PaperTables.standard();
    private final PaperRules unit = tables.rules();

    @ParameterizedTest
    @CsvSource({
        "2024-11-28, true, true, true, false",
        "2024-11-29, true, true, true, false",
        "2024-11-30, true, false, true, false",
        "2024-12-01, true, false, true, false",
        "2025-11-30, true, false, true, false",
        "2025-12-01, true, false, true, false",
        "2025-12-02, false, false, false, true",
        "2025-12-03, false, false, false, true"
    })
    void the_insurance_card_ends_in_three_steps(
            LocalDate day, boolean card, boolean newCard, boolean collected, boolean selfDisposal) {
        CardHandling actual = unit.handling(day);

        assertThat(actual.myNumberCard()).isTrue();
        assertThat(actual.card()).isEqualTo(card);
        assertThat(actual.newCard()).isEqualTo(newCard);
        assertThat(actual.collected()).isEqualTo(collected);
        assertThat(actual.selfDisposal()).isEqualTo(selfDisposal);
    }

    @ParameterizedTest
    @CsvSource({
        "KYOKAI, 2024-11-28, 2025-12-01",
        "KYOKAI, 2024-11-29, 2025-12-01",
        "KYOKAI, 2024-11-30,",
        "SOCIETY, 2024-11-30, 2025-12-01",
        "SOCIETY, 2024-12-01, 2025-12-01",
        "SOCIETY, 2024-12-02,",
        "MUTUAL_AID, 2024-11-29, 2025-12-01",
        "MUTUAL_AID, 2024-11-30,",
        "NATIONAL, 2023-09-30, 2023-09-30",
        "NATIONAL, 2023-10-01, 2024-09-30",
        "NATIONAL, 2024-09-30, 2024-09-30",
        "NATIONAL, 2024-10-01, 2025-09-30",
        "NATIONAL, 2024-12-01, 2025-09-30",
        "NATIONAL, 2024-12-02,",
        "LATE_ELDERLY, 2024-07-31, 2024-07-31",
        "LATE_ELDERLY, 2024-08-01, 2025-07-31",
        "LATE_ELDERLY, 2024-12-01, 2025-07-31",
        "LATE_ELDERLY, 2024-12-02,"
    })
    void the_day_of_issue_decides_whether_there_was_a_card_and_how_long_it_could_be_used(
            InsurerKind kind, LocalDate issuedOn, LocalDate lastDay) {
        CardIssue actual = unit.card(kind, issuedOn);

        assertThat(actual.issued()).isEqualTo(lastDay != null);
        assertThat(actual.lastDay(Optional.empty())).isEqualTo(Optional.ofNullable(lastDay));
    }

    @Test
    void a_date_on_the_card_counts_only_where_cards_carry_one_and_only_when_it_is_earlier() {
        LocalDate day = LocalDate.of(2024, 10, 1);
        Optional<LocalDate> earlier = Optional.of(LocalDate.of(2025, 3, 31));
        Optional<LocalDate> later = Optional.of(LocalDate.of(2026, 9, 30));

        assertThat(unit.card(InsurerKind.NATIONAL, day).lastDay(earlier)).isEqualTo(earlier);
        assertThat(unit.card(InsurerKind.NATIONAL, day).lastDay(later)).contains(LocalDate.of(2025, 9, 30));
        assertThat(unit.card(InsurerKind.KYOKAI, day).lastDay(earlier)).contains(LocalDate.of(2025, 12, 1));
    }

    @ParameterizedTest
    @EnumSource(InsurerKind.class)
    void no_card_outlives_the_transition(InsurerKind kind) {
        assertThat(days().flatMap(day -> unit.card(kind, day).lastDay(Optional.empty()).stream()))
                .isNotEmpty()
                .allMatch(last -> !last.isAfter(LocalDate.of(2025, 12, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-01, true, false",
        "2024-12-02, true, true",
        "2025-12-01, true, true",
        "2025-12-02, false, true",
        "2025-12-03, false, true"
    })
    void a_person_shows_what_holds_on_the_day_of_the_visit(LocalDate visit, boolean card, boolean newPapers) {
        List<Way> actual = unit.ways(visit).ways();

        assertThat(actual)
                .contains(
                        new Way(Reader.ANY, List.of(Paper.MY_NUMBER_CARD)),
                        new Way(Reader.UNREADABLE, List.of(Paper.MY_NUMBER_CARD, Paper.PORTAL_SCREEN)));
        assertThat(actual.contains(new Way(Reader.ANY, List.of(Paper.CARD)))).isEqualTo(card);
        assertThat(actual.contains(new Way(Reader.ANY, List.of(Paper.CERTIFICATE))))
                .isEqualTo(newPapers);
        assertThat(actual.contains(new Way(Reader.UNREADABLE, List.of(Paper.MY_NUMBER_CARD, Paper.INFORMATION_NOTICE))))
                .isEqualTo(newPapers);
    }

    @Test
    void the_notice_alone_is_never_enough() {
        days().forEach(day -> assertThat(unit.ways(day).ways())
                .noneMatch(way -> way.papers().equals(List.of(Paper.INFORMATION_NOTICE))));
    }

    @ParameterizedTest
    @CsvSource({
        "KYOKAI, 2024-06-07, 2024-09-09, 2024-09-30",
        "KYOKAI, 2024-06-08, 2025-01-22, 2025-02-03",
        "KYOKAI, 2024-11-29, 2025-01-22, 2025-02-03",
        "KYOKAI, 2024-11-30,,",
        "SOCIETY, 2024-08-20, 2024-09-01, 2024-09-30",
        "SOCIETY, 2024-08-21, 2024-12-01,",
        "SOCIETY, 2024-12-01, 2024-12-01,",
        "SOCIETY, 2024-12-02,,",
        "MUTUAL_AID, 2024-12-01,,",
        "NATIONAL, 2024-12-01,, 2025-09-30",
        "NATIONAL, 2024-12-02,,",
        "LATE_ELDERLY, 2024-12-01,, 2025-07-31",
        "LATE_ELDERLY, 2024-12-02,,"
    })
    void the_first_notice_comes_in_a_mailing_or_with_the_registration(
            InsurerKind kind, LocalDate enrolledOn, LocalDate from, LocalDate to) {
        assertThat(unit.firstPapers(kind, enrolledOn).information())
                .isEqualTo(new Sent(from, to, from == null && to == null));
    }

    @ParameterizedTest
    @EnumSource(InsurerKind.class)
    void people_enrolled_after_the_card_get_their_papers_with_the_registration(InsurerKind kind) {
        FirstPapers actual = unit.firstPapers(kind, LocalDate.of(2024, 12, 2));

        assertThat(actual.information().onRegistration()).isTrue();
        assertThat(actual.certificate().onRegistration()).isTrue();
        assertThat(unit.firstPapers(kind, LocalDate.of(2024, 12, 1))
                        .certificate()
                        .onRegistration())
                .isEqualTo(kind == InsurerKind.KYOKAI);
    }

    @Test
    void every_day_has_one_rule_of_every_table() {
        List<DatedTable<?>> all = Stream.of(
                        Stream.of(
                                tables.table("card-handling.yaml", CardHandling.class),
                                tables.table("presenting.yaml", Ways.class),
                                tables.table("return-on-leaving.yaml", ReturnRule.class)),
                        tables.byKind("card-issue.yaml", CardIssue.class).values().stream(),
                        tables.byKind("first-papers.yaml", FirstPapers.class).values().stream(),
                        tables.byKind("return-receiver.yaml", ReturnReceiver.class).values().stream())
                .<DatedTable<?>>flatMap(tables -> tables)
                .toList();

        assertThat(all).hasSize(18);
        days().forEach(day -> assertThat(all)
                .allSatisfy(table -> assertThat(table.rows())
                        .filteredOn(row -> (row.from() == null || !row.from().isAfter(day))
                                && (row.to() == null || !row.to().isBefore(day)))
                        .as(day.toString())
                        .hasSize(1)));
    }

    @Test
    void a_kind_of_insurer_without_a_table_is_refused(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("card-issue.yaml"), "tables: {KYOKAI: {rows: [{source: x}]}}", StandardCharsets.UTF_8);
        PaperTables own = new PaperTables(new FileSystemResource(folder + "/"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> own.byKind("card-issue.yaml", CardIssue.class))
                .withMessage("card-issue.yaml has no table for SOCIETY");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, SAVE_SCREEN",
        "true, true, false, SAVE_SCREEN",
        "true, false, false, CARRY_NOTICE",
        "false, true, true, GET_CARD",
        "false, false, true, GET_CARD",
        "false, true, false, ASK_FOR_CERTIFICATE"
    })
    void a_person_is_told_what_to_do_before_a_visit(
            boolean card, boolean telephone, boolean wantsCard, VisitAdvice expected) {
        assertThat(VisitAdvice.of(card, telephone, wantsCard)).isEqualTo(expected);
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }
}
