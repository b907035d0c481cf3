package dev.todoke.hub.story;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case and its timeline as they stand.
 *
 * @param reasonText a partner's own words, null where there are none
 * @param timeline what happened, oldest first
 * @param clocks kind and state of each clock, by kind
 */
record CaseOfStory(
        String caseNo, String state, String turn, String reasonText, List<Line> timeline, List<String> clocks) {

    /** @param details as JSON */
    record Line(String kind, String details) {}

    static CaseOfStory read(JdbcClient database, String caseNo) {
        List<Line> timeline = database.sql("select e.kind, e.details from event e join casefile c on c.id = e.case_id"
                        + " where c.case_no = :no order by e.id")
                .param("no", caseNo)
                .query(Line.class)
                .list();
        List<String> clocks = database.sql(
                        "select k.kind || ' ' || k.state from clock k join casefile c on c.id = k.case_id"
                                + " where c.case_no = :no order by k.kind")
                .param("no", caseNo)
                .query(String.class)
                .list();
        return database.sql("select * from casefile where case_no = :no")
                .param("no", caseNo)
                .query((row, n) -> new CaseOfStory(
                        caseNo,
                        row.getString("state"),
                        row.getString("turn"),
                        row.getString("reason_text"),
                        timeline,
                        clocks))
                .single();
    }

    List<String> events() {
        return timeline.stream().map(Line::kind).toList();
    }

    /** The agency tells its status when it is asked, so those lines fall anywhere. */
    List<String> eventsWithoutStatus() {
        return events().stream().filter(kind -> !kind.equals("AGENCY_STATUS")).toList();
    }

    long count(String event) {
        return events().stream().filter(event::equals).count();
    }

    /** A detail of the last event of a kind. */
    String detail(String event, String name) {
        String details = timeline.stream()
                .filter(line -> line.kind().equals(event))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(caseNo + " shows no " + event + ": " + events()))
                .details();
        return JsonPath.read(details, "$." + name);
    }
}
