package dev.todoke.hub.filing;

/**
 * Where an item stands, as a person would look for it.
 *
 * @param line line of the file, from 1; 0 when the record was restored from store
 * @param column character in that line, from 1; 0 when unknown
 * @param offset byte in the file, from 0; -1 when unknown, as in XML
 * @param item item number (項番), from 1; in a CSV row also the column of the row; 0 when the row lacks the item
 * @param itemName Japanese title of the item
 */
public record Place(long line, int column, long offset, int item, String itemName) {}
