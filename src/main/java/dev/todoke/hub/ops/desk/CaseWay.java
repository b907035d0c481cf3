package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.CaseState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The usual way of a case as a few stations, and how far one has come. */
record CaseWay(List<Station> stations, int reached) {

    /** Of what ends with the agency's decision. */
    private static final List<CaseState> WITHOUT_REGISTRATION =
            List.of(CaseState.RECEIVED, CaseState.SUBMITTED, CaseState.CLOSED);

    private static final List<CaseState> WITH_REGISTRATION = List.of(
            CaseState.RECEIVED,
            CaseState.SUBMITTED,
            CaseState.DECIDED,
            CaseState.REGISTERED,
            CaseState.VIEWABLE,
            CaseState.CLOSED);

    private static final List<CaseState> WITH_END_OF_INSURANCE = List.of(
            CaseState.RECEIVED, CaseState.SUBMITTED, CaseState.DECIDED, CaseState.DEREGISTERED, CaseState.CLOSED);

    /**
     * @param at where the case is now
     */
    record Station(String state, boolean passed, boolean at) {}

    /**
     * @param events kinds of events so far: they tell how far a case had come that has since been held up or sent back
     */
    static CaseWay of(CaseDetail.Head filed, List<String> events) {
        List<CaseState> way = filed.registers()
                ? WITH_REGISTRATION
                : filed.deregisters() ? WITH_END_OF_INSURANCE : WITHOUT_REGISTRATION;
        CaseState state = CaseState.valueOf(filed.state());
        boolean straight = way.contains(state);
        int reached = straight ? way.indexOf(state) : byEvents(Set.copyOf(events));
        List<Station> stations = way.stream()
                .map(station -> new Station(
                        station.name(),
                        way.indexOf(station) < reached || (state == CaseState.CLOSED && station == CaseState.CLOSED),
                        straight && station == state))
                .collect(Collectors.toUnmodifiableList());
        return new CaseWay(stations, reached + 1);
    }

    private static int byEvents(Set<String> events) {
        if (events.contains("RESULT_REGISTERED")) {
            return 4;
        }
        if (events.contains("AGENCY_DECIDED") || events.contains("AGENCY_CONFIRMED")) {
            return 3;
        }
        return events.contains("SUBMISSION_ARRIVED") ? 2 : 1;
    }
}
