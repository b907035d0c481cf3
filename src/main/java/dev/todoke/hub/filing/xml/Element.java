package dev.todoke.hub.filing.xml;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.UnwritableValue;
import dev.todoke.hub.filing.UnwritableValue.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An element of a record: either it holds text, or other elements. */
sealed interface Element {
    String name();

    /** Whether it stands in every record. */
    boolean required();

    /** The elements with text in it, in their order. */
    Stream<Leaf> leaves();

    /**
     * Elements in an element.
     *
     * @param byName the children by name
     */
    record Group(String name, List<Element> children, Map<String, Element> byName) implements Element {
        static Group of(String name, List<Element> children) {
            return new Group(
                    name,
                    List.copyOf(children),
                    children.stream().collect(Collectors.toUnmodifiableMap(Element::name, Function.identity())));
        }

        @Override
        public boolean required() {
            return children.stream().anyMatch(Element::required);
        }

        @Override
        public Stream<Leaf> leaves() {
            return children.stream().flatMap(Element::leaves);
        }
    }

    /**
     * An element with text.
     *
     * @param index place among the leaves of its record, from 0
     * @param items the items it carries; none when it belongs to the office
     */
    record Leaf(String name, int index, boolean required, List<Item> items, ElementText text, Pattern pattern)
            implements Element {
        static Leaf of(int index, List<Item> items, String name) {
            boolean required = items.stream().anyMatch(Item::required);
            return of(name, index, required, items, ElementText.of(items));
        }

        static Leaf of(String name, int index, boolean required, List<Item> items, ElementText text) {
            return new Leaf(
                    name,
                    index,
                    required,
                    items,
                    text,
                    Pattern.compile(text.type().pattern()));
        }

        @Override
        public Stream<Leaf> leaves() {
            return Stream.of(this);
        }

        /** Text for the values of a record; empty when the record has none. */
        Optional<String> write(FilingRecord record, int row) {
            return write(
                    items.stream().map(record::get).toList(), row, items.get(0).name());
        }

        /**
         * Text for values, made sure to give the same values when it is read.
         *
         * @throws UnwritableValue when there is no such text, or none is given where one must be
         */
        Optional<String> write(List<String> values, int row, String field) {
            if (values.stream().allMatch(String::isEmpty)) {
                if (required) {
                    throw new UnwritableValue(field, Reason.MISSING, row);
                }
                return Optional.empty();
            }
            String written = text.write(values);
            if (!pattern.matcher(written).matches() || !text.read(written).equals(values)) {
                throw new UnwritableValue(field, Reason.SHAPE, row);
            }
            return Optional.of(written);
        }
    }
}
