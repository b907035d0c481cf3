package dev.todoke.hub.insurer.explain;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same in both languages, from {@code messages/rule_*.properties}. */
public record Text(String ja, String en) {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** @param details what the text names; a {@code Text} by its own language, anything else as it is written */
    public static Text of(String key, Object... details) {
        return new Text(
                filled(key, Locale.JAPANESE, details, Text::ja), filled(key, Locale.ENGLISH, details, Text::en));
    }

    /** What is the same in both languages: a day, a number, a name. */
    public static Text plain(Object value) {
        String text = String.valueOf(value);
        return new Text(text, text);
    }

    /** The days from one to another; one day when they are the same, and open when the last is null. */
    public static Text days(LocalDate from, LocalDate to) {
        if (to == null) {
            return of("days.from", from);
        }
        return from.equals(to) ? plain(from) : of("days.between", from, to);
    }

    static Text joined(Stream<Text> texts) {
        return texts.reduce((one, next) -> of("list", one, next)).orElse(plain(""));
    }

    private static String filled(String key, Locale language, Object[] details, Function<Text, String> of) {
        Object[] values = Stream.of(details)
                .map(detail -> detail instanceof Text text ? of.apply(text) : String.valueOf(detail))
                .toArray();
        return new MessageFormat(
                        ResourceBundle.getBundle("messages/rule", language, EXACT)
                                .getString(key),
                        Locale.ROOT)
                .format(values);
    }
}
