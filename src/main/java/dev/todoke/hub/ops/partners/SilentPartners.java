package dev.todoke.hub.ops.partners;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notices when an answer that usually comes by now did not: something waits longer than this partner ever takes, and nothing at all came from it
 * meanwhile.
 */
@Component
public class SilentPartners {

    private static final Logger LOG = LoggerFactory.getLogger(SilentPartners.class);
    private static final int LONGEST_AGE_DAYS = 400;

    private final Answers answers;
    private final BusinessCalendar calendar;
    private final SilenceProperties properties;
    private final Clock clock;
    private volatile Map<Partner, Answering> seen = Map.of();

    SilentPartners(Answers answers, BusinessCalendar calendar, SilenceProperties properties, Clock clock) {
        this.answers = answers;
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    /** What the last look found. */
    Map<Partner, Answering> seen() {
        return seen;
    }

    /** Reads through all hand-overs; how often is the caller's to decide. */
    public void look() {
        Map<Partner, Answering> now = new HashMap<>();
        answers.all().forEach((partner, found) -> now.put(partner, judge(partner, found)));
        now.forEach(this::tellNews);
        seen = Map.copyOf(now);
    }

    private Answering judge(Partner partner, Answers.Found found) {
        boolean learned = found.answers() >= properties.learnedFrom() && found.usual() != null;
        Duration usual = learned ? found.usual() : null;
        Duration limit = learned ? patient(usual) : expected(partner);
        Instant now = clock.instant();
        boolean silent = found.oldest() != null
                && openTime(found.oldest(), now).compareTo(limit) > 0
                && (found.lastAnswer() == null
                        || openTime(found.lastAnswer(), now).compareTo(limit) > 0);
        return new Answering(found.waiting(), found.oldest(), found.lastAnswer(), usual, limit, silent);
    }

    private Duration expected(Partner partner) {
        return partner.kind() == PartnerKind.AGENCY ? properties.agency() : properties.insurer();
    }

    private Duration patient(Duration usual) {
        Duration longer = Duration.ofMillis(Math.round(usual.toMillis() * properties.patience()));
        return longer.compareTo(properties.shortest()) > 0 ? longer : properties.shortest();
    }

    /** Nobody answers on a closed day. */
    private Duration openTime(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, clock.getZone());
        LocalDate last = LocalDate.ofInstant(to, clock.getZone());
        if (first.plusDays(LONGEST_AGE_DAYS).isBefore(last)) {
            return Duration.between(from, to);
        }
        Duration open = Duration.ZERO;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!calendar.covers(day) || calendar.isOpen(day)) {
                open = open.plus(Duration.between(
                        later(from, day.atStartOfDay(clock.getZone()).toInstant()),
                        earlier(
                                to,
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())));
            }
        }
        return open;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void tellNews(Partner partner, Answering now) {
        Answering before = seen.get(partner);
        boolean wasSilent = before != null && before.silent();
        if (now.silent() && !wasSilent) {
            LOG.warn(
                    "Partner {} is silent: {} wait, the oldest since {}; usually it answers within {}",
                    partner.key(),
                    now.waiting(),
                    now.oldest(),
                    now.usual() == null ? now.limit() : now.usual());
        } else if (!now.silent() && wasSilent) {
            LOG.info("Partner {} is no longer silent", partner.key());
        }
    }
}
