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
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Holds records and heads against every rule that is for them. Keeps nothing between calls; safe for many threads. */
@Component
public final class Checker {
    private final Map<Form, FormRules> rules = new ConcurrentHashMap<>();
    private final Map<ReadFault, ReadRule> readRules = new EnumMap<>(ReadFault.class);

    public Checker() {
        RuleBook.READS.forEach(rule -> readRules.put(rule.fault(), rule));
    }

    // Made when the first record of a form comes, so that a command about one form does not wait for the layouts of
    // all.
    private FormRules rules(Form form) {
        FormRules known = rules.get(form);
        return known != null ? known : rules.computeIfAbsent(form, FormRules::of);
    }

    /** Findings of a record in the order of its items; empty when all is well. */
    public List<Finding> check(FilingRecord record, CheckContext context) {
        FormRules rulesOfForm = rules(record.form());
        List<Finding> findings = new ArrayList<>();
        for (FormRules.OfItem rulesOfItem : rulesOfForm.items()) {
            checkItem(record, rulesOfItem, context, findings);
        }
        for (RecordRule rule : rulesOfForm.records()) {
            Optional<Map<String, String>> words = rule.complaint(record, context);
            if (words.isPresent()) {
                Item item = record.layout().item(rule.field());
                findings.add(finding(rule, rule.code(record.form()), record, item, words.get(), context));
            }
        }
        for (FormRules.OfScope place : rulesOfForm.shared()) {
            SharedRule rule = place.rule();
            Optional<Map<String, String>> words = rule.complaint(record, place.scope(), context);
            if (words.isPresent()) {
                findings.add(finding(rule, rule.code(place.scope()), record, place.item(), words.get(), context));
            }
        }
        return findings;
    }

    private static void checkItem(
            FilingRecord record, FormRules.OfItem rules, CheckContext context, List<Finding> findings) {
        Item item = rules.item();
        for (ItemRule rule : rules.about(record.get(item))) {
            Optional<Map<String, String>> words = rule.complaint(record, item, context);
            if (words.isPresent()) {
                findings.add(itemFinding(rule, record, item, words.get(), context));
                return;
            }
        }
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
                place.offset(),
                place.item(),
                item.name(),
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

    /** Findings of a head; an error among them returns the whole file. */
    public List<Finding> checkHead(FilingHead head, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        for (HeadRule rule : RuleBook.HEADS) {
            rule.complaint(head, context)
                    .map(words -> outside(rule, rule.code(), rule.severity(context), 0, 0, 0, words))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** The finding of something a reader could not take, or took otherwise than it was written. */
    public Finding of(ReadProblem problem) {
        Map<String, String> words = new HashMap<>(problem.args());
        words.put("line", Long.toString(problem.line()));
        words.put("column", Integer.toString(problem.column()));
        ReadRule rule = readRules.get(problem.fault());
        return outside(
                rule, problem.code(), rule.severity(), problem.ordinal(), problem.line(), problem.column(), words);
    }

    /** A finding about no item of a record. */
    static Finding outside(
            Rule rule, String code, Severity severity, int ordinal, long line, int column, Map<String, String> words) {
        RuleText text = rule.text();
        return new Finding(
                code,
                severity,
                ordinal,
                line,
                column,
                -1,
                0,
                "",
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
