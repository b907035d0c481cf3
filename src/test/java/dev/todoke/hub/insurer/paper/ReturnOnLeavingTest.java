package dev.todoke.hub.insurer.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.insurer.InsurerKind;
import dev.todoke.hub.insurer.paper.PaperToReturn.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnOnLeavingTest {
    private static final LocalDate LOSS = LocalDate.of(2026, 12, 1);

    private final ReturnOnLeaving unit = ReturnOnLeaving.standard();

    @ParameterizedTest
    @CsvSource({
        "2024-12-02, COLLECT",
        "2025-11-30, COLLECT",
        "2025-12-01, COLLECT",
        "2025-12-02, OPTIONAL",
        "2025-12-03, KEEP",
        "2031-03-31, KEEP"
    })
    void the_insurance_card_is_collected_up_to_the_end_of_the_transition(LocalDate loss, Duty expected) {
        assertThat(duty(Paper.CARD, unit.of(loss, Optional.empty(), InsurerKind.KYOKAI)))
                .isEqualTo(expected);
        assertThat(duty(Paper.CARD, unit.of(loss, Optional.empty(), InsurerKind.SOCIETY)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, KEEP", "2026-12-01, COLLECT", "2026-12-02, COLLECT", ", COLLECT"})
    void a_certificate_is_collected_while_it_is_valid_on_the_day_of_loss(LocalDate validTo, Duty expected) {
        assertThat(duty(Paper.CERTIFICATE, unit.of(LOSS, Optional.ofNullable(validTo), InsurerKind.KYOKAI)))
                .isEqualTo(expected);
    }

    @Test
    void a_mutual_aid_association_wants_an_expired_certificate_back_too() {
        Optional<LocalDate> expired = Optional.of(LOSS.minusDays(1));

        assertThat(duty(Paper.CERTIFICATE, unit.of(LOSS, expired, InsurerKind.MUTUAL_AID)))
                .isEqualTo(Duty.COLLECT);
        assertThat(duty(Paper.CERTIFICATE, unit.of(LOSS, expired, InsurerKind.SOCIETY)))
                .isEqualTo(Duty.KEEP);
    }

    @ParameterizedTest
    @EnumSource(InsurerKind.class)
    void the_notice_is_never_collected(InsurerKind kind) {
        LocalDate.of(2024, 4, 1)
                .datesUntil(LocalDate.of(2031, 4, 1))
                .forEach(loss -> assertThat(duty(Paper.INFORMATION_NOTICE, unit.of(loss, Optional.empty(), kind)))
                        .isEqualTo(Duty.KEEP));
    }

    @Test
    void what_kyokai_wants_back_goes_with_the_notice_of_loss_to_the_agency_and_afterwards_to_the_branch() {
        List<PaperToReturn> actual = unit.of(LOSS, Optional.empty(), InsurerKind.KYOKAI);

        assertThat(actual)
                .extracting(PaperToReturn::paper)
                .containsExactly(Paper.CARD, Paper.CERTIFICATE, Paper.INFORMATION_NOTICE);
        assertThat(actual.get(1).receiver()).hasValueSatisfying(receiver -> {
            assertThat(receiver.withFormJa()).isEqualTo("資格喪失届に添えて日本年金機構へ");
            assertThat(receiver.laterJa()).contains("協会けんぽの支部");
        });
        assertThat(actual.get(2).receiver()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = InsurerKind.class,
            names = {"NATIONAL", "LATE_ELDERLY"})
    void an_employer_collects_nothing_where_people_deal_with_their_municipality(InsurerKind kind) {
        assertThat(unit.of(LocalDate.of(2025, 12, 1), Optional.empty(), kind)).allSatisfy(paper -> {
            assertThat(paper.duty()).isEqualTo(Duty.KEEP);
            assertThat(paper.receiver()).isEmpty();
            assertThat(paper.reasonEn()).contains("nothing for an employer to collect");
        });
    }

    private static Duty duty(Paper paper, List<PaperToReturn> papers) {
        return papers.stream()
                .filter(line -> line.paper() == paper)
                .findFirst()
                .orElseThrow()
                .duty();
    }
}
