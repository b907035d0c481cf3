package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.FormRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BonusRulesTest {
    private static final CheckContext CONTEXT = new CheckContext(LocalDate.of(2026, 12, 1), Set.of(), false);

    private final Checker unit = new Checker();

    private List<String> codes(String changes) {
        return unit.check(FormRow.bonus().changed(changes).record(), CONTEXT).stream()
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nameKanji=",
                "firstPaymentDay=01",
                "seventyOrOver=1;birthEra=5;birthDate=300101;pensionOffice=1234;pensionSerial=567890",
                "insuredNumber=;seventyOrOver=1;seventyOnly=1;birthEra=5;birthDate=300101;personalNumber=123456789018"
            })
    void takes_what_the_agency_takes(String changes) {
        assertThat(codes(changes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "insuredNumber=, BNS-INS-020",
        "personalNumber=123456789018, BNS-PNO-021",
        "seventyOrOver=1, BNS-BPO-020",
        "seventyOnly=1;seventyOrOver=1;pensionOffice=1234;pensionSerial=567890, BNS-INS-021",
        "insuredNumber=;seventyOnly=1, BNS-INS-020 BNS-O70-020",
        "paidDate=081202, BNS-PDY-028",
        "paidDate=090202, BNS-PDY-025",
        "firstPaymentDay=32, BNS-FPD-027"
    })
    void finds_what_the_agency_would_return(String changes, String expected) {
        assertThat(codes(changes)).contains(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 0, 1000, ''",
        "999, 0, 0, BNS-TOT-015",
        "1999, 0, 1000, ''",
        "1999, 0, 1999, BNS-TOT-101",
        "1999, 1, 2000, ''",
        "9999000, 999, 9999000, ''",
        "9999000, 999, 9999999, BNS-TOT-101",
        "9999000, 1000, 9999999, ''",
        "9999000, 1000, 9999000, BNS-TOT-102",
        "9999999, 9999999, 9999999, ''",
        "9999999, 9999999, 9998000, BNS-TOT-101"
    })
    void a_bonus_is_cut_to_thousands_and_capped(String cash, String inKind, String total, String expected) {
        assertThat(String.join(" ", codes("cash=" + cash + ";inKind=" + inKind + ";total=" + total)))
                .isEqualTo(expected);
    }
}
