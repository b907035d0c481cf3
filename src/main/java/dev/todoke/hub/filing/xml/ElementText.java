package dev.todoke.hub.filing.xml;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the text of an element is made of the items that stand in it, and taken apart again. */
sealed interface ElementText {

    ElementType type();

    /** The text; one that is not of the type when the items make no such text. */
    String write(List<String> items);

    /** The items of a text that is of the type. */
    List<String> read(String text);

    /** @throws IllegalStateException when the items cannot share an element */
    static ElementText of(List<Item> items) {
        List<Shape> shapes = items.stream().map(Item::shape).toList();
        if (shapes.equals(List.of(Shape.CODE, Shape.DATE))) {
            return new OfDay();
        }
        if (shapes.equals(List.of(Shape.CODE, Shape.ERA_YEAR, Shape.MONTH))) {
            return new OfMonth();
        }
        if (items.size() > 1) {
            return OfParts.of(items);
        }
        Item item = items.get(0);
        if (item.shape() == Shape.FLAG) {
            return new OfAlternative("1", "");
        }
        return item.codes().keySet().equals(Set.of("0", "1"))
                ? new OfAlternative("1", "0")
                : new OfOne(ElementType.of(item));
    }

    /** The item as it is. */
    record OfOne(ElementType type) implements ElementText {
        @Override
        public String write(List<String> items) {
            return items.get(0);
        }

        @Override
        public List<String> read(String text) {
            return List.of(text);
        }
    }

    /** {@code true} for one value of the item and {@code false} for the other. */
    record OfAlternative(String yes, String no) implements ElementText {
        @Override
        public ElementType type() {
            return ElementType.BOOLEAN;
        }

        @Override
        public String write(List<String> items) {
            String value = items.get(0);
            return value.equals(yes) ? "true" : value.equals(no) ? "false" : "";
        }

        @Override
        public List<String> read(String text) {
            String value = text.strip();
            return List.of(value.equals("true") || value.equals("1") ? yes : no);
        }
    }

    /** Era and date as a day of the western calendar. */
    record OfDay() implements ElementText {
        @Override
        public ElementType type() {
            return ElementType.DAY;
        }

        @Override
        public String write(List<String> items) {
            return JapaneseDate.parse(items.get(0), items.get(1))
                    .date()
                    .map(LocalDate::toString)
                    .orElse("");
        }

        @Override
        public List<String> read(String text) {
            JapaneseDate date = new JapaneseDate(LocalDate.parse(text.strip()));
            return List.of(date.eraCode(), date.yymmdd());
        }
    }

    /** Era, year and month as a month of the western calendar. A month of two eras is of the new one. */
    record OfMonth() implements ElementText {
        @Override
        public ElementType type() {
            return ElementType.MONTH;
        }

        @Override
        public String write(List<String> items) {
            return JapaneseDate.parse(items.get(0), items.get(1) + items.get(2) + "28")
                    .date()
                    .map(day -> YearMonth.from(day).toString())
                    .orElse("");
        }

        @Override
        public List<String> read(String text) {
            JapaneseDate date = new JapaneseDate(YearMonth.parse(text.strip()).atDay(28));
            return List.of(
                    date.eraCode(), date.yymmdd().substring(0, 2), date.yymmdd().substring(2, 4));
        }
    }

    /**
     * The items one after the other.
     *
     * @param joint text between them
     * @param lengths characters of each where nothing stands between them
     */
    record OfParts(ElementType type, String joint, List<Integer> lengths) implements ElementText {
        static OfParts of(List<Item> items) {
            String joint = items.get(0).xml().joint();
            List<Integer> lengths =
                    items.stream().map(item -> item.limits().exactBytes()).toList();
            if (joint.isEmpty() && lengths.contains(0)) {
                throw new IllegalStateException(
                        "Where " + items.get(0).name() + " ends cannot be told without a joint");
            }
            String pattern =
                    items.stream().map(item -> ElementType.of(item).pattern()).collect(Collectors.joining(joint));
            String name = lastName(items.get(0).xml().path());
            UnaryOperator<String> capital = text -> Character.toUpperCase(text.charAt(0)) + text.substring(1);
            return new OfParts(new ElementType(capital.apply(name), pattern), joint, lengths);
        }

        private static String lastName(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String write(List<String> items) {
            return String.join(joint, items);
        }

        @Override
        public List<String> read(String text) {
            if (!joint.isEmpty()) {
                return List.of(Pattern.compile(joint, Pattern.LITERAL).split(text, -1));
            }
            List<String> items = new ArrayList<>();
            int from = 0;
            for (int length : lengths) {
                items.add(text.substring(from, Math.min(from += length, text.length())));
            }
            return items;
        }
    }
}
