package dev.todoke.hub.faults;

import dev.todoke.hub.faults.Fault.Point;
import dev.todoke.hub.faults.FaultKind.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Which fault strikes where and when: a function of the seed and of what there is to strike, and of nothing else. */
final class Schedule {

    private final List<Fault> faults;

    private Schedule(List<Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    /**
     * @param count how many faults; each kind that has a target comes at least once when there are enough
     * @param span the time they are spread over
     * @param targets the names there are to strike, by what they are; a kind without any is left out
     */
    static Schedule of(long seed, int count, Duration span, Map<Target, List<String>> targets) {
        Random chance = new Random(seed);
        List<FaultKind> possible = Arrays.stream(FaultKind.values())
                .filter(kind -> !targets.getOrDefault(kind.target(), List.of()).isEmpty())
                .toList();
        List<FaultKind> kinds = kinds(chance, possible, count);
        long[] times = chance.longs(count, 0, span.toMillis()).sorted().toArray();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            faults.add(fault(chance, i + 1, times[i], kinds.get(i), targets));
        }
        return new Schedule(faults);
    }

    private static List<FaultKind> kinds(Random chance, List<FaultKind> possible, int count) {
        List<FaultKind> once = new ArrayList<>(possible);
        Collections.shuffle(once, chance);
        List<FaultKind> kinds = new ArrayList<>(once.subList(0, Math.min(count, once.size())));
        int weights = possible.stream().mapToInt(FaultKind::weight).sum();
        while (kinds.size() < count) {
            int at = chance.nextInt(weights);
            for (FaultKind kind : possible) {
                at -= kind.weight();
                if (at < 0) {
                    kinds.add(kind);
                    break;
                }
            }
        }
        Collections.shuffle(kinds, chance);
        return kinds;
    }

    private static Fault fault(Random chance, int number, long at, FaultKind kind, Map<Target, List<String>> targets) {
        List<String> names = targets.get(kind.target());
        String target = names.get(chance.nextInt(names.size()));
        Point point = point(chance, kind);
        int count = point == Point.AT_ONCE ? 0 : passes(chance, point);
        int spread = kind.longestMillis() - kind.shortestMillis();
        long lasts = kind.shortestMillis() + (spread == 0 ? 0 : chance.nextInt(spread));
        return new Fault(number, at, kind, target, point, count, lasts);
    }

    private static Point point(Random chance, FaultKind kind) {
        return switch (kind) {
            case KILL_HUB -> Point.values()[chance.nextInt(Point.values().length)];
            case CUT, HALF_OPEN, KILL_DATABASE -> chance.nextInt(4) == 0 ? Point.AT_ONCE : Point.TRAFFIC;
            default -> Point.AT_ONCE;
        };
    }

    /** Submissions are few, pieces of traffic are many. */
    private static int passes(Random chance, Point point) {
        boolean submission = point == Point.SUBMISSION_RECEIVED || point == Point.SUBMISSION_ANSWERED;
        return 1 + chance.nextInt(submission ? 2 : 40);
    }

    List<Fault> faults() {
        return faults;
    }

    /** How many of each kind. */
    Map<FaultKind, Long> counts() {
        return faults.stream().collect(Collectors.groupingBy(Fault::kind, Collectors.counting()));
    }

    /** As kept beside the logs of a run. */
    @Override
    public String toString() {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n", "", "\n"));
    }
}
