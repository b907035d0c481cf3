package dev.todoke.hub.casefile;

import java.util.UUID;

/**
 * A message from outside that waits for a person.
 *
 * @param routeId the route it came by
 * @param reference file name, message id or case number
 * @param sender broker user who sent it, null where there is none
 * @param archiveId the message itself, null when there is none
 */
public record ParkedMessage(UUID id, String routeId, String reference, String sender, UUID archiveId) {}
