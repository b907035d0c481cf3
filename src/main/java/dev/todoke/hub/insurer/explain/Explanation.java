package dev.todoke.hub.insurer.explain;

import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.insurer.PackExample.Given;
import dev.todoke.hub.insurer.PackExample.Number;
import dev.todoke.hub.insurer.ResultReason;
import dev.todoke.hub.insurer.Season;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Why somebody's days are what they are, and what would change them.
 *
 * @param rules the version used, with the reason in {@code why}
 * @param why why this version
 */
public record Explanation(
        InsurerPack pack, InsurerRules rules, Given given, Text why, List<ExpectedDay> days, List<Change> changes) {

    /**
     * What would be otherwise if.
     *
     * @param days those that would differ; empty when none would
     */
    public record Change(Text condition, List<ExpectedDay> days) {

        /** The days in one line. */
        public Text text() {
            return days.isEmpty()
                    ? Text.of("change.none")
                    : Text.joined(days.stream()
                            .map(day -> Text.of("change", day.topic().text(), day.days())));
        }
    }

    /**
     * Explains by the rules of the fact date.
     *
     * @throws IllegalArgumentException when the insurer has no rules for it
     */
    public static Explanation of(InsurerPack pack, Given given, ExpectedDays expected) {
        InsurerRules rules = pack.validOn(given.fact());
        return of(pack, rules, given, expected);
    }

    /** Explains by a version that a case was opened under. */
    public static Explanation of(InsurerPack pack, InsurerRules rules, Given given, ExpectedDays expected) {
        List<ExpectedDay> days = expected.of(rules, given);
        Changes changes = new Changes(pack, rules, given, days, expected);
        Text why = Text.of("why.version", given.fact(), Text.days(rules.from(), rules.to()));
        return new Explanation(pack, rules, given, why, days, changes.all());
    }

    private record Changes(
            InsurerPack pack, InsurerRules rules, Given given, List<ExpectedDay> days, ExpectedDays expected) {

        List<Change> all() {
            List<Change> changes = new ArrayList<>();
            if (rules.route().takesFilings()) {
                number(changes);
                season(changes);
            }
            versions(changes);
            return changes;
        }

        private void number(List<Change> changes) {
            boolean present = given.numberPresent();
            Given other =
                    new Given(given.fact(), present ? Number.MISSING : Number.PRESENT, given.started(), given.issued());
            Text condition = Text.of(present ? "if.number-missing" : "if.number-present");
            if (present && rules.pausedBy().contains(ResultReason.MY_NUMBER_MISSING)) {
                condition = Text.of("if.number-missing-pauses");
            }
            changes.add(change(condition, rules, other));
        }

        /** The nearest day on the other side of the season's border. */
        private void season(List<Change> changes) {
            Season season = rules.season();
            if (season == null) {
                return;
            }
            boolean inside = season.includes(given.started());
            LocalDate started = given.started();
            while (season.includes(started) == inside) {
                started = started.plusDays(1);
            }
            Given other = new Given(given.fact(), given.number(), started, given.issued());
            Text condition = Text.of(inside ? "if.season-over" : "if.season", RuleWords.seasonName(season), started);
            changes.add(change(condition, rules, other));
        }

        private void versions(List<Change> changes) {
            int at = pack.versions().indexOf(rules);
            if (at > 0) {
                InsurerRules earlier = pack.versions().get(at - 1);
                changes.add(change(Text.of("if.fact-to", earlier.to(), earlier.version()), earlier, given));
            }
            if (at >= 0 && at + 1 < pack.versions().size()) {
                InsurerRules later = pack.versions().get(at + 1);
                changes.add(change(Text.of("if.fact-from", later.from(), later.version()), later, given));
            }
        }

        private Change change(Text condition, InsurerRules by, Given other) {
            return new Change(
                    condition,
                    expected.of(by, other).stream()
                            .filter(day -> days.stream().noneMatch(day::isSameDays))
                            .toList());
        }
    }
}
