package dev.todoke.hub.employer.receipt;

import dev.todoke.hub.employer.receipt.ReceiptPerson.Outcome;

/**
 * One record of a file that was only checked.
 *
 * @param ordinal place in the file, from 1
 * @param line line in the file, from 1
 * @param name as written; empty when it could not be read
 * @param outcome what would become of it
 */
public record CheckedPerson(int ordinal, long line, String name, Outcome outcome) {

    /** The same person, sent back. */
    public CheckedPerson returned() {
        return new CheckedPerson(ordinal, line, name, Outcome.RETURNED);
    }
}
