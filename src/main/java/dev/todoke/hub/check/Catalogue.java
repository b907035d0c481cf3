package dev.todoke.hub.check;

import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every code a finding can carry, with what is said under it. */
public final class Catalogue {
    private static final CheckContext USUAL = new CheckContext(LocalDate.EPOCH, Set.of(), false);
    private static final CheckContext STRICT = new CheckContext(LocalDate.EPOCH, Set.of(), true);

    /**
     * One code.
     *
     * @param severityIfStrict severity for a sender whose wrong check digits are to be returned
     * @param form empty when the code is about a file and not about a record
     * @param item the item to look at; of the repetitions of a block the first
     * @param ofEveryItem whether the rule is for all items of a kind, in all forms
     * @param ofIntake whether only a running hub can find it
     */
    public record Entry(
            String code,
            Severity severity,
            Severity severityIfStrict,
            Optional<Form> form,
            Optional<Item> item,
            boolean ofEveryItem,
            boolean ofIntake,
            RuleText text) {

        /** Part of the code that is the same for a rule of every item: its last three digits. */
        public String number() {
            return code.substring(code.length() - 3);
        }
    }

    private Catalogue() {}

    /** All codes, each once; those of one form follow the items of the form. */
    public static List<Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        RuleBook.all().flatMap(Catalogue::entries).forEach(entry -> entries.putIfAbsent(entry.code(), entry));
        return List.copyOf(entries.values());
    }

    private static Stream<Entry> entries(Rule rule) {
        if (rule instanceof ItemRule ofItem) {
            return Arrays.stream(Form.values())
                    .flatMap(form -> form.layout().items().stream()
                            .filter(ofItem::appliesTo)
                            .map(item -> entry(rule, ofItem.code(form, item), form, item)));
        }
        if (rule instanceof RecordRule ofRecord) {
            return ofRecord.forms().stream()
                    .sorted()
                    .map(form ->
                            entry(rule, ofRecord.code(form), form, form.layout().item(ofRecord.field())));
        }
        if (rule instanceof SharedRule shared) {
            return shared.scopes().stream()
                    .map(scope -> entry(rule, shared.code(scope), scope.form(), scope.item(shared.field())));
        }
        return rule.codes().stream().map(code -> entry(rule, code, null, null));
    }

    private static Entry entry(Rule rule, String code, Form form, Item item) {
        return new Entry(
                code,
                rule.severity(USUAL),
                rule.severity(STRICT),
                Optional.ofNullable(form),
                Optional.ofNullable(item),
                rule instanceof ItemRule,
                rule instanceof IntakeFinding,
                rule.text());
    }
}
