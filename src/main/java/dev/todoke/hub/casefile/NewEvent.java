package dev.todoke.hub.casefile;

import java.util.Map;
import java.util.UUID;

/**
 * One line of a case's timeline, about to be written.
 *
 * @param party who acted
 * @param turn whose turn it is after this
 * @param details what the event's text needs (see {@link EventKind}); never a personal number or name
 */
public record NewEvent(UUID caseId, Party party, EventKind kind, Party turn, Map<String, String> details) {}
