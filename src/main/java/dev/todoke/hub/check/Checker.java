package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Place;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.identity.Masking;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds records and heads against every rule that is for them. Keeps nothing between calls; safe for many threads. */
@Component
public final class Checker {
    private final Map<Form, List<List<ItemRule>>> itemRules = new EnumMap<>(Form.class);
    private final Map<ReadFault, ReadRule> readRules = new EnumMap<>(ReadFault.class);

    public Checker() {
        for (Form form : Form.values()) {
            itemRules.put(
                    form, form.layout().items().stream().map(Checker::rulesFor).toList());
        }
        RuleBook.READS.forEach(rule -> readRules.put(rule.fault(), rule));
    }

    private static List<ItemRule> rulesFor(Item item) {
        return RuleBook.ITEMS.stream().filter(rule -> rule.appliesTo(item)).toList();
    }

    /** Findings of a record in the order of its items; empty when all is well. */
    public List<Finding> check(FilingRecord record, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Item item : record.layout().items()) {
            checkItem(record, item, context).ifPresent(findings::add);
        }
        for (RecordRule rule : RuleBook.RECORDS) {
            if (rule.form() == record.form()) {
                rule.complaint(record, context)
                        .map(words -> finding(
                                rule, rule.code(), record, record.layout().item(rule.field()), words, context))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> checkItem(FilingRecord record, Item item, CheckContext context) {
        if (record.get(item).isEmpty()) {
            return item.required()
                    ? Optional.of(itemFinding(RuleBook.REQUIRED, record, item, Map.of(), context))
                    : Optional.empty();
        }
        for (ItemRule rule : itemRules.get(record.form()).get(item.number() - 1)) {
            Optional<Map<String, String>> words = rule.complaint(record, item, context);
            if (words.isPresent()) {
                return Optional.of(itemFinding(rule, record, item, words.get(), context));
            }
        }
        return Optional.empty();
    }

    private static Finding itemFinding(
            ItemRule rule, FilingRecord record, Item item, Map<String, String> words, CheckContext context) {
        return finding(rule, rule.code(record.form(), item), record, item, words, context);
    }

    private static Finding finding(
            Rule rule, String code, FilingRecord record, Item item, Map<String, String> words, CheckContext context) {
        Place place = record.place(item.name());
        Map<String, String> ja = with(words, "item", item.ja());
        Map<String, String> en = with(words, "item", item.en());
        RuleText text = rule.text();
        return new Finding(
                code,
                rule.severity(context),
                record.ordinal(),
                place.line(),
                place.column(),
                item.number(),
                item.ja(),
                mask(item, record.get(item)),
                RuleText.fill(text.ja(), ja),
                RuleText.fill(text.en(), en),
                RuleText.fill(text.cureJa(), ja),
                RuleText.fill(text.cureEn(), en),
                text.source());
    }

    private static String mask(Item item, String value) {
        return switch (item.secrecy()) {
            case NUMBER -> Masking.number(value);
            case NAME, ADDRESS -> Masking.name(value);
            case NONE -> Masking.mask(value);
        };
    }

    /** Findings of a head; each of them returns the whole file. */
    public List<Finding> checkHead(FilingHead head, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        for (HeadRule rule : RuleBook.HEADS) {
            rule.complaint(head, context)
                    .map(words -> outside(rule, rule.code(), rule.severity(context), 0, 0, 0, words))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** The finding of something a reader could not take; always an error. */
    public Finding of(ReadProblem problem) {
        Map<String, String> words = new HashMap<>(problem.args());
        words.put("line", Long.toString(problem.line()));
        words.put("column", Integer.toString(problem.column()));
        return outside(
                readRules.get(problem.fault()),
                problem.code(),
                Severity.ERROR,
                problem.ordinal(),
                problem.line(),
                problem.column(),
                words);
    }

    private static Finding outside(
            Rule rule, String code, Severity severity, int ordinal, long line, int column, Map<String, String> words) {
        RuleText text = rule.text();
        return new Finding(
                code,
                severity,
                ordinal,
                line,
                column,
                0,
                "",
                "",
                RuleText.fill(text.ja(), words),
                RuleText.fill(text.en(), words),
                RuleText.fill(text.cureJa(), words),
                RuleText.fill(text.cureEn(), words),
                text.source());
    }

    private static Map<String, String> with(Map<String, String> words, String key, String value) {
        Map<String, String> more = new HashMap<>(words);
        more.put(key, value);
        return more;
    }
}
