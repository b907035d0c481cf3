package dev.todoke.hub.faults;

import java.util.List;

/** What can happen to an installation, how often compared with the others, and how long it lasts. */
enum FaultKind {
    /** {@code kill -9}, started again a little later. */
    KILL_HUB(6, Target.HUB, 200, 3_000),
    KILL_DATABASE(2, Target.DATABASE, 200, 3_000),
    KILL_BROKER(3, Target.BROKER, 200, 3_000),
    KILL_SFTP(4, Target.SFTP, 100, 2_000),
    KILL_AGENCY(3, Target.AGENCY, 200, 3_000),
    KILL_INSURERS(2, Target.INSURERS, 200, 3_000),
    /** {@code SIGSTOP}: alive, but answering nobody. */
    PAUSE_HUB(4, Target.HUB, 500, 8_000),
    PAUSE_DATABASE(3, Target.DATABASE, 500, 6_000),
    PAUSE_BROKER(3, Target.BROKER, 500, 8_000),
    PAUSE_SFTP(3, Target.SFTP, 500, 6_000),
    PAUSE_AGENCY(3, Target.AGENCY, 500, 8_000),
    PAUSE_INSURERS(2, Target.INSURERS, 500, 8_000),
    /** All connections of a link are reset in the middle of a piece. */
    CUT(18, Target.LINK, 0, 0),
    /** Nothing passes any more and nobody closes anything, until everything is reset at the end. */
    HALF_OPEN(8, Target.LINK, 1_000, 12_000),
    /** A few kilobytes a second. */
    SLOW_LINK(4, Target.LINK, 1_000, 6_000),
    /** Answers 503 and does nothing. */
    AGENCY_UNAVAILABLE(6, Target.GATE, 0, 0),
    /** Does it and takes its time to say so. */
    AGENCY_SLOW(4, Target.GATE, 500, 5_000),
    /** Does it, and the answer never comes: a time-out that did succeed. */
    AGENCY_UNANSWERED(7, Target.GATE, 0, 0),
    /** The request arrives at the agency twice; for what may not be repeated, its answer of before comes once more. */
    AGENCY_TWICE(5, Target.GATE, 0, 0),
    /** Insurers say again what they have said. */
    ANSWERS_TWICE(4, Target.ANSWERS, 0, 0),
    /** Insurers say what comes later before what comes first. */
    ANSWERS_REORDERED(4, Target.ANSWERS, 0, 0),
    /** Hub time goes forward by hours at once. */
    CLOCK_JUMP(2, Target.CLOCK, 0, 0),
    /** No byte is free where the originals, the employers' folders or the broker's journal lie. */
    DISK_FULL(4, Target.DISK, 1_000, 5_000),
    /** The next uploads stand still in the middle of the file. */
    UPLOAD_PAUSES(6, Target.UPLOAD, 1_000, 6_000),
    /** The next upload ends in the middle of the file with the client gone; it comes again from the start. */
    UPLOAD_BREAKS(10, Target.UPLOAD, 0, 0);

    /** Where a fault strikes. */
    enum Target {
        HUB,
        DATABASE,
        BROKER,
        SFTP,
        AGENCY,
        INSURERS,
        LINK,
        GATE,
        ANSWERS,
        CLOCK,
        DISK,
        UPLOAD
    }

    private final int weight;
    private final Target target;
    private final int shortest;
    private final int longest;

    FaultKind(int weight, Target target, int shortestMillis, int longestMillis) {
        this.weight = weight;
        this.target = target;
        this.shortest = shortestMillis;
        this.longest = longestMillis;
    }

    int weight() {
        return weight;
    }

    Target target() {
        return target;
    }

    int shortestMillis() {
        return shortest;
    }

    int longestMillis() {
        return longest;
    }

    /** Whether a bare Camel route between the same SFTP server and broker meets it too. */
    boolean meetsBareRoute() {
        return List.of(Target.HUB, Target.SFTP, Target.BROKER, Target.LINK, Target.DISK, Target.UPLOAD)
                .contains(target);
    }
}
