package dev.todoke.hub.casefile;

/** A finding as the sender was told it; {@code ordinal}, {@code line}, {@code column} and {@code item} are 0 where they do not apply. */
public record RecordedFinding(
        String code,
        String severity,
        int ordinal,
        long line,
        int column,
        int item,
        String itemName,
        String maskedValue,
        String ja,
        String en,
        String cureJa,
        String cureEn,
        String source) {}
