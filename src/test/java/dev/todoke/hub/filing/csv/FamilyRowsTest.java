package dev.todoke.hub.filing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyRowsTest {
    private static final Layout.Version OF_2018 =
            Form.DEPENDANTS.layout().version(Variant.SHFD, 123).orElseThrow();

    private static FormRow children(int count) {
        FormRow row = FormRow.dependants("3").spouse();
        for (int n = 1; n <= count; n++) {
            row.child("other" + n, 10 + n).with("other" + n + ".nameKana", "ﾐﾎﾝ ｺﾄﾞﾓ" + "ABC".charAt(n - 1));
        }
        return row;
    }

    private static List<FilingRecord> writtenAndReadAgain(FormRow row) throws IOException {
        HeardFiling read = HeardFiling.ofCsv(CsvText.shoji(String.join(",", row.values(OF_2018))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvFilingWriter().write(out, Variant.SHFD, read.head(), read.records());
        return HeardFiling.of("SHFD0006.CSV", out.toByteArray()).records();
    }

    @Test
    void a_row_of_2018_with_two_children_stays_one_row() throws IOException {
        List<FilingRecord> actual = writtenAndReadAgain(children(2));

        assertThat(actual).hasSize(1);
        assertThat(actual.get(0).get("other2.nameKana")).isEqualTo("ﾐﾎﾝ ｺﾄﾞﾓB");
    }

    @Test
    void a_third_child_gets_a_row_that_repeats_the_insured_person() throws IOException {
        List<FilingRecord> actual = writtenAndReadAgain(children(3));

        assertThat(actual).hasSize(2);
        assertThat(actual.get(0).get("other1.nameKana")).isEqualTo("ﾐﾎﾝ ｺﾄﾞﾓA");
        FilingRecord second = actual.get(1);
        assertThat(second.get("nameKana")).isEqualTo("ﾐﾎﾝ ﾀﾛｳ");
        assertThat(second.get("personalNumber")).isEqualTo(SyntheticNumbers.number(1));
        assertThat(second.get("change")).isEqualTo("3");
        assertThat(second.get("other1.nameKana")).isEqualTo("ﾐﾎﾝ ｺﾄﾞﾓC");
        assertThat(second.get("other1.personalNumber")).isEqualTo(SyntheticNumbers.number(13));
        assertThat(second.has("spouse.nameKana")).isFalse();
        assertThat(second.has("other2.nameKana")).isFalse();
    }
}
