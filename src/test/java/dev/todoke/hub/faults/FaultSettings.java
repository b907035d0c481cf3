package dev.todoke.hub.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a run is to be like.
 *
 * @param seed of workload and schedule
 * @param faults how many
 * @param span time over which they and the files are spread
 * @param recovery time after it for everything to come to its end
 * @param files how many files employers upload
 * @param day how long a day of the hubs takes
 * @param folder where everything lies; new or empty
 * @param ownDisks whether disks can be full
 * @param bare whether a bare Camel route runs beside the hubs
 */
record FaultSettings(
        long seed,
        int faults,
        Duration span,
        Duration recovery,
        int files,
        int hubs,
        String day,
        Path folder,
        boolean ownDisks,
        boolean bare,
        boolean talkative) {

    /** {@code --faults 300 --seed 1 --minutes 25 [--recovery 10] [--files N] [--hubs 2] [--day 10s] [--folder F] [--bare true]}. */
    static FaultSettings parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (!args[i].startsWith("--")) {
                throw new IllegalArgumentException("Not an option: " + args[i]);
            }
            given.put(args[i].substring(2), args[i + 1]);
        }
        double minutes = Double.parseDouble(given.getOrDefault("minutes", "25"));
        return new FaultSettings(
                Long.parseLong(given.getOrDefault("seed", "1")),
                Integer.parseInt(given.getOrDefault("faults", "300")),
                Duration.ofSeconds((long) (60 * minutes)),
                Duration.ofSeconds((long) (60 * Double.parseDouble(given.getOrDefault("recovery", "10")))),
                Integer.parseInt(given.getOrDefault("files", Integer.toString((int) (12 * minutes)))),
                Integer.parseInt(given.getOrDefault("hubs", "2")),
                given.getOrDefault("day", "10s"),
                Path.of(given.getOrDefault("folder", "target/faults")).toAbsolutePath(),
                Boolean.parseBoolean(given.getOrDefault("disks", "true")),
                Boolean.parseBoolean(given.getOrDefault("bare", "true")),
                true);
    }
}
