package dev.todoke.hub.notice.letter;

import java.time.Instant;

/** 到達番号 and 到達日時 at the agency. */
public record Arrival(String arriveId, Instant arrivedAt) {}
