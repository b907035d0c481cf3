package dev.todoke.hub.filing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The samples of frequent mistakes that are for {@code check} and for dropping by hand: one mistake each, all of 見本商事. */
final class SampleMistakes {
    private static final String CSV = "/SHFD0006.CSV";

    private final Map<String, byte[]> files = new TreeMap<>();

    private SampleMistakes() {
        spoiledByOtherPrograms();
        wrongFiles();
        wrongRecords();
        wrongPay();
    }

    static Map<String, byte[]> all() {
        return new SampleMistakes().files;
    }

    private static String file() {
        return CsvText.shoji(person(71).text(), person(72).text());
    }

    private static EnrolmentRow person(int number) {
        return SampleForms.shoji(number).person("ﾐﾎﾝ ｴﾗｺ", "見本　恵良子", "2", "7", "040506");
    }

    private void spoiledByOtherPrograms() {
        csv("41-quotes", file().lines().map(SampleMistakes::quoted).reduce("", (all, line) -> all + line + "\r\n"));
        csv("42-leading-zeros", file().replace(",040506,", ",40506,"));
        csv("43-no-kanri", file().replace("[kanri]\r\n", ""));
        csv("44-prefecture-of-jis", file().replace("21,01,ﾐﾎﾝ", "13,01,ﾐﾎﾝ"));
        csv("45-one-line", file().replace("\r\n", ""));
        csv("46-unix-line-ends", file().replace("\r\n", "\n"));
        csv("47-old-end-mark", file() + "\u001a");
        csv("48-utf-16", "\uFEFF" + file(), StandardCharsets.UTF_16LE);
        csv("49-comma-in-a-name", file().replace("見本商事株式会社", "見本商事,株式会社"));
    }

    private static String quoted(String line) {
        return line.startsWith("[") ? line : "\"" + line.replace(",", "\",\"") + "\"";
    }

    private void wrongFiles() {
        put("51-encrypted/SHFD0006.CRY", "0123456789");
        files.put(
                "mihon-shoji/52-zip-with-password/SHFD0006(CSV).ZIP",
                SampleArchive.withPassword("SHFD0006.CSV", CsvText.bytes(file())));
        files.put(
                "mihon-shoji/53-two-filings-in-a-zip/SHFD0006.ZIP",
                SampleArchive.of("1/SHFD0006.CSV", CsvText.bytes(file()), "2/SHFD0006.CSV", CsvText.bytes(file())));
        put("54-work-file/SHFD0006.JKK", "0123456789");
        put("55-data-of-the-agency/SHFD0039.DTA", "0123456789");
        put("56-hello-work/10101-shutoku.csv", file());
        files.put(
                "mihon-shoji/57-workbook/meibo.xlsx",
                SampleArchive.of(
                        "[Content_Types].xml",
                        XmlText.bytes("<Types/>"),
                        "xl/workbook.xml",
                        XmlText.bytes("<workbook/>")));
        csv("58-no-records", CsvText.shoji());
        csv("59-old-codes", file().replace("2200700,21,", "22007041,"));
        csv("60-parental-leave", CsvText.shoji("2263700" + ",".repeat(55)));
    }

    private void wrongRecords() {
        csv("61-lost-on-the-day-of-leaving", FormRow.loss().changed("lostDate=081130"));
        csv("62-loss-without-any-number", FormRow.loss().with("personalNumber", ""));
        csv(
                "63-address-beside-the-number",
                CsvText.shoji(person(73)
                        .with("postcodeArea", "100")
                        .with("postcodeTown", "0001")
                        .text()));
        csv(
                "64-neither-number-nor-address",
                CsvText.shoji(person(74).with("personalNumber", "").text()));
        csv(
                "65-no-space-in-the-name",
                CsvText.shoji(person(75).with("nameKanji", "見本恵良子").text()));
        csv(
                "66-no-such-day",
                CsvText.shoji(person(76).with("acquiredDate", "081131").text()));
        csv(
                "67-dummy-number",
                CsvText.shoji(person(77).with("personalNumber", "000000000000").text()));
        csv(
                "68-spouse-without-address",
                FormRow.dependants("1")
                        .spouse()
                        .changed("spouse.postcodeArea=;spouse.postcodeTown=;spouse.addressKanji="));
    }

    private void wrongPay() {
        csv("71-total-of-pay", CsvText.shoji(person(78).with("total", "260000").text()));
        csv("72-average", FormRow.annual().with("average", "270000"));
        csv("73-months-out-of-order", FormRow.changed().month("changed", "9", "08", "11"));
        csv("74-bonus-with-odd-yen", FormRow.bonus().with("total", "345678"));
    }

    private void csv(String story, FormRow row) {
        csv(story, CsvText.shoji(row.text()));
    }

    private void csv(String story, String text) {
        put(story + CSV, text);
    }

    private void csv(String story, String text, Charset charset) {
        files.put("mihon-shoji/" + story + CSV, text.getBytes(charset));
    }

    private void put(String path, String text) {
        files.put("mihon-shoji/" + path, CsvText.bytes(text));
    }
}
