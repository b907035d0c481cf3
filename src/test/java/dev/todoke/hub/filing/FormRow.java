package dev.todoke.hub.filing;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row about an invented person of 見本商事, for any form: right in every item unless changed. */
public final class FormRow {
    private final Layout layout;
    private final Map<String, String> values = new HashMap<>();

    private FormRow(Form form) {
        layout = form.layout();
        with("recordCode", form.code());
        with("prefecture", "21").with("district", "01").with("symbol", "ﾐﾎﾝ");
        if (layout.has("officeNumber")) {
            with("officeNumber", "12345");
        }
        with("nameKana", "ﾐﾎﾝ ﾀﾛｳ").with("nameKanji", "見本　太郎");
        day("birthDate", LocalDate.of(1990, 4, 1));
    }

    /** A row with code, office, name and birth date only. */
    static FormRow begin(Form form) {
        return new FormRow(form);
    }

    /** A person who left on 2026-11-30. */
    public static FormRow loss() {
        return begin(Form.LOSS)
                .with("officeNumber", "12345")
                .with("insuredNumber", "11")
                .with("personalNumber", SyntheticNumbers.number(1))
                .day("lostDate", LocalDate.of(2026, 12, 1))
                .with("cause", "4")
                .day("retiredDate", LocalDate.of(2026, 11, 30));
    }

    /** An insured person without a family yet; the family is for the test to add. */
    public static FormRow dependants(String change) {
        return begin(Form.DEPENDANTS)
                .with("relationConfirmed", "1")
                .with("insuredNumber", "11")
                .with("sex", "1")
                .with("personalNumber", SyntheticNumbers.number(1))
                .with("change", change);
    }

    /** Adds a wife who becomes a dependant. */
    public FormRow spouse() {
        return with("spouse.nameKana", "ﾐﾎﾝ ﾊﾅｺ")
                .with("spouse.nameKanji", "見本　花子")
                .day("spouse.birthDate", LocalDate.of(1991, 5, 2))
                .with("spouse.sex", "2")
                .with("spouse.personalNumber", SyntheticNumbers.number(2))
                .with("spouse.living", "1")
                .with("spouse.postcodeArea", "100")
                .with("spouse.postcodeTown", "0001")
                .with("spouse.addressKanji", "東京都千代田区見本町１－２－３")
                .day("spouse.startDate", LocalDate.of(2026, 12, 1))
                .with("spouse.startReason", "3");
    }

    /** Adds a child who becomes a dependant, born on 2020-06-03. */
    public FormRow child(String block, int number) {
        return with(block + ".nameKana", "ﾐﾎﾝ ｲﾁﾛｳ")
                .with(block + ".nameKanji", "見本　一郎")
                .day(block + ".birthDate", LocalDate.of(2020, 6, 3))
                .with(block + ".sex", "1")
                .with(block + ".relation", "01")
                .with(block + ".personalNumber", SyntheticNumbers.number(number))
                .with(block + ".postcodeArea", "100")
                .with(block + ".postcodeTown", "0001")
                .with(block + ".addressKanji", "東京都千代田区見本町１－２－３")
                .day(block + ".startDate", LocalDate.of(2026, 12, 1));
    }

    /** Pay of 250,000, 260,000 and 270,000 yen in April to June. */
    public static FormRow annual() {
        return begin(Form.ANNUAL_REMUNERATION)
                .with("insuredNumber", "11")
                .month("applied", "9", "08", "09")
                .month("former", "9", "07", "09")
                .pay("firstMonth", "04", "30", 250_000)
                .pay("secondMonth", "05", "31", 260_000)
                .pay("thirdMonth", "06", "30", 270_000)
                .with("sum", "780000")
                .with("average", "260000");
    }

    /** Pay of 250,000, 260,000 and 270,000 yen in November to January, changing from February. */
    public static FormRow changed() {
        return begin(Form.CHANGED_REMUNERATION)
                .with("insuredNumber", "11")
                .month("changed", "9", "08", "02")
                .month("former", "9", "07", "09")
                .pay("firstMonth", "11", "30", 250_000)
                .pay("secondMonth", "12", "31", 260_000)
                .pay("thirdMonth", "01", "31", 270_000)
                .with("sum", "780000")
                .with("average", "260000");
    }

    /** A bonus of 345,678 yen, paid on 2026-12-01. */
    public static FormRow bonus() {
        return begin(Form.BONUS)
                .with("insuredNumber", "11")
                .day("paidDate", LocalDate.of(2026, 12, 1))
                .with("cash", "345678")
                .with("inKind", "0")
                .with("total", "345000");
    }

    public FormRow with(String item, String value) {
        layout.item(item);
        values.put(item, value);
        return this;
    }

    /** Several changes: {@code cause=5;retiredDate=081130}. */
    public FormRow changed(String changes) {
        for (String change : changes.split(";")) {
            String[] parts = change.split("=", 2);
            with(parts[0], parts[1]);
        }
        return this;
    }

    /** Fills a date and its era. */
    public FormRow day(String item, LocalDate day) {
        JapaneseDate date = new JapaneseDate(day);
        return with(layout.item(item).era(), date.eraCode()).with(item, date.yymmdd());
    }

    /** Fills the three items of a month: {@code applied}, {@code former} or {@code changed}. */
    public FormRow month(String name, String era, String year, String month) {
        return with(name + "Era", era).with(name + "Year", year).with(name + "Month", month);
    }

    /** Fills one of the three months, all of its pay in money. */
    public FormRow pay(String block, String month, String days, long yen) {
        return with(block + ".month", month).with(block + ".days", days).pay(block, yen);
    }

    public FormRow pay(String block, long yen) {
        return with(block + ".cash", Long.toString(yen))
                .with(block + ".inKind", "0")
                .with(block + ".total", Long.toString(Math.min(yen, 9_999_999)));
    }

    public String get(String item) {
        return values.getOrDefault(item, "");
    }

    /** Whether the item was given a value, if only an empty one. */
    boolean isSet(String item) {
        return values.containsKey(item);
    }

    public Layout layout() {
        return layout;
    }

    /** The columns of the row in a version of the layout. */
    public List<String> values(Layout.Version version) {
        return version.items().stream().map(item -> get(item.name())).toList();
    }

    /** The row as the agency takes it today. */
    public String text() {
        return values(present()).stream().collect(Collectors.joining(","));
    }

    /** The record a reader would make of the row in the agency's present layout. */
    public FilingRecord record() {
        return record(present());
    }

    public FilingRecord record(Layout.Version version) {
        return FilingRecord.row(layout, version, 1, 6, 0, values(version));
    }

    private Layout.Version present() {
        return layout.written(Variant.SHFD).orElseThrow();
    }
}
