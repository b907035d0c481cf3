package dev.todoke.hub.casefile;

import dev.todoke.hub.calendar.CountedDays;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline of a case.
 *
 * @param startEvent what set it going, as a word of {@link EventKind} or of the rule
 * @param dueFrom first day the awaited event is expected
 * @param dueTo last day in time
 * @param counted which days it counts; those it stands still are added by the same count
 * @param warnOn first day it is due soon, not after {@code dueTo}
 * @param rule the rule that set it, as shown to people
 * @param pause since when and why it stands still; null while it does not
 */
public record CaseClock(
        UUID caseId,
        ClockKind kind,
        String startEvent,
        LocalDate startedOn,
        LocalDate dueFrom,
        LocalDate dueTo,
        CountedDays counted,
        LocalDate warnOn,
        ClockState state,
        String rule,
        Pause pause) {

    /**
     * Why a clock stands still.
     *
     * @param reason stable code, as of the case
     * @param owner whose turn it is
     */
    public record Pause(LocalDate since, String reason, Party owner) {}

    /** A clock that runs from now on and is due soon on its last day. */
    public static CaseClock running(
            UUID caseId,
            ClockKind kind,
            String startEvent,
            LocalDate startedOn,
            LocalDate dueFrom,
            LocalDate dueTo,
            CountedDays counted,
            String rule) {
        return new CaseClock(
                caseId, kind, startEvent, startedOn, dueFrom, dueTo, counted, dueTo, ClockState.RUNNING, rule, null);
    }

    /** The same, due soon some days before its last. */
    public CaseClock warningFrom(LocalDate day) {
        LocalDate warning = day.isAfter(dueTo) ? dueTo : day;
        return new CaseClock(caseId, kind, startEvent, startedOn, dueFrom, dueTo, counted, warning, state, rule, pause);
    }

    /** The same clock in another state. */
    public CaseClock in(ClockState other) {
        return new CaseClock(caseId, kind, startEvent, startedOn, dueFrom, dueTo, counted, warnOn, other, rule, pause);
    }
}
