package dev.todoke.hub.ops.desk;

import dev.todoke.hub.calendar.BusinessCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and times as the desk writes them, in Japan's time. Used in templates as {@code @dates}. */
@Component("dates")
public class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");
    private static final int FAR = 99;

    private final BusinessCalendar calendar;
    private final Clock clock;

    Dates(BusinessCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** 2026/12/04, or nothing. */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** As {@link #day(LocalDate)}, from an ISO date. */
    public String day(String iso) {
        return iso == null || iso.isEmpty() ? "" : day(LocalDate.parse(iso));
    }

    /** 2026/12/04(金). */
    public String dayOfWeek(LocalDate day) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean japanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
        return DateTimeFormatter.ofPattern(japanese ? "uuuu/MM/dd(E)" : "uuuu/MM/dd (E)", locale)
                .format(day);
    }

    /** 2026/12/04 14:05, or nothing. */
    public String moment(OffsetDateTime moment) {
        return moment == null ? "" : MOMENT.format(local(moment.toInstant()));
    }

    public String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(local(moment));
    }

    /** As {@link #moment(Instant)}, from an ISO instant. */
    public String moment(String iso) {
        return iso == null || iso.isEmpty() ? "" : moment(Instant.parse(iso));
    }

    /** 2026/12/04 14:05:09. */
    public String second(Instant moment) {
        return moment == null ? "" : SECOND.format(local(moment));
    }

    /** Days of the calendar until then; what is left when no open day comes before it. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Open days from tomorrow to that day, both counted: 0 on the day itself, below 0 when it is over. */
    public int openDaysLeft(LocalDate last) {
        LocalDate today = today();
        if (last.isBefore(today)) {
            return -openDays(last, today);
        }
        return openDays(today, last);
    }

    private int openDays(LocalDate after, LocalDate until) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(until) && days < FAR; day = day.plusDays(1)) {
            days += calendar.isOpen(day) ? 1 : 0;
        }
        return days;
    }

    private TemporalAccessor local(Instant moment) {
        return moment.atZone(clock.getZone());
    }
}
