package dev.todoke.hub.story;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.EnrolmentRow;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.time.LocalDate;

/** Filings of invented people, hired on a day of the story. */
final class Filed {

    private static final int REIWA = 2018;

    private Filed() {}

    /** A person of 見本商事; the birth date is in Heisei. */
    static EnrolmentRow person(String kana, String kanji, int number, LocalDate hiredOn) {
        return EnrolmentRow.complete()
                .person(kana, kanji, "1", "7", "020401")
                .number(number)
                .with("acquiredDate", reiwa(hiredOn));
    }

    static byte[] csv(EnrolmentRow... people) {
        String[] rows = new String[people.length];
        for (int i = 0; i < people.length; i++) {
            rows[i] = people[i].text();
        }
        return CsvText.bytes(CsvText.shoji(rows));
    }

    /** People of 見本厳格, as {@link #csv} has those of 見本商事. */
    static byte[] genkaku(EnrolmentRow... people) {
        String shoji = new String(csv(people), CsvText.CHARSET);
        return CsvText.bytes(shoji.replace("21,01,ﾐﾎﾝ", "21,03,ｹﾝｶｸ")
                .replace("ｹﾝｶｸ,12345", "ｹﾝｶｸ,45678")
                .replace("見本商事", "見本厳格"));
    }

    /** People of 見本製作, whose insurer is a health insurance society. */
    static byte[] xml(LocalDate hiredOn, String... enrolments) {
        return XmlText.bytes(XmlText.seisaku(enrolments).replace("2026-12-01</acquiredOn>", hiredOn + "</acquiredOn>"));
    }

    /** 個人番号等登録届 for a case of 見本商事. */
    static byte[] numberLater(String caseNo, String number) {
        return numbersLater(registration(caseNo, number));
    }

    static byte[] numbersLater(String... registrations) {
        return XmlText.bytes(XmlText.shoji(registrations));
    }

    static String registration(String caseNo, String number) {
        return """
                  <numberRegistration>
                    <caseNo>%s</caseNo>
                    <personalNumber>%s</personalNumber>
                  </numberRegistration>
                """.formatted(caseNo, number);
    }

    /** The n-th invented number with its last digit mistyped. */
    static String wrongCheckDigit(int n) {
        String right = SyntheticNumbers.number(n);
        int last = right.charAt(11) - '0';
        return right.substring(0, 11) + (last + 1) % 10;
    }

    private static String reiwa(LocalDate date) {
        return "%02d%02d%02d".formatted(date.getYear() - REIWA, date.getMonthValue(), date.getDayOfMonth());
    }
}
