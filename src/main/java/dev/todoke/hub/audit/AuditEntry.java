package dev.todoke.hub.audit;

/**
 * One thing somebody did with protected data.
 *
 * @param actor route id or desk user
 * @param action what was done, as a stable word: {@code number.open}, {@code desk.login}, {@code parked.release}
 * @param subject surrogate id of what it was done to, never a personal number or name
 * @param reason purpose or the reason the actor gave
 */
public record AuditEntry(String actor, String action, String subject, String reason) {}
