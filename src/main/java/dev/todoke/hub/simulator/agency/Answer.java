package dev.todoke.hub.simulator.agency;

import java.util.List;
import java.util.Map;

/** Status and JSON body of an answer. */
record Answer(int status, Object body) {

    static Answer ok(Object body) {
        return new Answer(200, body);
    }

    static Answer problem(int status, String title) {
        return new Answer(status, Map.of("title", title, "type", "about:blank"));
    }

    static Answer refusal(List<Report> reports) {
        return new Answer(400, Map.of("title", "形式チェックエラー", "type", "about:blank", "report_list", reports));
    }
}
