package dev.todoke.hub.ops.partners;

import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerStates;
import dev.todoke.hub.partner.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One partner as people see it, all hubs together; hub time.
 *
 * @param worst of the hubs that live; all well when none had to do with it
 * @param since when the first of them began to leave it alone
 * @param hubs how each hub stands with it, by name
 * @param due work that could be done now, counted up to {@link Waiting#MOST}
 * @param oldest since when the longest waiting of it is due
 * @param answering null where nothing is known of answers, as of a broker
 */
public record PartnerLine(
        Partner partner,
        Standing.State worst,
        Instant since,
        Instant lastSuccess,
        Instant lastFailure,
        String code,
        String detail,
        int failures,
        List<PartnerStates.OfHub> hubs,
        long due,
        Instant oldest,
        Answering answering) {

    public boolean isOpen() {
        return worst != Standing.State.CLOSED;
    }

    public boolean isSilent() {
        return answering != null && answering.silent();
    }

    public boolean wantsLooking() {
        return isOpen() || isSilent();
    }

    public boolean isMore() {
        return due > Waiting.MOST;
    }

    public String key() {
        return partner.key();
    }

    public String kind() {
        return partner.kind().name();
    }

    public Instant answerWaitsSince() {
        return answering == null ? null : answering.oldest();
    }

    public long unanswered() {
        return answering == null ? 0 : answering.waiting();
    }

    public Instant lastAnswer() {
        return answering == null ? null : answering.lastAnswer();
    }

    /** Hours within which answers usually come, null before the hub has learned it. */
    public Long usualHours() {
        return answering == null || answering.usual() == null ? null : hours(answering.usual());
    }

    /** Hours after which it counts as silent, null where nothing is known of answers. */
    public Long limitHours() {
        return answering == null ? null : hours(answering.limit());
    }

    private static long hours(Duration duration) {
        return Math.max(1, Math.round(duration.toMinutes() / 60.0));
    }
}
