package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class SameNumberTwice implements RecordRule {
    private static final List<String> NUMBERS = Stream.concat(
                    Stream.of("personalNumber"), Family.SCOPES.stream().map(scope -> scope.name("personalNumber")))
            .toList();

    @Override
    public Set<Form> forms() {
        return Set.of(Form.DEPENDANTS);
    }

    @Override
    public String field() {
        return "personalNumber";
    }

    @Override
    public String number() {
        return "104";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        Set<String> numbers = new HashSet<>();
        boolean twice = false;
        for (String item : NUMBERS) {
            String number = record.get(item);
            twice |= !number.isEmpty() && !numbers.add(number);
        }
        return When.broken(twice);
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "この行の2人以上に、同じ個人番号が書かれています。個人番号は1人に1つで、家族でも同じにはなりません。",
                "Two or more persons of this row have the same personal number. No two persons share one, not even in a family.",
                "被保険者と家族それぞれの番号確認書類と見比べて、正しい番号を記入してください。",
                "Compare with the documents of the insured person and of each family member, and fill in the right numbers.",
                "番号法 第7条",
                "子の欄に被保険者の個人番号を記入した行");
    }
}
