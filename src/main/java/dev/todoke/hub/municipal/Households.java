package dev.todoke.hub.municipal;

import dev.todoke.hub.notice.letter.Qualification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the list household by household. Keeps the numbers it has seen, some hundred bytes a person, and nothing else. */
final class Households {
    private static final List<ListColumn> ADDRESS =
            List.of(ListColumn.HOUSEHOLDER, ListColumn.POSTCODE, ListColumn.ADDRESS);

    private final MunicipalList list;
    private final RunRules rules;
    private final Set<String> seen = new HashSet<>();
    private final Set<Qualification> numbers = new HashSet<>();
    private Optional<ListRow> ahead;

    Households(MunicipalList list, RunRules rules) throws RunRefused {
        this.list = list;
        this.rules = rules;
        this.ahead = list.next();
    }

    /** Empty at the end of the list. */
    Optional<Household> next() throws RunRefused {
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        ListRow first = ahead.get();
        String number = first.get(ListColumn.HOUSEHOLD);
        boolean again = !number.isEmpty() && !seen.add(number);
        Set<String> people = new HashSet<>();
        List<Insured> members = new ArrayList<>();
        List<ListFinding> findings = new ArrayList<>();
        long place = first.place();
        while (ahead.isPresent() && belongs(ahead.get(), number)) {
            place = ahead.get().place();
            RowReader reader = new RowReader(rules, ahead.get());
            reader.read()
                    .filter(insured -> isAlone(insured, first, again, people, reader))
                    .ifPresent(members::add);
            findings.addAll(reader.findings());
            ahead = list.next();
        }
        return Optional.of(new Household(members, findings, place));
    }

    /** A line that is no line of the table does not part a household. */
    private static boolean belongs(ListRow row, String household) {
        return !row.fits() || row.get(ListColumn.HOUSEHOLD).equals(household);
    }

    private boolean isAlone(Insured insured, ListRow first, boolean again, Set<String> people, RowReader reader) {
        ListRow row = insured.row();
        if (again) {
            reader.find(ListFault.HOUSEHOLD_AGAIN, ListColumn.HOUSEHOLD);
        }
        ADDRESS.stream()
                .filter(column -> first.fits() && !row.get(column).equals(first.get(column)))
                .findFirst()
                .ifPresent(column -> reader.find(ListFault.ADDRESS_DIFFERS, column));
        if (!people.add(insured.person())) {
            reader.find(ListFault.PERSON_AGAIN, ListColumn.PERSON);
        }
        if (!numbers.add(insured.qualification())) {
            reader.find(ListFault.NUMBER_AGAIN, ListColumn.NUMBER);
        }
        return reader.findings().isEmpty();
    }
}
