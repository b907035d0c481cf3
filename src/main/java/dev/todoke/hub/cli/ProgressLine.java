package dev.todoke.hub.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** How far something is, in one line of the terminal that is overwritten and in the end removed. */
final class ProgressLine {
    private static final int CELLS = 40;
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String TO_START_OF_LINE_AND_ERASE = "\r\u001B[K";

    private final PrintWriter terminal;
    private long shownAt = System.nanoTime();
    private boolean shown;

    ProgressLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Whether it is time to show it again; it would take more time than the work if it were shown each time. */
    boolean isDue() {
        long now = System.nanoTime();
        if (now - shownAt < EVERY) {
            return false;
        }
        shownAt = now;
        return true;
    }

    /** @param figures what stands behind the percentage */
    void show(long done, long all, String figures) {
        shown = true;
        int percent = all == 0 ? 100 : (int) Math.min(100, done * 100 / all);
        int cells = percent * CELLS / 100;
        terminal.print(TO_START_OF_LINE_AND_ERASE + "[" + "#".repeat(cells) + ".".repeat(CELLS - cells) + "] " + percent
                + " % (" + figures + ")");
        terminal.flush();
    }

    /** Makes room for other lines. */
    void hide() {
        if (shown) {
            shown = false;
            terminal.print(TO_START_OF_LINE_AND_ERASE);
            terminal.flush();
        }
    }
}
