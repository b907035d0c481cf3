package dev.todoke.hub.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Drops several filings at an installation that {@code deploy/local/up} has started, and times until all of them have reached agency and insurer. */
public final class HubsSpeed {

    private static final String DONE = """
            (select count(*) from filing) = %d and not exists (select from agenda where due_at <= now() and step in
                ('agency-package-cases', 'agency-send-submission', 'insurer-send-registration', 'employer-write-outbox'))""";

    private HubsSpeed() {}

    /** @param args folder of the topology, filings a round, rows a filing, rounds; one more before them is printed and not counted */
    public static void main(String... args) throws Exception {
        int files = Integer.parseInt(args[1]);
        int rows = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        List<Double> rates = new ArrayList<>();
        try (BenchInstallation installation = new BenchInstallation(Path.of(args[0]))) {
            for (int round = 0; round <= rounds; round++) {
                double seconds = round(round, files, rows, installation);
                double rate = files * rows / seconds;
                System.out.printf("%s: %,d rows in %d filings, %.1f s, %,.0f rows/s%n",
                        round == 0 ? "warm-up" : "round " + round, files * rows, files, seconds, rate);
                if (round > 0) {
                    rates.add(rate);
                }
            }
            installation.verify((long) (rounds + 1) * files * rows);
            for (String share : installation.sharesOfHubs()) {
                System.out.println(share);
            }
            System.out.printf("%s hubs, median of %d: %,.0f rows/s%n", installation.hubs(), rounds, BenchFigures.median(rates));
        }
    }

    private static double round(int round, int files, int rows, BenchInstallation installation) throws Exception {
        long begun = System.nanoTime();
        for (int file = 0; file < files; file++) {
            installation.drop(round * files + file, rows);
        }
        while (!installation.holds(DONE.formatted((round + 1) * files))) {
            Thread.sleep(200);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
