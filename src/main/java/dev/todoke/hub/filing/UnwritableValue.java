package dev.todoke.hub.filing;

/** A value that cannot stand in the file to be written. The message names the item and the reason, never the value. */
public final class UnwritableValue extends RuntimeException {
    private final String item;
    private final Reason reason;

    /** What is wrong with the value. */
    public enum Reason {
        /** A character outside the agency's set. */
        CHARACTER,
        /** More bytes or characters than the item has room for. */
        TOO_LONG,
        /** An item that must be filled is empty. */
        MISSING,
        /** The format has no way to say it as it stands: no such day, letters for digits, an office beside that of the file. */
        SHAPE
    }

    /** @param row record of the file, from 1; 0 for the head */
    public UnwritableValue(String item, Reason reason, int row) {
        super("Row " + row + ", item " + item + " cannot be written: " + reason);
        this.item = item;
        this.reason = reason;
    }

    /** Stable name of the item, such as {@code nameKanji}, or the part of the head. */
    public String item() {
        return item;
    }

    public Reason reason() {
        return reason;
    }
}
