package dev.todoke.hub.filing;

import dev.todoke.hub.identity.SyntheticNumbers;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The samples that are right: one for each form and way of sending it. */
final class SampleForms {
    private static final String SHOJI = "mihon-shoji/";
    private static final String CSV = "/SHFD0006.CSV";

    private final Map<String, byte[]> files = new TreeMap<>();

    private SampleForms() {
        loss();
        family();
        pay();
        bonus();
        wrapped();
        held();
        others();
    }

    static Map<String, byte[]> all() {
        return new SampleForms().files;
    }

    private void loss() {
        csv("05-loss", named(FormRow.loss(), "ﾐﾎﾝ ﾊﾙｺ", "見本　春子", LocalDate.of(1988, 3, 3), 51), seventyFive());
    }

    private static FormRow seventyFive() {
        FormRow row = named(FormRow.loss(), "ﾐﾎﾝ ﾅﾂｵ", "見本　夏男", LocalDate.of(1951, 11, 20), 52)
                .with("insuredNumber", "12")
                .changed("cause=7;retiredDate=;retiredEra=");
        return row.day("lostDate", LocalDate.of(2026, 11, 20));
    }

    /** Three children take two rows. */
    private void family() {
        FormRow first = parent().spouse().child("other1", 53);
        first.child("other2", 54).with("other2.nameKana", "ﾐﾎﾝ ｱｷｺ").with("other2.nameKanji", "見本　秋子");
        first.with("other2.sex", "2").day("other2.birthDate", LocalDate.of(2022, 10, 10));
        FormRow second = parent().child("other1", 55);
        second.with("other1.nameKana", "ﾐﾎﾝ ﾌﾕｵ").with("other1.nameKanji", "見本　冬男");
        second.day("other1.birthDate", LocalDate.of(2025, 12, 24));
        for (FormRow row : new FormRow[] {first, second}) {
            for (String child : new String[] {"other1", "other2"}) {
                if (!row.get(child + ".nameKana").isEmpty()) {
                    row.with(child + ".living", "1").with(child + ".startReason", "5");
                    row.with(child + ".startReasonOther", "父の入社");
                }
            }
        }
        csv("06-family", first, second);
    }

    private static FormRow parent() {
        return FormRow.dependants("1");
    }

    private void pay() {
        csv(
                "07-pay-of-april-to-june",
                named(FormRow.annual(), "ﾐﾎﾝ ｲﾁｺ", "見本　市子", LocalDate.of(1985, 1, 15), 0),
                named(FormRow.annual(), "ﾐﾎﾝ ﾆｺ", "見本　仁子", LocalDate.of(1992, 2, 20), 0)
                        .with("insuredNumber", "13"));
        csv(
                "08-change-of-pay",
                named(FormRow.changed(), "ﾐﾎﾝ ｲﾁｺ", "見本　市子", LocalDate.of(1985, 1, 15), 0)
                        .month("changed", "9", "08", "11")
                        .pay("firstMonth", "08", "31", 300_000)
                        .pay("secondMonth", "09", "30", 310_000)
                        .pay("thirdMonth", "10", "31", 320_000)
                        .with("sum", "930000")
                        .with("average", "310000"));
    }

    private void bonus() {
        FormRow seventy = named(FormRow.bonus(), "ﾐﾎﾝ ｵｷﾅ", "見本　翁", LocalDate.of(1953, 5, 5), 56)
                .with("insuredNumber", "14")
                .with("seventyOrOver", "1");
        csv(
                "09-bonus",
                named(FormRow.bonus(), "ﾐﾎﾝ ｲﾁｺ", "見本　市子", LocalDate.of(1985, 1, 15), 0),
                seventy.changed("cash=1000000;inKind=0;total=1000000"));
    }

    private static FormRow named(FormRow row, String kana, String kanji, LocalDate birth, int number) {
        row.with("nameKana", kana).with("nameKanji", kanji).day("birthDate", birth);
        return number == 0 ? row : row.with("personalNumber", SyntheticNumbers.number(number));
    }

    private void wrapped() {
        EnrolmentRow zipped = shoji(57).person("ﾐﾎﾝ ﾂﾂﾐ", "見本　包", "1", "7", "010203");
        put("10-zip/SHFD0006.ZIP", SampleArchive.of("SHFD0006.CSV", CsvText.bytes(CsvText.shoji(zipped.text()))));
        EnrolmentRow small = shoji(58).person("ﾐﾎﾝ ｺﾓｼﾞ", "見本　小文字", "2", "7", "020304");
        put("11-small-letters/shfd0006.txt", CsvText.bytes(CsvText.shoji(small.text())));
        EnrolmentRow returned = shoji(59).person("ﾐﾎﾝ ﾍﾝﾚｲ", "見本　返礼", "2", "7", "030405");
        csv("15-returned-by-the-agency", returned.text());
    }

    /** Both are hired in the new year: one does not come, of the other the day was wrong. */
    private void held() {
        csv(
                "31-held-until-their-day",
                newYear("ﾐﾎﾝ ﾄｼｺ", "見本　年子", 60).text(),
                newYear("ﾐﾎﾝ ﾊﾂｴ", "見本　初江", 61).text());
        put("32-withdrawal/withdrawal.xml", XmlText.bytes(XmlText.shoji("""
                          <withdrawal>
                            <withdrawn>1</withdrawn>
                            <nameKana>ﾐﾎﾝ ﾄｼｺ</nameKana>
                            <birthDate>1990-04-01</birthDate>
                            <factOn>2027-01-04</factOn>
                            <reason>
                              <code>1</code>
                            </reason>
                          </withdrawal>
                        """)));
        put(
                "98-correction/enrolment.xml",
                XmlText.bytes(XmlText.shoji(XmlText.enrolment("ﾐﾎﾝ ﾊﾂｴ", "見本　初江", "2", "1990-04-01", 61)
                        .replace(
                                "  <enrolment>\n",
                                "  <enrolment>\n    <corrects>" + SampleFilings.CORRECTED + "</corrects>\n")
                        .replace("<acquiredOn>2026-12-01", "<acquiredOn>2027-01-05"))));
    }

    private static EnrolmentRow newYear(String kana, String kanji, int number) {
        return shoji(number).person(kana, kanji, "2", "7", "020401").with("acquiredDate", "090104");
    }

    /** An agent files for two offices at once; a company files with its society's variant. */
    private void others() {
        EnrolmentRow yokohama =
                EnrolmentRow.of("31-05-ﾖｺﾊ", "34567").number(62).person("ｼｹﾝ ﾌﾈｵ", "試験　船男", "1", "7", "050505");
        EnrolmentRow seisaku =
                EnrolmentRow.of("21-02-ｾｲｻ", "23456").number(63).person("ｼｹﾝ ｸﾐｺ", "試験　組子", "2", "7", "060606");
        String bonus = named(FormRow.bonus(), "ｼｹﾝ ｹﾝｺ", "試験　健子", LocalDate.of(1990, 2, 2), 0)
                .changed("district=02;symbol=ｾｲｻ")
                .text();
        String text = CsvText.agent(
                        "31,05,ﾖｺﾊ", "34567", SampleFilings.YOKOHAMA, yokohama.text(), seisaku.text(), bonus)
                .replace(",001\r\n31", ",002\r\n31")
                .replace("[data]", "21,02,ｾｲｻ,23456," + SampleFilings.SEISAKU + "\r\n[data]");
        files.put("mihon-sharoshi/03-two-offices-two-forms" + CSV, CsvText.bytes(text));
        EnrolmentRow society =
                EnrolmentRow.of("21-02-ｾｲｻ", "23456").number(64).person("ﾚｲｼﾞ ｸﾐｵ", "例示　組男", "1", "7", "070707");
        files.put(
                "mihon-seisaku/03-society/KPFD0006.CSV",
                CsvText.bytes(CsvText.society(society.text() + ",0123,,")
                        .replace("100,0001,東京都千代田区見本町１－２－３,見本商事株式会社,見本　一郎,03,5555,0101", SampleFilings.SEISAKU)));
    }

    static EnrolmentRow shoji(int number) {
        return EnrolmentRow.complete().number(number);
    }

    private void csv(String story, FormRow... rows) {
        String[] texts = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            texts[i] = rows[i].text();
        }
        csv(story, texts);
    }

    private void csv(String story, String... rows) {
        put(story + CSV, CsvText.bytes(CsvText.shoji(rows)));
    }

    private void put(String path, byte[] bytes) {
        files.put(SHOJI + path, bytes);
    }
}
