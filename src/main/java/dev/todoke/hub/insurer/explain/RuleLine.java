package dev.todoke.hub.insurer.explain;

/** One rule in words. */
public record RuleLine(Topic topic, Text text) {}
