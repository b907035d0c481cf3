package dev.todoke.hub.filing;

/**
 * Where an item stands, as a person would look for it.
 *
 * @param line line of the file, from 1; 0 when the record was restored from store
 * @param column character in that line, from 1; 0 when unknown
 * @param item item number, from 1
 * @param itemName Japanese title of the item
 */
public record Place(long line, int column, int item, String itemName) {}
