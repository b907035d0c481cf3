package dev.todoke.hub.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Random rows that are right in every item, for any form and any version of its layout; the same seed gives the same rows. The stories of the
 * forms ({@link SampleStories}) make what belongs together, the rest is filled by what the layout says.
 */
public final class SampleRows {
    /** Day the rows are filed; no event lies after it. */
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static final int ROUNDS = 5;

    private final SampleValues values;
    private final SampleStories stories;

    public SampleRows(long seed) {
        values = new SampleValues(new Random(seed));
        stories = new SampleStories(values);
    }

    /** The columns of a row. */
    public List<String> row(Form form, Layout.Version version) {
        return sample(form, version).values(version);
    }

    /** The record a reader would make of the row, alone in its file. */
    public FilingRecord record(Form form, Layout.Version version) {
        return sample(form, version).record(version);
    }

    /** The row as it can be changed further. */
    public FormRow sample(Form form, Layout.Version version) {
        FormRow row = stories.tell(form, version);
        Set<String> eras = version.items().stream().map(Item::era).collect(Collectors.toSet());
        List<Item> free = version.items().stream()
                .filter(item -> !row.isSet(item.name()) && !eras.contains(item.name()) && item.shape() != Shape.EMPTY)
                .toList();
        free.stream().filter(item -> values.chance(40)).forEach(item -> fill(row, item));
        for (int round = 0; round < ROUNDS; round++) {
            settle(row, version, free);
        }
        return row;
    }

    // What one item asks for can be what another forbids, so it takes some rounds until all conditions are met.
    private void settle(FormRow row, Layout.Version version, List<Item> free) {
        FilingRecord record = row.record(version);
        for (Item item : free) {
            boolean filled = !row.get(item.name()).isEmpty();
            Presence presence = item.presence();
            boolean mustBeEmpty =
                    presence.emptyIf().filter(when -> when.holds(record)).isPresent();
            boolean mustBeFilled = presence.required()
                    || presence.requiredIf().filter(when -> when.holds(record)).isPresent();
            boolean alone = !item.with().isEmpty() && row.get(item.with()).isEmpty();
            if (filled && (mustBeEmpty || alone && !mustBeFilled)) {
                clear(row, item);
            } else if (mustBeFilled) {
                if (!filled) {
                    fill(row, item);
                }
                if (alone) {
                    fill(row, row.layout().item(item.with()));
                }
            }
        }
    }

    private void fill(FormRow row, Item item) {
        if (item.shape() == Shape.DATE) {
            row.day(item.name(), values.between(LocalDate.of(2019, 5, 1), TODAY));
        } else {
            row.with(item.name(), values.of(item));
        }
    }

    private static void clear(FormRow row, Item item) {
        row.with(item.name(), "");
        if (!item.era().isEmpty()) {
            row.with(item.era(), "");
        }
    }
}
