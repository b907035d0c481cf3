package dev.todoke.hub.filing;

import java.util.Map;

/**
 * One item of a form.
 *
 * @param number place in {@link Layout#items()}, from 1
 * @param name stable name of the field in the hub; items of a block carry its name in front: {@code spouse.nameKana}
 * @param code three letters in the codes of findings; the same in every repetition of a block
 * @param ja title in the agency's words
 * @param codes values and their names when {@link Shape#CODE}, else empty
 * @param era name of the item with the era, else empty
 * @param with name of the item that must be filled when this one is, else empty
 */
public record Item(
        int number,
        String name,
        String code,
        String ja,
        String en,
        Shape shape,
        Presence presence,
        Limits limits,
        Map<String, CodeName> codes,
        String era,
        String with,
        Secrecy secrecy,
        XmlPlace xml) {

    /** What a code stands for. */
    public record CodeName(String ja, String en) {}

    /** Whether every record must fill it. */
    public boolean required() {
        return presence.required();
    }
}
