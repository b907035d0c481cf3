package dev.todoke.hub.notice.print;

import dev.todoke.hub.calendar.JapaneseDate;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Values as the letters print them: dates in Japanese era and common year side by side, kana in full width, long names in smaller type. */
final class Printed {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPAN);
    private static final DateTimeFormatter JAPANESE_TIME = DateTimeFormatter.ofPattern("H時m分", Locale.JAPAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int POSTCODE = 7;
    private static final int POSTCODE_HEAD = 3;

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

    /** 〒100-0000, with or without a hyphen in the source. */
    public static String postcode(String postcode) {
        return "〒"
                + (postcode.length() == POSTCODE
                        ? postcode.substring(0, POSTCODE_HEAD) + "-" + postcode.substring(POSTCODE_HEAD)
                        : postcode);
    }

    /**
     * The class of type in which a text fits its place on a card.
     *
     * @param many how many full-width characters fit in the ordinary size
     * @return {@code fit1} in the ordinary size, {@code fit2} one line of smaller type, {@code fit3} two lines of it, {@code fit4} two lines of the
     *     smallest
     */
    public static String fit(String text, int many) {
        int width = text.codePoints().map(c -> c < '\u0100' ? 1 : 2).sum();
        if (width <= 2 * many) {
            return "fit1";
        }
        // Smaller by a quarter; two lines of it; smaller by half.
        if (width * 3 <= 2 * many * 4) {
            return "fit2";
        }
        return width * 3 <= 2 * many * 7 ? "fit3" : "fit4";
    }

    public static String xml(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MILLIS).atZone(TOKYO));
    }
}
