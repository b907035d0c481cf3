package dev.todoke.hub.simulator.agency;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/** How far an application is at a moment: a function of its arrival and the calendar, so that nothing has to run in between. */
final class Progress {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final AgencySimulatorProperties properties;
    private final Predicate<LocalDate> isOpen;

    Progress(AgencySimulatorProperties properties, Predicate<LocalDate> isOpen) {
        this.properties = properties;
        this.isOpen = isOpen;
    }

    /** The agency's word for where an application is. */
    String status(Application application, Instant now) {
        if (now.isBefore(afterOpenTime(application.arrivedAt(), properties.examiningAfter()))) {
            return "到達";
        }
        if (now.isBefore(examinedAt(application))) {
            return "審査中";
        }
        return now.isBefore(afterOpenTime(examinedAt(application), properties.finishedAfter())) ? "審査終了" : "手続終了";
    }

    boolean hasDocuments(Application application, Instant now) {
        return !now.isBefore(examinedAt(application));
    }

    /** Last day the documents of an application can be fetched. */
    LocalDate fetchBefore(Application application) {
        return LocalDate.ofInstant(examinedAt(application), JAPAN).plusDays(properties.documentDays());
    }

    Instant examinedAt(Application application) {
        Duration spread = properties.examinedAtMost().minus(properties.examinedAtLeast());
        long part = Math.floorMod(application.arriveId().hashCode(), 100);
        Duration work =
                properties.examinedAtLeast().plus(spread.multipliedBy(part).dividedBy(100));
        return afterOpenTime(application.arrivedAt(), work);
    }

    /** Only open days count, around the clock. */
    private Instant afterOpenTime(Instant from, Duration work) {
        ZonedDateTime at = from.atZone(JAPAN);
        Duration left = work;
        while (true) {
            ZonedDateTime midnight = at.toLocalDate().plusDays(1).atStartOfDay(JAPAN);
            if (isOpen.test(at.toLocalDate())) {
                Duration today = Duration.between(at, midnight);
                if (left.compareTo(today) < 0) {
                    return at.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }
}
