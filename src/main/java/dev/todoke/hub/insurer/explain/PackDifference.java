package dev.todoke.hub.insurer.explain;

import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What differs between an insurer's pack and another one of the same id.
 *
 * @param general differences whatever the fact date: name, number, contact
 * @param parts differences of the rules, by fact date
 */
public record PackDifference(String id, Text name, Kind kind, List<Line> general, List<Part> parts) {

    /** Where the insurer is known. */
    public enum Kind {
        BOTH,
        /** Only in the current packs. */
        ONLY_CURRENT,
        /** Only in the packs they are held against. */
        ONLY_OTHER
    }

    /** @param to last fact date; null when there is no end */
    public record Part(LocalDate from, LocalDate to, List<Line> lines) {}

    /**
     * @param current the rule in words now; empty when there is none
     * @param other the rule in the other pack
     */
    public record Line(Topic topic, Text current, Text other) {}

    /** The packs that differ, by id. */
    public static List<PackDifference> between(Collection<InsurerPack> current, Collection<InsurerPack> others) {
        Map<String, InsurerPack> now = byId(current);
        Map<String, InsurerPack> then = byId(others);
        TreeSet<String> ids = new TreeSet<>(now.keySet());
        ids.addAll(then.keySet());
        return ids.stream()
                .flatMap(id -> of(now.get(id), then.get(id)).stream())
                .toList();
    }

    /** The difference of one insurer; empty when there is none. */
    public static Optional<PackDifference> of(InsurerPack current, InsurerPack other) {
        InsurerPack any = current == null ? other : current;
        Text name = new Text(any.nameJa(), any.nameEn());
        if (current == null || other == null) {
            Kind kind = other == null ? Kind.ONLY_CURRENT : Kind.ONLY_OTHER;
            return Optional.of(new PackDifference(any.id(), name, kind, List.of(), List.of()));
        }
        List<Line> general = lines(RuleWords.of(current), RuleWords.of(other));
        List<Part> parts = parts(current, other);
        return general.isEmpty() && parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new PackDifference(any.id(), name, Kind.BOTH, general, parts));
    }

    /** What differs between two sets of rules. */
    public static List<Line> lines(InsurerRules current, InsurerRules other) {
        return lines(
                current == null ? List.of() : RuleWords.of(current), other == null ? List.of() : RuleWords.of(other));
    }

    private static List<Part> parts(InsurerPack current, InsurerPack other) {
        TreeSet<LocalDate> begins = new TreeSet<>();
        Stream.of(current, other).forEach(pack -> pack.versions().forEach(rules -> begins.add(rules.from())));
        List<Part> parts = new ArrayList<>();
        for (LocalDate from : begins) {
            LocalDate next = begins.higher(from);
            Part part = new Part(
                    from, next == null ? null : next.minusDays(1), lines(rules(current, from), rules(other, from)));
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && last.lines().equals(part.lines())) {
                parts.set(parts.size() - 1, new Part(last.from(), part.to(), last.lines()));
            } else {
                parts.add(part);
            }
        }
        return parts.stream().filter(part -> !part.lines().isEmpty()).toList();
    }

    private static InsurerRules rules(InsurerPack pack, LocalDate fact) {
        return fact.isBefore(pack.versions().get(0).from()) ? null : pack.validOn(fact);
    }

    private static List<Line> lines(List<RuleLine> current, List<RuleLine> other) {
        Map<Topic, Line> lines = new LinkedHashMap<>();
        Text nothing = Text.plain("");
        current.forEach(line -> lines.put(line.topic(), new Line(line.topic(), line.text(), nothing)));
        other.forEach(line -> lines.merge(
                line.topic(),
                new Line(line.topic(), nothing, line.text()),
                (one, two) -> new Line(line.topic(), one.current(), two.other())));
        return lines.values().stream()
                .filter(line -> !line.current().equals(line.other()))
                .toList();
    }

    private static Map<String, InsurerPack> byId(Collection<InsurerPack> packs) {
        Map<String, InsurerPack> byId = new TreeMap<>();
        packs.forEach(pack -> byId.put(pack.id(), pack));
        return byId;
    }
}
