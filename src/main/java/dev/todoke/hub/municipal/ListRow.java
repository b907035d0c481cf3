package dev.todoke.hub.municipal;

import java.util.Map;

/**
 * One line of the list.
 *
 * @param line of the file, from 1
 * @param place among the people of the list, from 1; the notice number is made of it
 * @param fits whether it has as many columns as the heading
 */
record ListRow(long line, long place, boolean fits, Map<ListColumn, String> values) {

    /** Without the space around it; empty where the list has no such column. */
    String get(ListColumn column) {
        return values.getOrDefault(column, "");
    }
}
