package dev.todoke.hub.municipal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the list into volumes, always at the same places. A household is not parted, unless it alone is larger than a volume. */
final class VolumePlan {
    private final Households households;
    private final Letters letters;
    private final int perVolume;
    private Household ahead;
    private int number;
    private long place;

    VolumePlan(Households households, Letters letters, int perVolume) {
        this.households = households;
        this.letters = letters;
        this.perVolume = perVolume;
    }

    /** Empty at the end of the list. */
    Optional<PlannedVolume> next() throws RunRefused {
        List<PlannedLetter> planned = new ArrayList<>();
        List<ListFinding> findings = new ArrayList<>();
        long first = place + 1;
        for (Household household = take(); household != null; household = take()) {
            List<PlannedLetter> more = letters.of(household);
            if (!planned.isEmpty() && planned.size() + more.size() > perVolume) {
                ahead = household;
                break;
            }
            planned.addAll(more);
            findings.addAll(household.findings());
            place = household.lastPlace();
        }
        return place < first
                ? Optional.empty()
                : Optional.of(new PlannedVolume(++number, planned, findings, first, place));
    }

    private Household take() throws RunRefused {
        Household taken = ahead == null ? households.next().orElse(null) : ahead;
        ahead = null;
        return taken;
    }
}
