package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.vault.NumbersOnly;
import java.io.File;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmlunit.assertj3.XmlAssert;

class RegistrationMessagesTest {
    private static final PersonalNumber NUMBER = PersonalNumber.of("123456789018");
    private static final NumbersOnly ENVELOPE = (number, subject) -> "eyJhbGciOiJ4In0.a." + subject + ".c.d";
    private static final String SEALED = "eyJhbGciOiJ4In0.a.C-20261201-0000001.c.d";

    private static RegistrationMessages unit;

    @BeforeAll
    static void open() throws Exception {
        unit = Orders.messages();
    }

    @Test
    void a_message_with_a_number_is_valid_and_shows_the_number_only_sealed() {
        String actual = unit.compose(Orders.with("kyokai-tokyo", NUMBER), ENVELOPE);

        XmlAssert.assertThat(actual).isValidAgainst(schema("schemas/registration.xsd"));
        assertThat(actual).doesNotContain("123456789018");
        assertValue(actual, "//r:personalNumberEnvelope", SEALED);
    }

    @Test
    void a_message_without_a_number_is_valid_and_says_why() {
        String actual = unit.compose(Orders.without("kyokai-tokyo"), ENVELOPE);

        XmlAssert.assertThat(actual).isValidAgainst(schema("schemas/registration.xsd"));
        assertValue(actual, "//r:personalNumberMissing/@reason", "MY_NUMBER_MISSING");
    }

    @Test
    void the_message_says_who_where_and_since_when() {
        String actual = unit.compose(Orders.with("kyokai-tokyo", NUMBER), ENVELOPE);

        assertValue(actual, "/r:registration/r:messageId", "C-20261201-0000001:registration:1");
        assertValue(actual, "/r:registration/r:sentAt", "2026-12-02T09:00:00+09:00");
        assertValue(actual, "/r:registration/r:insurerNumber", "01130012");
        assertValue(actual, "/r:registration/r:office/r:symbol", "21-01-ﾐﾎﾝ");
        assertValue(actual, "/r:registration/r:person/r:nameKana", "ﾐﾎﾝ ﾀﾛｳ");
        assertValue(actual, "/r:registration/r:acquiredOn", "2026-12-01");
        assertValue(actual, "/r:registration/r:arrival/r:number", "202612011000001234");
    }

    @Test
    void the_society_gets_its_own_xml_with_the_envelope_unchanged() {
        String actual = unit.compose(Orders.with("mihon-kenpo", NUMBER), ENVELOPE);

        XmlAssert.assertThat(actual).isValidAgainst(schema("transforms/mihon-kenpo-registration.xsd"));
        assertValue(actual, "//k:個人番号", SEALED);
        assertValue(actual, "//k:保険者番号", "06139992");
        assertValue(actual, "//k:カナ氏名", "ﾐﾎﾝ ﾀﾛｳ");
        assertThat(actual).doesNotContain("urn:todoke");
    }

    @Test
    void the_society_reads_dates_in_japanese_eras() {
        String actual = unit.compose(Orders.with("mihon-kenpo", NUMBER), ENVELOPE);

        assertValue(actual, "concat(//k:生年月日/@元号, '-', //k:生年月日)", "7-020203");
        assertValue(actual, "concat(//k:資格取得年月日/@元号, '-', //k:資格取得年月日)", "9-081201");
    }

    @Test
    void the_society_is_told_that_the_number_is_missing() {
        String actual = unit.compose(Orders.without("mihon-kenpo"), ENVELOPE);

        XmlAssert.assertThat(actual).isValidAgainst(schema("transforms/mihon-kenpo-registration.xsd"));
        assertValue(actual, "//k:個人番号なし/@理由", "記載なし");
    }

    @Test
    void an_order_for_an_unknown_insurer_is_refused() {
        assertThatThrownBy(() -> unit.compose(Orders.without("nobody"), ENVELOPE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void an_order_does_not_print_the_person() {
        String actual = Orders.with("kyokai-tokyo", NUMBER).toString();

        assertThat(actual).doesNotContain("ﾀﾛｳ", "太郎", "123456789018", "1990");
    }

    private static void assertValue(String xml, String xpath, String expected) {
        XmlAssert.assertThat(xml)
                .withNamespaceContext(Map.of("r", "urn:todoke:registration:1", "k", "urn:mihon-kenpo:加入者登録:1"))
                .valueByXPath(xpath)
                .isEqualTo(expected);
    }

    private static File schema(String name) {
        return new File("mappings", name);
    }
}
