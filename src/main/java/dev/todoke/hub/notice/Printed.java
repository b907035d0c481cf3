package dev.todoke.hub.notice;

import dev.todoke.hub.calendar.JapaneseDate;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Values as the notices print them: dates in Japanese era and common year side by side, kana in full width. */
final class Printed {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPAN);
    private static final DateTimeFormatter JAPANESE_TIME = DateTimeFormatter.ofPattern("H時m分", Locale.JAPAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** 令和8年12月2日(2026年12月2日). */
    public static String both(LocalDate date) {
        return JapaneseDate.wareki(date) + "(" + JAPANESE.format(date) + ")";
    }

    public static String wareki(LocalDate date) {
        return JapaneseDate.wareki(date);
    }

    public static String english(LocalDate date) {
        return ENGLISH.format(date);
    }

    /** 令和8年12月1日 9時2分. */
    public static String wareki(Instant instant) {
        return wareki(instant.atZone(TOKYO).toLocalDate()) + " " + JAPANESE_TIME.format(instant.atZone(TOKYO));
    }

    /** Files carry half-width kana; on paper they are hard to read. */
    public static String kana(String halfWidth) {
        return Normalizer.normalize(halfWidth, Normalizer.Form.NFKC);
    }

    public static String xml(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MILLIS).atZone(TOKYO));
    }
}
