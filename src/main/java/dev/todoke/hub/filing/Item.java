package dev.todoke.hub.filing;

import java.util.Map;
import java.util.Set;

/**
 * One item of a form.
 *
 * @param number item number (項番), from 1; in a CSV row also the column
 * @param name stable name of the field in the hub
 * @param code three letters in the codes of findings
 * @param ja title in the agency's words
 * @param required whether every record must fill it
 * @param maxBytes most bytes in windows-31j, 0 for no limit
 * @param exactBytes exact bytes, 0 when the length is free
 * @param maxChars most characters, 0 for no limit
 * @param codes values and their Japanese names when {@link Shape#CODE}, else empty
 * @param era name of the item with the era when {@link Shape#DATE}, else empty
 * @param with name of the item that must be filled when this one is, else empty
 * @param forbidden values that are never right
 * @param notZeros whether a value of zeros only is wrong
 * @param notFuture whether a date after the day of checking is wrong
 * @param least smallest amount when {@link Shape#YEN}, 0 for none
 */
public record Item(
        int number,
        String name,
        String code,
        String ja,
        String en,
        Shape shape,
        boolean required,
        int maxBytes,
        int exactBytes,
        int maxChars,
        Map<String, String> codes,
        String era,
        String with,
        Set<String> forbidden,
        boolean notZeros,
        boolean notFuture,
        long least,
        Secrecy secrecy) {}
