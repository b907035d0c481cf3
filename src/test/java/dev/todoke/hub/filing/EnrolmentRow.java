package dev.todoke.hub.filing;

import dev.todoke.hub.identity.SyntheticNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An invented person's row of an enrolment, right in every item unless changed. */
public final class EnrolmentRow {
    private final Map<String, String> values = new HashMap<>();

    private EnrolmentRow(String office, String officeNumber) {
        String[] symbol = office.split("-");
        with("recordCode", "2200700");
        with("prefecture", symbol[0]).with("district", symbol[1]).with("symbol", symbol[2]);
        with("officeNumber", officeNumber);
        with("nameKana", "ﾐﾎﾝ ﾀﾛｳ").with("nameKanji", "見本　太郎");
        with("birthEra", "7").with("birthDate", "020401").with("kind", "1").with("acquisitionKind", "1");
        with("acquiredEra", "9").with("acquiredDate", "081201").with("dependants", "0");
        with("cash", "250000").with("inKind", "0").with("total", "250000");
        number(1);
    }

    /** A person of 見本商事. */
    public static EnrolmentRow complete() {
        return new EnrolmentRow("21-01-ﾐﾎﾝ", "12345");
    }

    /** A person of any office: {@code 21-02-ｾｲｻ}. */
    public static EnrolmentRow of(String office, String officeNumber) {
        return new EnrolmentRow(office, officeNumber);
    }

    public EnrolmentRow with(String item, String value) {
        Form.ENROLMENT.layout().item(item);
        values.put(item, value);
        return this;
    }

    public EnrolmentRow number(int n) {
        return with("personalNumber", SyntheticNumbers.number(n));
    }

    public EnrolmentRow person(String kana, String kanji, String kind, String birthEra, String birthDate) {
        return with("nameKana", kana)
                .with("nameKanji", kanji)
                .with("kind", kind)
                .with("birthEra", birthEra)
                .with("birthDate", birthDate);
    }

    /** Takes the number away and gives the address the agency then asks for. */
    public EnrolmentRow withoutNumber() {
        return with("personalNumber", "")
                .with("postcodeArea", "100")
                .with("postcodeTown", "0001")
                .with("addressKana", "ﾄｳｷﾖｳﾄ ﾁﾖﾀﾞｸ ﾐﾎﾝﾁﾖｳ 1-2-3")
                .with("addressKanji", "東京都千代田区見本町１－２－３");
    }

    /** The row in the present layout of 34 columns. */
    public String text() {
        return text(34);
    }

    /** The first columns of the row only. */
    public String text(int columns) {
        return String.join(",", values().subList(0, columns));
    }

    private List<String> values() {
        return version().items().stream()
                .map(item -> values.getOrDefault(item.name(), ""))
                .toList();
    }

    /** The record a reader would make of this row. */
    public FilingRecord record() {
        return FilingRecord.row(Form.ENROLMENT.layout(), version(), 1, 6, 0, values());
    }

    private static Layout.Version version() {
        return Form.ENROLMENT.layout().written(Variant.SHFD).orElseThrow();
    }
}
