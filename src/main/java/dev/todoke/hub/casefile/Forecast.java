package dev.todoke.hub.casefile;

import java.time.Instant;
import java.time.LocalDate;

/** Foretells, when a record is accepted, when its person will be registered. */
public interface Forecast {

    /**
     * @param insurerName the insurer's names, Japanese and English
     * @param strict the filing deadline counted with the first day, for warnings
     * @param statutory the filing deadline as counted by the Civil Code, moved to an open day
     * @param filedLate whether it was filed after the deadline that the hub is set to judge by
     * @param leavesAt when the record leaves for the agency
     * @param rule what the expected dates rest on, as shown to people
     */
    record Expected(
            String packVersion,
            String insurerNameJa,
            String insurerNameEn,
            LocalDate strict,
            LocalDate statutory,
            boolean filedLate,
            Instant leavesAt,
            LocalDate from,
            LocalDate to,
            String rule) {}

    Expected of(String insurerId, LocalDate factDate, boolean numberPresent, Instant receivedAt);
}
