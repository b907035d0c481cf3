package dev.todoke.hub.municipal;

import dev.todoke.hub.identity.Legible;
import dev.todoke.hub.identity.Sex;
import dev.todoke.hub.notice.letter.Addressee;
import dev.todoke.hub.notice.letter.Burden;
import dev.todoke.hub.notice.letter.LastFour;
import dev.todoke.hub.notice.letter.Member;
import dev.todoke.hub.notice.letter.Qualification;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a person of one line, or finds all that is wrong with it. */
final class RowReader {
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-M-d", "uuuu/M/d")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final LocalDate FIRST_DAY = LocalDate.of(1873, 1, 1);

    private final RunRules rules;
    private final ListRow row;
    private final List<ListFinding> findings = new ArrayList<>();

    RowReader(RunRules rules, ListRow row) {
        this.rules = rules;
        this.row = row;
    }

    /** Empty when there are findings. */
    Optional<Insured> read() {
        if (!row.fits()) {
            find(ListFault.COLUMNS, null);
            return Optional.empty();
        }
        needed(ListColumn.HOUSEHOLD);
        needed(ListColumn.PERSON);
        Addressee.Household addressee = new Addressee.Household(
                needed(ListColumn.HOUSEHOLDER), needed(ListColumn.POSTCODE), needed(ListColumn.ADDRESS));
        LocalDate birth = past(ListColumn.BIRTH_DATE);
        Member member = new Member(
                needed(ListColumn.NAME), needed(ListColumn.KANA), birth, acquired(birth), needed(ListColumn.NUMBER));
        Qualification qualification =
                new Qualification(shaped(ListColumn.SYMBOL), row.get(ListColumn.NUMBER), shaped(ListColumn.BRANCH));
        Sex sex = sex();
        Optional<Holding> holding = holding();
        Occasion occasion = occasion();
        Optional<LastFour> lastFour = lastFour();
        Optional<Burden> burden = age(birth) ? burden(birth) : Optional.empty();
        return findings.isEmpty()
                ? Optional.of(
                        new Insured(row, addressee, member, sex, qualification, holding, occasion, lastFour, burden))
                : Optional.empty();
    }

    List<ListFinding> findings() {
        return findings;
    }

    void find(ListFault fault, ListColumn column) {
        findings.add(new ListFinding(fault, row.line(), shown(ListColumn.HOUSEHOLD), shown(ListColumn.PERSON), column));
    }

    /** What is no number of a household may be anything, a name too, and stays out of the findings. */
    private String shown(ListColumn column) {
        return column.fits(row.get(column)) ? row.get(column) : "";
    }

    private String needed(ListColumn column) {
        if (row.get(column).isEmpty()) {
            find(ListFault.MISSING, column);
        }
        return shaped(column);
    }

    private String shaped(ListColumn column) {
        String value = row.get(column);
        if (!value.codePoints().allMatch(Legible::isSeen)) {
            find(ListFault.UNSEEN, column);
        } else if (!value.isEmpty() && !column.fits(value)) {
            find(ListFault.SHAPE, column);
        }
        return value;
    }

    /** Null when it is none, which a finding then says. */
    private LocalDate day(ListColumn column) {
        for (DateTimeFormatter format : DAYS) {
            try {
                LocalDate day = LocalDate.parse(row.get(column), format);
                if (!day.isBefore(FIRST_DAY)) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // Perhaps the other way to write it.
            }
        }
        find(row.get(column).isEmpty() ? ListFault.MISSING : ListFault.DAY, column);
        return null;
    }

    private LocalDate past(ListColumn column) {
        LocalDate day = day(column);
        if (day != null && day.isAfter(rules.asOf())) {
            find(ListFault.DAY_TO_COME, column);
        }
        return day;
    }

    private LocalDate acquired(LocalDate birth) {
        LocalDate day = past(ListColumn.ACQUIRED_ON);
        if (day != null && birth != null && day.isBefore(birth)) {
            find(ListFault.DAY_BEFORE_BIRTH, ListColumn.ACQUIRED_ON);
        }
        return day;
    }

    private Sex sex() {
        String value = needed(ListColumn.SEX);
        return value.equals("M") || value.equals("男") ? Sex.M : Sex.F;
    }

    private Optional<Holding> holding() {
        if (rules.kind() != RunKind.RENEWAL) {
            return Optional.empty();
        }
        String value = row.get(ListColumn.HOLDING);
        Optional<Holding> holding = Holding.of(value);
        if (holding.isEmpty()) {
            find(value.isEmpty() ? ListFault.MISSING : ListFault.SHAPE, ListColumn.HOLDING);
        }
        return holding;
    }

    private Occasion occasion() {
        Optional<Occasion> occasion = Occasion.of(row.get(ListColumn.OCCASION));
        if (occasion.isEmpty()) {
            find(ListFault.SHAPE, ListColumn.OCCASION);
        }
        return occasion.orElse(Occasion.RENEWAL);
    }

    private Optional<LastFour> lastFour() {
        String value = shaped(ListColumn.LAST_FOUR);
        return value.isEmpty() || !ListColumn.LAST_FOUR.fits(value)
                ? Optional.empty()
                : Optional.of(new LastFour(value));
    }

    private boolean age(LocalDate birth) {
        if (birth == null || birth.isAfter(rules.asOf())) {
            return false;
        }
        if (!rules.ages().belongs(birth, rules.asOf())) {
            find(ListFault.AGE, ListColumn.BIRTH_DATE);
        }
        return rules.kind() == RunKind.RENEWAL && rules.ages().hasShare(birth, rules.asOf());
    }

    private Optional<Burden> burden(LocalDate birth) {
        String share = shaped(ListColumn.SHARE);
        if (share.isEmpty() || row.get(ListColumn.SHARE_FROM).isEmpty()) {
            find(ListFault.SHARE_MISSING, share.isEmpty() ? ListColumn.SHARE : ListColumn.SHARE_FROM);
            return Optional.empty();
        }
        LocalDate from = day(ListColumn.SHARE_FROM);
        if (!ListColumn.SHARE.fits(share) || from == null) {
            return Optional.empty();
        }
        int tenths = share.charAt(0) - '0';
        if (!rules.ages().shares().contains(tenths)) {
            find(ListFault.SHARE_UNKNOWN, ListColumn.SHARE);
        }
        if (from.isBefore(birth)) {
            find(ListFault.DAY_BEFORE_BIRTH, ListColumn.SHARE_FROM);
        }
        return Optional.of(new Burden(tenths, from));
    }
}
