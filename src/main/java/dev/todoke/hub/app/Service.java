package dev.todoke.hub.app;

import dev.todoke.hub.app.broker.BrokerService;
import dev.todoke.hub.app.simulator.SimulatorService;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the jar can be instead of a hub: a broker, or the partners of a rehearsal, each in a process of its own. */
final class Service {
    private static final List<String> BROKER = List.of("broker", "run");
    private static final String SIMULATE = "simulate";

    private Service() {}

    /** Starts the service the arguments name; false when they name none. */
    static boolean run(String... arguments) {
        List<String> words = Arrays.stream(arguments)
                .takeWhile(argument -> !argument.startsWith("-"))
                .toList();
        String[] settings = Arrays.copyOfRange(arguments, words.size(), arguments.length);
        if (words.size() == 3 && words.subList(0, 2).equals(BROKER)) {
            BrokerService.run(Path.of(words.get(2)), settings);
            return true;
        }
        if (!words.isEmpty() && words.get(0).equals(SIMULATE)) {
            SimulatorService.run(words.subList(1, words.size()), settings);
            return true;
        }
        return false;
    }
}
