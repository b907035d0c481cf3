package dev.todoke.hub.insurer;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * One thing that is wrong with a file of packs.
 *
 * @param place path in the file, such as {@code versions[0].withNumber}; empty when the whole file is meant
 * @param line line of the file, from 1; 0 when not known
 * @param code key of its text in {@code messages/pack_*.properties}, never reused
 * @param details what the text names
 */
public record PackFault(String place, int line, String code, List<String> details) {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public PackFault {
        details = List.copyOf(details);
    }

    public static PackFault at(String place, String code, Object... details) {
        return new PackFault(
                place, 0, code, Stream.of(details).map(String::valueOf).toList());
    }

    PackFault onLine(int number) {
        return new PackFault(place, number, code, details);
    }

    /** The same in a block that stands at a place of the file. */
    PackFault below(String block) {
        String path = block.isEmpty() || place.isEmpty() ? block + place : block + "." + place;
        return new PackFault(path, line, code, details);
    }

    public String ja() {
        return text(Locale.JAPANESE);
    }

    public String en() {
        return text(Locale.ENGLISH);
    }

    private String text(Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle("messages/pack", language, EXACT);
        String key = texts.containsKey(code) ? code : "pack.other";
        Object[] values = key.equals(code) ? details.toArray() : new Object[] {code};
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }

    /** Place and text for a log. */
    @Override
    public String toString() {
        return place.isEmpty() ? en() : place + " " + en();
    }
}
