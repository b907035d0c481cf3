package dev.todoke.hub.cli;

import dev.todoke.hub.municipal.Progress;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Shows how many people of a list have their paper, and how long the others will take, when somebody watches. */
final class IssueProgress implements Progress, AutoCloseable {
    private final ProgressLine line;
    private final Language language;
    private final boolean watched = ReadingProgress.isWatched();
    private final long begun = System.nanoTime();
    private long first = -1;

    IssueProgress(PrintWriter terminal, Language language) {
        this.line = new ProgressLine(terminal);
        this.language = language;
    }

    @Override
    public synchronized void reached(long people, long all) {
        if (first < 0) {
            first = people;
        }
        if (watched && line.isDue()) {
            line.show(people, all, "%,d / %,d%s".formatted(people, all, left(people - first, all - people)));
        }
    }

    private String left(long done, long open) {
        if (done == 0) {
            return "";
        }
        long minutes = Math.round(seconds() / done * open / TimeUnit.MINUTES.toSeconds(1));
        return language.of("、残り約%d分", ", about %d min left").formatted(minutes);
    }

    double seconds() {
        return (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    synchronized void hide() {
        line.hide();
    }

    @Override
    public void close() {
        hide();
    }
}
