package dev.todoke.hub.check;

/**
 * One error, gap or hint, with its place and what to do.
 *
 * @param code stable code, {@code <FORM>-<FIELD>-<nnn>}
 * @param ordinal record it is about, from 1; 0 when it is about the file
 * @param line line of the file, from 1; 0 when it is about the whole file
 * @param column character in the line, from 1; 0 when unknown
 * @param offset byte in the file, from 0; -1 when unknown, as in XML
 * @param item item number (項番); 0 when it is about no single item
 * @param field stable name of the item in the hub, or empty
 * @param itemName Japanese title of the item, or empty
 * @param maskedValue the value as it may be shown, or empty
 * @param source the document the rule comes from
 */
public record Finding(
        String code,
        Severity severity,
        int ordinal,
        long line,
        int column,
        long offset,
        int item,
        String field,
        String itemName,
        String maskedValue,
        String ja,
        String en,
        String cureJa,
        String cureEn,
        String source) {

    /** The same, resting on another document: a rule that is one party's own names that party's. */
    public Finding from(String document) {
        return new Finding(
                code,
                severity,
                ordinal,
                line,
                column,
                offset,
                item,
                field,
                itemName,
                maskedValue,
                ja,
                en,
                cureJa,
                cureEn,
                document);
    }

    /** Whether it returns the record, or the file, to the sender. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
