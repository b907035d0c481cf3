package dev.todoke.hub.municipal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Prints volumes side by side. One waits at most; when all are busy the thread that plans prints the next itself, so that memory holds as many volumes
 * as there are threads, whatever the length of the list.
 */
final class VolumeThreads implements AutoCloseable {
    private final ThreadPoolExecutor others;
    private final List<CompletableFuture<Void>> begun = new ArrayList<>();

    /** Work that writes files. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** @param threads with the one that calls */
    VolumeThreads(int threads) {
        int more = Math.max(1, threads - 1);
        others = new ThreadPoolExecutor(
                more,
                more,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** @throws IOException that an earlier work ended with */
    void add(Work work) throws IOException {
        if (begun.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
            finish();
        }
        begun.removeIf(CompletableFuture::isDone);
        begun.add(CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                others));
    }

    /** Waits for the end of all. */
    void finish() throws IOException {
        try {
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
    }

    /** Whatever is still at work after a failure is told to stop, and waited for. */
    @Override
    public void close() {
        others.shutdownNow();
        try {
            others.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
