package dev.todoke.hub.bench.files;

import java.util.Arrays;
import java.util.Collection;

/** Medians and other places in a row of figures. */
final class Figures {

    private Figures() {}

    static double median(Collection<Double> figures) {
        return at(figures, 0.5);
    }

    /** @param share 0.99 for the 99th percentile (nearest rank) */
    static double at(Collection<Double> figures, double share) {
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    static String of(Collection<Double> figures) {
        return Arrays.toString(figures.stream().mapToLong(Math::round).toArray());
    }
}
