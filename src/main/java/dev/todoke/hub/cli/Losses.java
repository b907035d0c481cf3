package dev.todoke.hub.cli;

import dev.todoke.hub.filing.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a conversion leaves behind, by item. */
final class Losses {
    private final ConversionTarget target;
    private final Map<String, Long> timesByItem = new LinkedHashMap<>();

    Losses(ConversionTarget target) {
        this.target = target;
    }

    void add(FilingPart part) {
        target.lostOfHead(part.head()).forEach(item -> count(item, 1));
        for (Item item : target.lostOf(part.form())) {
            long times = part.records().stream()
                    .filter(record -> !record.get(item).isEmpty())
                    .count();
            if (times > 0) {
                count(item.ja() + " / " + item.en(), times);
            }
        }
    }

    private void count(String item, long times) {
        timesByItem.merge(item, times, Long::sum);
    }

    /** One line an item. */
    Stream<String> lines() {
        return timesByItem.entrySet().stream()
                .map(lost -> "この形式に欄がないため失われます / Lost, there is no place for it: %s (%d)"
                        .formatted(lost.getKey(), lost.getValue()));
    }
}
