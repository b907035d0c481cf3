package dev.todoke.hub.faults;

/**
 * One planned fault.
 *
 * @param number from 1, in the order of their time
 * @param atMillis when it is armed, real milliseconds from the begin of the run
 * @param target name of the process, link, disk or account it strikes
 * @param point what it waits for before it strikes
 * @param count how many of those it lets pass; 0 for {@link Point#AT_ONCE}
 * @param lastsMillis until it is over: the process is started again or goes on, the link works
 */
record Fault(int number, long atMillis, FaultKind kind, String target, Point point, int count, long lastsMillis) {

    /** What a fault waits for once it is armed. When nothing of it comes for some seconds, it strikes without. */
    enum Point {
        AT_ONCE,
        /** Pieces of traffic on the target's link, or between the target hub and its database. */
        TRAFFIC,
        BROKER_TRAFFIC,
        SFTP_TRAFFIC,
        /** The target hub's package has reached the agency, which has not answered yet. */
        SUBMISSION_RECEIVED,
        /** The agency's answer is about to reach the target hub. */
        SUBMISSION_ANSWERED
    }

    /** One line of {@code schedule.txt}. */
    @Override
    public String toString() {
        return "%4d  %7.1f s  %-18s %-16s %s%s%s"
                .formatted(
                        number,
                        atMillis / 1000.0,
                        kind,
                        target,
                        point,
                        point == Point.AT_ONCE ? "" : " " + count,
                        lastsMillis == 0 ? "" : ", lasts " + lastsMillis + " ms");
    }
}
