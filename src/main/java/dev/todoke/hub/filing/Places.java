package dev.todoke.hub.filing;

/** Where the items of one record stand. */
sealed interface Places permits RowPlaces, ElementPlaces {
    Place of(Item item);

    /** Whether the record has no room for an item. */
    boolean lacks(Item item);
}
