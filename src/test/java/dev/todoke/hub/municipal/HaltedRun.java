package dev.todoke.hub.municipal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A run in a process of its own that dies after so many letters, at once and without any hook, as under {@code kill -9}. */
final class HaltedRun {
    static final int KILLED = 137;

    private HaltedRun() {}

    /** @param args list, folder, letters, per volume */
    public static void main(String[] args) throws Exception {
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[2]));
        Progress killer = (people, all) -> {
            if (left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
        new MunicipalRun(Clock.systemUTC(), 2, killer)
                .issue(new RunRequest(
                        new MunicipalInsurers(MunicipalInsurers.IN_JAR).get("mihon-ku-kokuho"),
                        Path.of(args[0]),
                        Path.of(args[1]),
                        Optional.of(LocalDate.of(2026, 10, 1)),
                        RunKind.RENEWAL,
                        Integer.parseInt(args[3])));
    }
}
