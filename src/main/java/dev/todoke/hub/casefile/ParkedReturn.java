package dev.todoke.hub.casefile;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A message that goes back to who sent it.
 *
 * @param id of the parked message, and so the key under which it goes back once
 * @param sender broker user who sent it
 * @param reference the id its sender gave the message
 * @param code why the hub could not use it
 * @param receivedAt when it was set aside
 * @param why in the words of somebody at the desk
 */
public record ParkedReturn(
        UUID id, String sender, String reference, String code, OffsetDateTime receivedAt, String why) {}
