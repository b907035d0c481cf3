package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.todoke.hub.insurer.InsurerDocuments.Certificate;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a 資格確認書 is valid, by the packs that travel with the hub. */
class CertificateValidityTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 2);

    private static Certificate certificate(String insurer, LocalDate issuedOn) throws IOException {
        return InsurerPacksTest.shipped().validOn(insurer, issuedOn).documents().certificate();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-02, 2029-11-30",
        "2025-11-29, 2029-11-30",
        "2025-11-30, 2029-11-30",
        "2025-12-01, 2030-11-30",
        "2026-11-30, 2030-11-30"
    })
    void kyokai_ends_all_certificates_of_a_year_on_one_day(LocalDate issuedOn, LocalDate validTo) throws IOException {
        assertThat(certificate("kyokai-tokyo", issuedOn).validTo(issuedOn)).isEqualTo(validTo);
    }

    @Test
    void no_certificate_of_any_insurer_is_valid_for_more_than_five_years_on_any_day() throws IOException {
        for (InsurerPack pack : InsurerPacksTest.shipped().all()) {
            FIRST.datesUntil(LocalDate.of(2031, 4, 1))
                    .forEach(day -> assertThat(
                                    pack.validOn(day).documents().certificate().validTo(day))
                            .as(pack.id() + " " + day)
                            .isAfterOrEqualTo(day)
                            .isBefore(day.plusYears(5)));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> pack.validOn(FIRST).documents().certificate().validTo(FIRST.minusDays(1)));
        }
    }
}
