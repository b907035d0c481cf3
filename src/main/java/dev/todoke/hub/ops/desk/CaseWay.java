package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.CaseState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The usual way of a case as a few stations, and how far one has come. */
record CaseWay(List<Station> stations, int reached) {

    private static final List<CaseState> STATIONS = List.of(
            CaseState.RECEIVED,
            CaseState.SUBMITTED,
            CaseState.DECIDED,
            CaseState.REGISTERED,
            CaseState.VIEWABLE,
            CaseState.CLOSED);

    /**
     * @param at where the case is now
     */
    record Station(String state, boolean passed, boolean at) {}

    /**
     * @param events kinds of events so far: they tell how far a case had come that has since been held up or sent back
     */
    static CaseWay of(CaseState state, List<String> events) {
        int reached = STATIONS.contains(state) ? STATIONS.indexOf(state) : byEvents(Set.copyOf(events));
        boolean straight = STATIONS.contains(state);
        List<Station> stations = STATIONS.stream()
                .map(station -> new Station(
                        station.name(),
                        STATIONS.indexOf(station) < reached
                                || (state == CaseState.CLOSED && station == CaseState.CLOSED),
                        straight && station == state))
                .collect(Collectors.toUnmodifiableList());
        return new CaseWay(stations, reached + 1);
    }

    private static int byEvents(Set<String> events) {
        if (events.contains("RESULT_REGISTERED")) {
            return 4;
        }
        if (events.contains("AGENCY_DECIDED")) {
            return 3;
        }
        return events.contains("SUBMISSION_ARRIVED") ? 2 : 1;
    }
}
