package dev.todoke.hub.filing;

/** Places in an XML element, line and column packed into one number for each item; 0 where the item has no element. */
public record ElementPlaces(long line, long[] packed) implements Places {
    private static final int COLUMN_BITS = 24;
    private static final int MOST_COLUMNS = (1 << COLUMN_BITS) - 1;

    /** Packs a line and a column. */
    public static long at(long line, int column) {
        return line << COLUMN_BITS | Math.min(column, MOST_COLUMNS);
    }

    @Override
    public Place of(Item item) {
        long place = packed[item.number() - 1];
        return place == 0
                ? new Place(line, 0, -1, item.number(), item.ja())
                : new Place(place >>> COLUMN_BITS, (int) (place & MOST_COLUMNS), -1, item.number(), item.ja());
    }

    @Override
    public boolean lacks(Item item) {
        return false;
    }
}
