package dev.todoke.hub.employer.receipt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The first items of a stream, and how many more there are. */
record Excerpt<T>(List<T> items, long more) {

    static <T> Excerpt<T> of(Supplier<Stream<T>> source, int most) {
        try (Stream<T> stream = source.get()) {
            List<T> items = new ArrayList<>();
            Iterator<T> each = stream.iterator();
            while (items.size() < most && each.hasNext()) {
                items.add(each.next());
            }
            long more = 0;
            while (each.hasNext()) {
                each.next();
                more++;
            }
            return new Excerpt<>(items, more);
        }
    }

    /**
     * The same of a stream whose length is known: the rest of it is not read.
     *
     * @param all how many items it has
     */
    static <T> Excerpt<T> of(Supplier<Stream<T>> source, int most, int all) {
        try (Stream<T> stream = source.get()) {
            List<T> items = stream.limit(most).toList();
            return new Excerpt<>(items, Math.max(0, all - items.size()));
        }
    }
}
