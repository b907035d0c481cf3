package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.CaseState;
import java.util.List;
import java.util.Map;
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
    private static final List<CaseState> OF_APPLICATION =
            List.of(CaseState.RECEIVED, CaseState.SUBMITTED, CaseState.COMPLETED, CaseState.CLOSED);
    /** Of the row of a family that goes to no agency. */
    private static final List<CaseState> OF_ROW_ALONE = List.of(CaseState.RECEIVED, CaseState.CLOSED);

    /** Which events tell that a station was reached, through the agency and to the insurer alone. */
    private static final Map<String, CaseState> THROUGH_AGENCY = Map.of(
            "SUBMISSION_ARRIVED", CaseState.SUBMITTED,
            "AGENCY_DECIDED", CaseState.DECIDED,
            "AGENCY_CONFIRMED", CaseState.DECIDED,
            "RESULT_REGISTERED", CaseState.REGISTERED);

    private static final Map<String, CaseState> INSURER_ALONE = Map.of(
            "REGISTRATION_SENT", CaseState.SUBMITTED,
            "DEREGISTRATION_SENT", CaseState.SUBMITTED,
            "APPLICATION_SENT", CaseState.SUBMITTED,
            "RESULT_REGISTERED", CaseState.REGISTERED);

    /**
     * @param state key of its text
     * @param at where the case is now
     */
    record Station(String state, boolean passed, boolean at) {}

    /**
     * @param throughAgency whether the agency has a part in it
     * @param events kinds of events so far: they tell how far a case had come that has since been held up or sent back
     */
    static CaseWay of(CaseDetail.Head filed, boolean throughAgency, List<String> events) {
        List<CaseState> way = way(filed, throughAgency);
        CaseState state = CaseState.valueOf(filed.state());
        boolean straight = way.contains(state);
        int reached =
                straight ? way.indexOf(state) : byEvents(way, throughAgency ? THROUGH_AGENCY : INSURER_ALONE, events);
        List<Station> stations = way.stream()
                .map(station -> new Station(
                        station == CaseState.SUBMITTED && !throughAgency ? "AT_INSURER" : station.name(),
                        way.indexOf(station) < reached || (state == CaseState.CLOSED && station == CaseState.CLOSED),
                        straight && station == state))
                .collect(Collectors.toUnmodifiableList());
        return new CaseWay(stations, Math.min(reached + 1, way.size()));
    }

    private static List<CaseState> way(CaseDetail.Head filed, boolean throughAgency) {
        if (filed.application()) {
            return OF_APPLICATION;
        }
        if (filed.registers() || filed.deregisters()) {
            List<CaseState> way = filed.registers() ? WITH_REGISTRATION : WITH_END_OF_INSURANCE;
            return throughAgency
                    ? way
                    : way.stream()
                            .filter(station -> station != CaseState.DECIDED)
                            .toList();
        }
        return throughAgency ? WITHOUT_REGISTRATION : OF_ROW_ALONE;
    }

    private static int byEvents(List<CaseState> way, Map<String, CaseState> telling, List<String> events) {
        return events.stream()
                .filter(telling::containsKey)
                .mapToInt(event -> way.indexOf(telling.get(event)) + 1)
                .reduce(1, Math::max);
    }
}
