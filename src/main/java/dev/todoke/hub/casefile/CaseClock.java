package dev.todoke.hub.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline of a case.
 *
 * @param startEvent what set it going, as a word of {@link EventKind} or of the rule
 * @param dueFrom first day the awaited event is expected
 * @param dueTo last day in time
 * @param rule the rule that set it, as shown to people
 */
public record CaseClock(
        UUID caseId,
        ClockKind kind,
        String startEvent,
        LocalDate startedOn,
        LocalDate dueFrom,
        LocalDate dueTo,
        ClockState state,
        String rule) {}
