package dev.todoke.hub.bench;

import java.util.Arrays;
import java.util.Collection;

/** Medians and other places in a row of figures. */
public final class BenchFigures {

    private BenchFigures() {}

    public static double median(Collection<Double> figures) {
        return at(figures, 0.5);
    }

    /** @param share 0.99 for the 99th percentile (nearest rank) */
    public static double at(Collection<Double> figures, double share) {
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    public static String of(Collection<Double> figures) {
        return Arrays.toString(figures.stream().mapToLong(Math::round).toArray());
    }
}
