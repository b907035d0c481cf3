package dev.todoke.hub.check;

import dev.todoke.hub.check.SharedRule.Scope;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The three months of pay in 算定基礎届 and 月額変更届, and which of them count. */
final class PayMonths {
    static final String[] BLOCKS = {"firstMonth", "secondMonth", "thirdMonth"};
    /** What an amount is written as when it is that or more. */
    static final long CAP = 9_999_999;

    static final List<Scope> ANNUAL = Scope.blocks(Form.ANNUAL_REMUNERATION, BLOCKS);
    static final List<Scope> CHANGED = Scope.blocks(Form.CHANGED_REMUNERATION, BLOCKS);
    static final List<Scope> ALL =
            Stream.concat(ANNUAL.stream(), CHANGED.stream()).toList();

    /** Fewest days of pay of a month that counts (健康保険法 第41条; 15 for part-time workers by notice, 11 for short-time workers). */
    static final int DAYS = 17;

    private static final int DAYS_OF_PART_TIME = 15;
    static final int DAYS_OF_SHORT_TIME = 11;

    /**
     * One month.
     *
     * @param paid money and kind together, however much
     */
    private record Month(String month, long days, long paid) {}

    /** Names of the items of one month. */
    private record Items(String month, String days, String cash, String inKind) {
        static Items of(String block) {
            return new Items(block + ".month", block + ".days", block + ".cash", block + ".inKind");
        }
    }

    private static final List<Items> ITEMS = Stream.of(BLOCKS).map(Items::of).toList();

    private PayMonths() {}

    /**
     * Pay of the months that count; empty when an amount or a number of days cannot be read. Where 算定基礎月 of somebody who turns 70 names months,
     * no public source says whether the sum is that of these months only, so there are two readings.
     */
    static List<List<Long>> readings(FilingRecord record) {
        List<Month> months = new ArrayList<>();
        for (Items items : ITEMS) {
            OptionalLong days = Amount.of(record, items.days);
            OptionalLong cash = Amount.of(record, items.cash);
            OptionalLong inKind = Amount.of(record, items.inKind);
            if (days.isEmpty() || cash.isEmpty() || inKind.isEmpty()) {
                return List.of();
            }
            months.add(new Month(record.get(items.month), days.getAsLong(), cash.getAsLong() + inKind.getAsLong()));
        }
        if (record.form() == Form.CHANGED_REMUNERATION) {
            return List.of(paid(months, month -> true));
        }
        int fewest = fewestDays(record, months);
        List<Month> counted =
                months.stream().filter(month -> month.days >= fewest).toList();
        String listed = record.get("seventyMonths");
        return SeventyMonthsOfAnnual.isRight(listed)
                ? List.of(
                        paid(counted, month -> listed.startsWith(month.month) || listed.endsWith(month.month)),
                        paid(counted, month -> true))
                : List.of(paid(counted, month -> true));
    }

    private static List<Long> paid(List<Month> months, Predicate<Month> which) {
        List<Long> paid = new ArrayList<>();
        for (Month month : months) {
            if (which.test(month)) {
                paid.add(month.paid);
            }
        }
        return paid;
    }

    private static int fewestDays(FilingRecord record, List<Month> months) {
        if (record.has("shortTime")) {
            return DAYS_OF_SHORT_TIME;
        }
        boolean enough = months.stream().anyMatch(month -> month.days >= DAYS);
        return record.has("partTime") && !enough ? DAYS_OF_PART_TIME : DAYS;
    }

    static long capped(long yen) {
        return Math.min(yen, CAP);
    }
}
