package dev.todoke.hub.municipal;

import java.util.List;

/**
 * Letters that are printed into one file.
 *
 * @param number from 1
 * @param letters none where nobody in the rest of the list gets one
 * @param firstPlace place in the list from which it goes
 * @param lastPlace place in the list to which it goes
 */
record PlannedVolume(
        int number, List<PlannedLetter> letters, List<ListFinding> findings, long firstPlace, long lastPlace) {

    PlannedVolume {
        letters = List.copyOf(letters);
        findings = List.copyOf(findings);
    }

    String name() {
        return "%04d".formatted(number);
    }
}
