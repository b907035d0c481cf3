package dev.todoke.hub.filing;

import dev.todoke.hub.filing.csv.AgencyCharset;

/** Places in a CSV row. They are worked out when somebody asks, which is only when something is wrong with an item. */
record RowPlaces(Layout.Version version, long line, long offset, String[] values) implements Places {
    @Override
    public Place of(Item item) {
        int column = version.columnOf(item);
        if (column == 0) {
            return new Place(line, 0, offset, 0, item.ja());
        }
        int characters = 1;
        long bytes = offset;
        for (Item before : version.items().subList(0, column - 1)) {
            String value = values[before.number() - 1];
            characters += value.length() + 1;
            bytes += AgencyCharset.length(value) + 1;
        }
        return new Place(line, characters, bytes, column, item.ja());
    }

    @Override
    public boolean lacks(Item item) {
        return version.columnOf(item) == 0;
    }
}
