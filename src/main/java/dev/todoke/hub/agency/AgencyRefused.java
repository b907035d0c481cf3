package dev.todoke.hub.agency;

import java.util.List;

/** The agency's automatic check refused the application at the door; nothing has arrived. The message counts the reports and repeats none. */
public class AgencyRefused extends RuntimeException {
    private final transient List<Report> reports;

    AgencyRefused(String step, List<Report> reports) {
        super("The agency refused the request of step " + step + " with " + reports.size() + " reports");
        this.reports = List.copyOf(reports);
    }

    /** What the agency found, in its order; empty when it gave no list. */
    public List<Report> reports() {
        return reports;
    }

    /**
     * One thing the agency found.
     *
     * @param fileName file of the package it is about
     * @param item name of the item, Japanese
     * @param content what is wrong, Japanese; the agency's own words, which may repeat a value, so keep them out of logs
     */
    public record Report(String fileName, String item, String content) {
        @Override
        public String toString() {
            return "Report(****)";
        }
    }
}
