package dev.todoke.hub.filing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that is true of a record or not, over the values of its items. In the layouts it is written as alternatives parted by
 * {@code or}, each of terms parted by {@code and}: {@code cause} (is filled), {@code no cause} (is empty), {@code cause = 4},
 * {@code cause in 4 5}.
 */
public final class Condition {
    private final Term[][] alternatives;

    private enum Kind {
        FILLED,
        EMPTY,
        ONE_OF
    }

    private record Term(Item item, Kind kind, List<String> values) {
        boolean holds(FilingRecord record) {
            String value = record.get(item);
            return switch (kind) {
                case FILLED -> !value.isEmpty();
                case EMPTY -> value.isEmpty();
                case ONE_OF -> values.contains(value);
            };
        }

        String ja() {
            return "「" + item.ja() + "」が"
                    + switch (kind) {
                        case FILLED -> "記入済み";
                        case EMPTY -> "空";
                        case ONE_OF -> " " + named("・", true) + " ";
                    };
        }

        String en() {
            return "\"" + item.en() + "\" is "
                    + switch (kind) {
                        case FILLED -> "filled";
                        case EMPTY -> "empty";
                        case ONE_OF -> named(" or ", false);
                    };
        }

        private String named(String joint, boolean japanese) {
            return values.stream()
                    .map(value -> {
                        Item.CodeName name = item.codes().get(value);
                        return name == null ? value : value + " " + (japanese ? name.ja() : name.en());
                    })
                    .collect(Collectors.joining(joint));
        }
    }

    private Condition(Term[][] alternatives) {
        this.alternatives = alternatives;
    }

    /**
     * @param items finds an item by the name written in the layout
     * @throws IllegalStateException when the text is no condition
     */
    static Condition parse(String text, Function<String, Item> items) {
        return new Condition(Arrays.stream(text.split(" or "))
                .map(alternative -> Arrays.stream(alternative.split(" and "))
                        .map(term -> term(term.strip(), items))
                        .toArray(Term[]::new))
                .toArray(Term[][]::new));
    }

    private static Term term(String text, Function<String, Item> items) {
        String[] words = text.split(" +");
        if (words.length == 1) {
            return new Term(items.apply(words[0]), Kind.FILLED, List.of());
        }
        if (words.length == 2 && words[0].equals("no")) {
            return new Term(items.apply(words[1]), Kind.EMPTY, List.of());
        }
        if (words.length == 3 && words[1].equals("=") || words.length > 2 && words[1].equals("in")) {
            return new Term(
                    items.apply(words[0]),
                    Kind.ONE_OF,
                    List.copyOf(List.of(words).subList(2, words.length)));
        }
        throw new IllegalStateException("No condition: " + text);
    }

    public boolean holds(FilingRecord record) {
        for (Term[] terms : alternatives) {
            if (allHold(terms, record)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allHold(Term[] terms, FilingRecord record) {
        for (Term term : terms) {
            if (!term.holds(record)) {
                return false;
            }
        }
        return true;
    }

    /** The condition as a Japanese text that 「のとき」 can follow. */
    public String ja() {
        return text("、かつ", "、または", Term::ja).strip();
    }

    /** The condition as an English text that can follow "when". */
    public String en() {
        return text(" and ", " or ", Term::en);
    }

    private String text(String and, String or, Function<Term, String> words) {
        return Arrays.stream(alternatives)
                .map(terms -> Arrays.stream(terms).map(words).collect(Collectors.joining(and)))
                .collect(Collectors.joining(or));
    }
}
