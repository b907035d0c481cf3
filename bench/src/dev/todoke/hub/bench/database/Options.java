package dev.todoke.hub.bench.database;

import java.nio.file.Path;

/**
 * What to do, as given on the command line.
 *
 * @param cases how many the database is filled with ({@code --cases})
 * @param folder for the database ({@code --folder}); one that is filled with as many cases already is used again
 * @param rounds how often each page is opened ({@code --rounds})
 * @param task everything unless told otherwise
 */
record Options(long cases, Path folder, int rounds, Task task) {

    /** Measure all; fill and keep the server running ({@code --stay}); only the agenda under churn ({@code --churn}). */
    enum Task {
        ALL,
        STAY,
        CHURN
    }

    static Options of(String... args) {
        long cases = 5_000_000;
        Path folder = Path.of("target/bench/database");
        int rounds = 100;
        Task task = Task.ALL;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--cases" -> cases = Long.parseLong(args[++i]);
                case "--folder" -> folder = Path.of(args[++i]);
                case "--rounds" -> rounds = Integer.parseInt(args[++i]);
                case "--stay" -> task = Task.STAY;
                case "--churn" -> task = Task.CHURN;
                default -> throw new IllegalArgumentException("Unknown: " + args[i]);
            }
        }
        return new Options(cases, folder.toAbsolutePath(), rounds, task);
    }
}
