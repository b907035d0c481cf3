package dev.todoke.hub.insurer;

/** What goes wrong with insurers, for tests of those who must cope with it. */
public final class InsurerFailures {

    private InsurerFailures() {}

    public static ResultRefused refused(ResultRefused.Fault fault) {
        return new ResultRefused(fault, "");
    }
}
