package dev.todoke.hub.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormLayoutsTest {

    @ParameterizedTest
    @CsvSource({
        "ENROLMENT, SHFD 34 SHFD 33 KPFD 37 KPFD 36 KNFD 55",
        "LOSS, SHFD 27 KPFD 30 KNFD 51",
        "DEPENDANTS, SHFD 139 SHFD 123",
        "ANNUAL_REMUNERATION, SHFD 53 KPFD 56",
        "CHANGED_REMUNERATION, SHFD 49 KPFD 52",
        "BONUS, SHFD 21 KPFD 24"
    })
    void rows_have_as_many_columns_as_the_specification_says(Form form, String expected) {
        Stream<String> actual =
                form.layout().versions().stream().map(version -> version.variant() + " " + version.columns());

        assertThat(String.join(" ", actual.toList())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ENROLMENT, personalNumber, 13",
        "ENROLMENT, certificateWanted, 34",
        "LOSS, personalNumber, 11",
        "LOSS, cause, 16",
        "LOSS, noLongerDate, 26",
        "DEPENDANTS, change, 21",
        "DEPENDANTS, spouse.personalNumber, 29",
        "DEPENDANTS, spouse.deathDate, 55",
        "DEPENDANTS, spouse.yearlyIncome, 69",
        "DEPENDANTS, other1.number, 70",
        "DEPENDANTS, other1.personalNumber, 78",
        "DEPENDANTS, other2.personalNumber, 111",
        "DEPENDANTS, other2.relationChecked, 135",
        "DEPENDANTS, intentConfirmed, 136",
        "DEPENDANTS, spouse.certificateWanted, 137",
        "DEPENDANTS, other2.certificateWanted, 139",
        "ANNUAL_REMUNERATION, insuredNumber, 5",
        "ANNUAL_REMUNERATION, firstMonth.month, 22",
        "ANNUAL_REMUNERATION, thirdMonth.days, 27",
        "ANNUAL_REMUNERATION, secondMonth.inKind, 32",
        "ANNUAL_REMUNERATION, thirdMonth.total, 36",
        "ANNUAL_REMUNERATION, personalNumber, 40",
        "ANNUAL_REMUNERATION, partTime, 50",
        "CHANGED_REMUNERATION, sum, 37",
        "CHANGED_REMUNERATION, personalNumber, 40",
        "CHANGED_REMUNERATION, healthOnly, 47",
        "BONUS, paidDate, 11",
        "BONUS, personalNumber, 15",
        "BONUS, seventyOnly, 21"
    })
    void items_stand_in_the_column_the_specification_says(Form form, String item, int column) {
        Layout unit = form.layout();

        assertThat(unit.written(Variant.SHFD).orElseThrow().columnOf(unit.item(item)))
                .isEqualTo(column);
    }

    @Test
    void dependants_of_a_row_of_2018_begin_at_column_58() {
        Layout unit = Form.DEPENDANTS.layout();
        Layout.Version row = unit.version(Variant.SHFD, 123).orElseThrow();

        assertThat(row.columnOf(unit.item("spouse.yearlyIncome"))).isEqualTo(57);
        assertThat(row.columnOf(unit.item("other1.number"))).isEqualTo(58);
        assertThat(row.columnOf(unit.item("other3.remarks"))).isEqualTo(123);
        assertThat(row.columnOf(unit.item("spouse.certificateWanted"))).isZero();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void the_items_of_a_person_or_month_stand_in_the_element_of_it(Form form) {
        assertThat(form.layout().items())
                .filteredOn(item -> item.name().contains(".") && !item.xml().isEmpty())
                .allMatch(item -> item.xml()
                        .path()
                        .startsWith(item.name().substring(0, item.name().indexOf('.')) + "/"));
    }
}
