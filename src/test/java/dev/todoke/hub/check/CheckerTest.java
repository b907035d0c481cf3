package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.EnrolmentRow;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final CheckContext CONTEXT = new CheckContext(TODAY, Set.of(), false);

    private final Checker unit = new Checker();

    private List<String> codes(EnrolmentRow row) {
        return unit.check(row.record(), CONTEXT).stream().map(Finding::code).toList();
    }

    private static EnrolmentRow changed(String changes) {
        EnrolmentRow row = EnrolmentRow.complete();
        for (String change : changes.split(";")) {
            if (change.equals("address")) {
                row.withoutNumber();
            } else {
                String[] parts = change.split("=", 2);
                row.with(parts[0], parts[1]);
            }
        }
        return row;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remarks=",
                "acquiredDate=081201",
                "cash=0250000",
                "nameKana=ｼｹﾝ ｼﾞﾖﾝ ｽﾐｽ",
                "nameKanji=",
                "nameKanji=試験　ジョン　スミス",
                "pensionOffice=1234;pensionSerial=567890",
                "insuredNumber=000001",
                "symbol=A1",
                "cash=9999999;inKind=9999999;total=9999999",
                "birthEra=3;birthDate=151224;seventyOrOver=1",
                "kind=;acquisitionKind=;seventyOnly=1;seventyOrOver=1;birthDate=201130;birthEra=5",
                "acquisitionKind=3;kind=2",
                "acquisitionKind=6;kind="
            })
    void finds_nothing_wrong_with_what_the_agency_takes(String changes) {
        assertThat(codes(changed(changes))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nameKana=, ENR-KNA-001",
        "total=, ENR-TOT-001",
        "cash=25万, ENR-CSH-002",
        "officeNumber=123456, ENR-OFN-003",
        "nameKana=ﾐﾎﾝ ﾀﾛｳﾀﾛｳﾀﾛｳﾀﾛｳﾀﾛｳﾀﾛｳﾀﾛｳ1, ENR-KNA-003",
        "nameKanji=見本　太郎太郎太郎太郎太郎, ENR-KNJ-003",
        "birthDate=20401, ENR-BDY-024",
        "personalNumber=12345678901, ENR-PNO-024",
        "personalNumber=1234567890123, ENR-PNO-004",
        "kind=9, ENR-KND-005",
        "birthEra=2, ENR-BER-005",
        "acquiredEra=5;acquiredDate=601201, ENR-AER-005",
        "certificateWanted=0, ENR-CRT-005",
        "nameKanji=髙橋　太郎, ENR-KNJ-006",
        "remarks=見本(株), ENR-RMK-006",
        "remarks=999900020017, ENR-RMK-019",
        "nameKana=ミホン タロウ, ENR-KNA-007",
        "nameKanji=見本 太郎, ENR-KNJ-008",
        "nameKana=ﾐﾎﾝﾀﾛｳ, ENR-KNA-009",
        "nameKana=ﾐﾎﾝ  ﾀﾛｳ, ENR-KNA-009",
        "nameKanji=見本太郎, ENR-KNJ-009",
        "district=99, ENR-DST-010",
        "insuredNumber=000000, ENR-INS-010",
        "birthEra=7;birthDate=320401, ENR-BDY-011",
        "birthDate=020230, ENR-BDY-011",
        "acquiredDate=081202, ENR-ADY-028",
        "acquiredDate=090201, ENR-ADY-028",
        "acquiredDate=090202, ENR-ADY-025",
        "birthEra=9;birthDate=081202, ENR-BDY-012",
        "address;addressKana=ﾄｳｷﾖｳﾄ  ﾁﾖﾀﾞｸ, ENR-ADK-013 ENR-PNO-101",
        "pensionOffice=1234, ENR-BPO-014",
        "cash=999;total=999, ENR-TOT-015",
        "prefecture=13, ENR-PRF-016",
        "symbol=ｹ1, ENR-SYM-017",
        "kind=, ENR-KND-020",
        "acquisitionKind=3;kind=5, ENR-KND-102",
        "acquisitionKind=;seventyOnly=1;seventyOrOver=1;birthEra=5;birthDate=201130, ENR-KND-021",
        "kind=;seventyOnly=1;seventyOrOver=1;birthEra=5;birthDate=201130, ENR-ACQ-021",
        "address, ENR-PNO-101",
        "personalNumber=, ENR-PNO-102",
        "personalNumber=123456789012, ENR-PNO-103",
        "noAddressReason=1, ENR-NAR-021",
        "address;noAddressReason=3, ENR-PNO-101 ENR-NAM-020",
        "address;noAddressReason=1;noAddressRemark=海外, ENR-PNO-101 ENR-NAM-021",
        "acquisitionKind=4;pensionOffice=1234;pensionSerial=567890, ENR-BPO-021",
        "seventyOrOver=1, ENR-ADY-101",
        "total=25000, ENR-TOT-101",
        "cash=9999999;inKind=1;total=10000000, ENR-TOT-003 ENR-TOT-101",
        "kind=;acquisitionKind=;seventyOnly=1;birthEra=5;birthDate=201130, ENR-O70-020",
        "addressKanji=東京都, ENR-ADJ-021",
        "address;addressKanji=見本町１−2, ENR-PNO-101 ENR-ADJ-008",
        "address;addressKanji=見本町１−２, ENR-PNO-101 ENR-ADJ-026"
    })
    void finds_what_the_agency_would_return(String changes, String expected) {
        assertThat(codes(changed(changes))).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"311130, false", "311201, false", "311202, false", "311203, true"})
    void seventy_is_reached_on_the_day_before_the_birthday(String birthDate, boolean tooYoung) {
        // Filed on 2026-12-01: born in 昭和31年 (1956), so 70 on the day before the birthday in 2026.
        List<String> actual = codes(changed("seventyOrOver=1;birthEra=5;birthDate=" + birthDate));

        assertThat(actual.contains("ENR-ADY-101")).isEqualTo(tooYoung);
    }

    @Test
    void a_missing_number_with_an_address_is_incomplete_and_without_one_an_error() {
        assertThat(unit.check(EnrolmentRow.complete().withoutNumber().record(), CONTEXT))
                .extracting(Finding::severity)
                .containsExactly(Severity.INCOMPLETE);
        assertThat(unit.check(EnrolmentRow.complete().with("personalNumber", "").record(), CONTEXT))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void a_wrong_check_digit_returns_the_record_only_where_the_sender_is_set_so() {
        FilingRecord record = changed("personalNumber=123456789012").record();

        assertThat(unit.check(record, CONTEXT).get(0).severity()).isEqualTo(Severity.HINT);
        assertThat(unit.check(record, new CheckContext(TODAY, Set.of(), true))
                        .get(0)
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void names_the_characters_and_how_to_spell_them() {
        Finding actual =
                unit.check(changed("nameKanji=髙﨑　①㈱").record(), CONTEXT).get(0);

        assertThat(actual.ja()).contains("髙 﨑 ① ㈱");
        assertThat(actual.cureJa())
                .contains("髙 → 高")
                .contains("﨑 → 崎")
                .contains("① → （１）")
                .contains("㈱ → （株）");
        assertThat(actual.cureEn()).contains("髙 → 高");
    }

    @Test
    void tells_which_prefecture_a_jis_code_means() {
        Finding actual = unit.check(changed("prefecture=13").record(), CONTEXT).get(0);

        assertThat(actual.ja()).contains("東京都は 21");
        assertThat(actual.en()).contains("Tokyo is 21");
    }

    @Test
    void shows_no_digit_of_a_number_and_no_more_than_the_start_of_a_name() {
        List<Finding> actual = unit.check(
                changed("personalNumber=123456789012;nameKana=ﾐﾎﾝﾀﾛｳ").record(), CONTEXT);

        assertThat(actual).extracting(Finding::maskedValue).containsExactly("ﾐ＊", "************");
        assertThat(actual.toString()).doesNotContain("123456789012").doesNotContain("ﾐﾎﾝﾀﾛｳ");
    }

    @Test
    void fills_every_word_of_its_texts() {
        Map<String, String> anything = Stream.of(
                        "found",
                        "found.ja",
                        "found.en",
                        "expected",
                        "expected.ja",
                        "expected.en",
                        "item",
                        "element",
                        "key",
                        "announced",
                        "name")
                .collect(Collectors.toMap(word -> word, word -> "1"));

        assertThat(ReadFault.values()).allSatisfy(fault -> {
            Finding actual = unit.of(new ReadProblem(fault, 7, 8, 1, anything));
            assertThat(actual.ja() + actual.en() + actual.cureJa() + actual.cureEn())
                    .doesNotContain("{");
        });
    }

    @Test
    void refuses_a_file_for_an_office_the_sender_does_not_file_for() throws IOException {
        FilingHead head =
                HeardFiling.ofCsv(CsvText.shoji(EnrolmentRow.complete().text())).head();

        assertThat(unit.checkHead(head, new CheckContext(TODAY, Set.of("21-02-ｾｲｻ"), false)))
                .extracting(Finding::code)
                .containsExactly("HED-OFF-001");
        assertThat(unit.checkHead(head, new CheckContext(TODAY, Set.of("21-01-ﾐﾎﾝ"), false)))
                .isEmpty();
    }

    @Test
    void a_number_registration_has_to_name_its_person() {
        Map<String, String> office =
                Map.of("prefecture", "21", "district", "01", "symbol", "ﾐﾎﾝ", "officeNumber", "12345");
        FilingRecord nobody = FilingRecord.restore(
                Form.NUMBER_REGISTRATION, office, Map.of("personalNumber", SyntheticNumbers.personalNumber(1)));

        assertThat(unit.check(nobody, CONTEXT)).extracting(Finding::code).containsExactly("NUM-CAS-101");
    }
}
