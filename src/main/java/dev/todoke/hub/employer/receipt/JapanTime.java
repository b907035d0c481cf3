package dev.todoke.hub.employer.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Dates and times as people in Japan write them, and as XML does. */
final class JapanTime {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm");

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    public static String time(Instant instant) {
        return TIME.format(instant.atZone(TOKYO));
    }

    public static String xml(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MILLIS).atZone(TOKYO));
    }
}
