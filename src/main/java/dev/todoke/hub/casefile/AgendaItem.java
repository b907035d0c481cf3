package dev.todoke.hub.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * One due piece of work.
 *
 * @param subject the case, submission, notice or outbox file to work on
 * @param attempt 1 at the first try
 * @param dueAt hub time it was due
 */
public record AgendaItem(UUID subject, int attempt, Instant dueAt) {}
