package dev.todoke.hub.filing.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.FilingFormat;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.Place;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.RecordSubject;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.Sex;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFilingReaderTest {
    private static final String TARO = XmlText.enrolment("ﾐﾎﾝ ﾀﾛｳ", "見本　太郎", "1", "1990-04-01", 1);
    private static final String HANAKO = XmlText.enrolment("ﾐﾎﾝ ﾊﾅｺ", "見本　花子", "2", "2000-02-29", 2);
    private static final String REGISTRATION = """
            <numberRegistration>
              <nameKana>ﾐﾎﾝ ﾊﾅｺ</nameKana><birthDate>2000-02-29</birthDate>
              <personalNumber>%s</personalNumber>
            </numberRegistration>
            """.formatted(SyntheticNumbers.number(2));

    private static HeardFiling read(String text) throws IOException {
        return HeardFiling.of("filing.xml", XmlText.bytes(text));
    }

    @Test
    void reads_head_and_enrolments() throws IOException {
        HeardFiling actual = read(XmlText.seisaku(TARO, HANAKO));

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.head().format()).isEqualTo(FilingFormat.XML);
        assertThat(actual.head().form()).isEqualTo(Form.ENROLMENT);
        assertThat(actual.head().office().symbol().key()).isEqualTo("21-02-ｾｲｻ");
        assertThat(actual.head().createdOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(actual.records()).extracting(FilingRecord::ordinal).containsExactly(1, 2);
        FilingRecord record = actual.records().get(1);
        RecordSubject hanako = RecordSubject.of(record, LocalDate.EPOCH);
        assertThat(hanako.nameKana()).isEqualTo("ﾐﾎﾝ ﾊﾅｺ");
        assertThat(hanako.birthDate()).isEqualTo(LocalDate.of(2000, 2, 29));
        assertThat(hanako.sex()).contains(Sex.F);
        assertThat(hanako.factDate()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(Integer.parseInt(record.get("total"))).isEqualTo(300_000);
        assertThat(record.has("certificateWanted")).isTrue();
        assertThat(record.personalNumber()).contains(SyntheticNumbers.personalNumber(2));
    }

    @Test
    void knows_where_an_element_stands() throws IOException {
        String text = XmlText.seisaku(TARO, HANAKO);
        FilingRecord unit = read(text).records().get(1);

        Place actual = unit.place("birthEra");

        String line = text.lines().toList().get((int) actual.line() - 1);
        assertThat(line.substring(actual.column() - 1)).startsWith("<birthDate>2000");
        assertThat(text.lines().toList().get((int) unit.line() - 1)).contains("<enrolment>");
    }

    @Test
    void tells_elements_of_one_name_apart_by_what_they_stand_in() throws IOException {
        String text = XmlText.seisaku("""
                <dependants>
                  <relationConfirmed>true</relationConfirmed>
                  <nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana><birthDate>1990-04-01</birthDate><sex>1</sex>
                  <change>1</change>
                  <spouse><nameKana>ﾐﾎﾝ ﾊﾅｺ</nameKana><telephone>03-5555-0101</telephone></spouse>
                  <other2><nameKana>ﾐﾎﾝ ｲﾁﾛｳ</nameKana></other2>
                </dependants>
                """);

        FilingRecord actual = read(text).records().get(0);

        assertThat(actual.get("nameKana")).isEqualTo("ﾐﾎﾝ ﾀﾛｳ");
        assertThat(actual.get("spouse.nameKana")).isEqualTo("ﾐﾎﾝ ﾊﾅｺ");
        assertThat(actual.get("spouse.phoneCity")).isEqualTo("5555");
        assertThat(actual.get("other1.nameKana")).isEmpty();
        assertThat(actual.get("other2.nameKana")).isEqualTo("ﾐﾎﾝ ｲﾁﾛｳ");
        assertThat(actual.get("relationConfirmed")).isEqualTo("1");
        Place place = actual.place("other2.nameKana");
        assertThat(text.lines().toList().get((int) place.line() - 1).substring(place.column() - 1))
                .startsWith("<nameKana>ﾐﾎﾝ ｲﾁﾛｳ");
    }

    @ParameterizedTest
    @CsvSource({"2019-04, 7, 31, 04", "2019-05, 9, 01, 05", "1989-01, 7, 01, 01", "2026-09, 9, 08, 09"})
    void a_month_has_the_era_of_its_end(String month, String era, String year, String monthOfYear) throws IOException {
        FilingRecord row = FormRow.annual().record();
        String text = XmlText.seisaku(written(row).replace("<appliesFrom>2026-09", "<appliesFrom>" + month));

        FilingRecord actual = read(text).records().get(0);

        assertThat(actual.get("appliedEra")).isEqualTo(era);
        assertThat(actual.get("appliedYear")).isEqualTo(year);
        assertThat(actual.get("appliedMonth")).isEqualTo(monthOfYear);
    }

    private static String written(FilingRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FilingHead shoji =
                HeardFiling.ofCsv(CsvText.shoji(FormRow.annual().text())).head();
        new XmlFilingWriter().write(out, shoji, List.of(record));
        String text = out.toString(StandardCharsets.UTF_8);
        return text.substring(text.indexOf("<annual"), text.indexOf("</filing>"));
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "1, 1", "' true ', 1", "false, ''", "0, ''", "'', ''"})
    void a_flag_is_set_or_not(String written, String expected) throws IOException {
        String text = XmlText.seisaku(TARO.replace("<certificateWanted>true<", "<certificateWanted>" + written + "<"));

        HeardFiling actual = read(text);

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.records().get(0).get("certificateWanted")).isEqualTo(expected);
    }

    @Test
    void an_office_may_have_the_number_of_its_society() throws IOException {
        String text = XmlText.seisaku(TARO)
                .replace("<number>23456</number>", "<number>23456</number><societyNumber>0123</societyNumber>");

        assertThat(read(text).head().office().societyNumber()).isEqualTo("0123");
    }

    @Test
    void reads_number_registrations() throws IOException {
        HeardFiling actual = read(XmlText.seisaku(REGISTRATION));

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.head().form()).isEqualTo(Form.NUMBER_REGISTRATION);
        FilingRecord registration = actual.records().get(0);
        assertThat(registration.office().key()).isEqualTo("21-02-ｾｲｻ");
        assertThat(JapaneseDate.parse(registration.get("birthEra"), registration.get("birthDate"))
                        .date())
                .contains(LocalDate.of(2000, 2, 29));
        assertThat(registration.personalNumber()).contains(SyntheticNumbers.personalNumber(2));
    }

    @ParameterizedTest
    @CsvSource({
        "2000-02-29, 2000-02-30, birthDate, cvc-datatype-valid.1.2.1",
        "<kind>2, <kind>zwei, kind, cvc-pattern-valid",
        "<nameKana>ﾐﾎﾝ ﾊﾅｺ</nameKana>, '', nameKanji, cvc-complex-type.2.4.a",
        "<dependants>false, <dependants>nein, dependants, cvc-datatype-valid.1.2.1"
    })
    void returns_only_the_record_that_is_against_the_schema(String from, String to, String element, String key)
            throws IOException {
        HeardFiling actual = read(XmlText.seisaku(TARO, HANAKO.replace(from, to), TARO));

        assertThat(actual.faults()).containsExactly(ReadFault.XML_RECORD_SCHEMA);
        assertThat(actual.problems().get(0).ordinal()).isEqualTo(2);
        assertThat(actual.problems().get(0).args())
                .containsEntry("element", element)
                .containsEntry("key", key);
        assertThat(actual.records()).extracting(FilingRecord::ordinal).containsExactly(1, 3);
    }

    @Test
    void never_repeats_a_personal_number_that_is_against_the_schema() throws IOException {
        String wrong = TARO.replace(SyntheticNumbers.number(1), SyntheticNumbers.number(1) + "0");

        HeardFiling actual = read(XmlText.seisaku(wrong));

        assertThat(actual.faults()).containsExactly(ReadFault.XML_RECORD_SCHEMA);
        assertThat(actual.problems().toString()).contains("personalNumber").doesNotContain("9999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<telephone>03-5555-0202</telephone>", "<prefecture>21</prefecture>", " createdOn=\"2026-12-01\""
            })
    void returns_the_file_when_its_head_is_against_the_schema(String missing) throws IOException {
        HeardFiling actual = read(XmlText.seisaku(TARO).replace(missing, ""));

        assertThat(actual.faults()).containsExactly(ReadFault.XML_HEAD_SCHEMA);
        assertThat(actual.heads()).isEmpty();
    }

    @Test
    void returns_a_record_of_another_form_than_the_first() throws IOException {
        HeardFiling actual = read(XmlText.seisaku(TARO, REGISTRATION));

        assertThat(actual.faults()).containsExactly(ReadFault.XML_RECORD_SCHEMA);
        assertThat(actual.records()).hasSize(1);
    }

    @Test
    void returns_a_file_with_an_unknown_element_beside_the_records() throws IOException {
        assertThat(read(XmlText.seisaku(TARO, "<gift/>")).faults()).containsExactly(ReadFault.XML_HEAD_SCHEMA);
    }

    @Test
    void returns_a_file_without_office_or_records() throws IOException {
        assertThat(read(XmlText.seisaku()).faults()).containsExactly(ReadFault.NO_RECORDS);
        assertThat(read(XmlText.seisaku(TARO).replaceFirst("(?s)<office>.*</office>", ""))
                        .faults())
                .containsExactly(ReadFault.XML_HEAD_SCHEMA);
    }
}
