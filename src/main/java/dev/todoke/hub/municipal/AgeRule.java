package dev.todoke.hub.municipal;

import dev.todoke.hub.calendar.DatedTable;
import dev.todoke.hub.insurer.InsurerKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * What an age means at a kind of municipal insurer, by {@code mappings/rules/cost-share.yaml}.
 *
 * @param joinsAtAge nobody younger belongs to the insurer; null when anybody may
 * @param shareFromAge papers of people who have attained it name their share, from the month after
 * @param shares tenths there are
 * @param leavesAtAge on that birthday one belongs to another insurer; null when never
 */
record AgeRule(Integer joinsAtAge, int shareFromAge, Set<Integer> shares, Integer leavesAtAge, String source) {
    private static final String FILE = "mappings/rules/cost-share.yaml";

    AgeRule {
        shares = Set.copyOf(shares);
        Objects.requireNonNull(source, "source");
    }

    /** @throws IllegalArgumentException when there is none for that kind and day */
    static AgeRule on(InsurerKind kind, LocalDate issuedOn) {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            Map<String, DatedTable<AgeRule>> tables = DatedTable.readNamed(in, AgeRule.class);
            return Optional.ofNullable(tables.get(kind.name()))
                    .orElseThrow(() -> new IllegalArgumentException(FILE + " has no table for " + kind))
                    .on(issuedOn);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** Whether somebody may be insured there on a day. */
    boolean belongs(LocalDate birth, LocalDate day) {
        return (joinsAtAge == null || !day.isBefore(birthday(birth, joinsAtAge)))
                && (leavesAtAge == null || day.isBefore(birthday(birth, leavesAtAge)));
    }

    /** Whether a paper issued that day names the share. */
    boolean hasShare(LocalDate birth, LocalDate day) {
        return shareFromAge == 0 || !day.isBefore(shareFrom(birth));
    }

    /** The last day a paper issued on a day can hold: it ends before the share begins, and before the person leaves. */
    LocalDate lastDay(LocalDate birth, LocalDate issuedOn, LocalDate ofPack) {
        LocalDate last = ofPack;
        if (!hasShare(birth, issuedOn)) {
            last = earlier(last, shareFrom(birth).minusDays(1));
        }
        return leavesAtAge == null
                ? last
                : earlier(last, birthday(birth, leavesAtAge).minusDays(1));
    }

    private LocalDate shareFrom(LocalDate birth) {
        return birthday(birth, shareFromAge).minusDays(1).withDayOfMonth(1).plusMonths(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Who was born on 29 February has the birthday of other years on 1 March. */
    private static LocalDate birthday(LocalDate birth, int age) {
        LocalDate day = birth.plusYears(age);
        return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
    }
}
