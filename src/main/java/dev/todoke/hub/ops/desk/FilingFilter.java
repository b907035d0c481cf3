package dev.todoke.hub.ops.desk;

/**
 * Which filings, as the address says; an empty word filters nothing.
 *
 * @param state of {@code FilingState}
 * @param day received on that day, ISO
 * @param before the page begins below this filing number
 */
record FilingFilter(String state, String employer, String day, String before) {

    static final FilingFilter NONE = new FilingFilter("", "", "", "");

    FilingFilter {
        state = state == null ? "" : state;
        employer = employer == null ? "" : employer;
        day = day == null ? "" : day;
        before = before == null ? "" : before;
    }
}
