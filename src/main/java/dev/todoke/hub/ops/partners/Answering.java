package dev.todoke.hub.ops.partners;

import java.time.Duration;
import java.time.Instant;

/**
 * How a partner answers; hub time.
 *
 * @param waiting what it has been given and has not answered
 * @param oldest when the longest waiting of it was given, null when nothing waits
 * @param lastAnswer null when it never answered
 * @param usual within which nineteen answers in twenty came; null before the hub has learned it
 * @param limit after which it counts as silent
 * @param silent whether something waits longer than that, and nothing at all came as long
 */
record Answering(long waiting, Instant oldest, Instant lastAnswer, Duration usual, Duration limit, boolean silent) {}
