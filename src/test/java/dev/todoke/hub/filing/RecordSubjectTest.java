package dev.todoke.hub.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordSubjectTest {

    @ParameterizedTest
    @EnumSource(names = {"ENROLMENT", "LOSS", "DEPENDANTS", "ANNUAL_REMUNERATION", "CHANGED_REMUNERATION", "BONUS"})
    void every_record_that_passes_the_checks_is_about_somebody_and_some_day(Form form) {
        SampleRows rows = new SampleRows(5);

        for (Layout.Version version : form.layout().versions()) {
            for (int i = 0; i < 200; i++) {
                FilingRecord record = rows.record(form, version);
                assertThatCode(() -> RecordSubject.of(record, SampleRows.TODAY))
                        .as(version.ja() + " " + record.contentWithoutNumber())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void an_employee_of_seventy_leaves_on_another_day_than_an_insured_person() {
        FilingRecord unit = FormRow.loss()
                .with("seventyOnly", "1")
                .with("lostEra", "")
                .with("lostDate", "")
                .with("noLongerEra", "9")
                .with("noLongerDate", "081130")
                .record();

        assertThat(RecordSubject.of(unit, SampleRows.TODAY).factDate()).isEqualTo(LocalDate.of(2026, 11, 30));
    }
}
