package dev.todoke.hub.check;

import dev.todoke.hub.calendar.Era;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Limits;
import dev.todoke.hub.filing.SampleRows;
import dev.todoke.hub.filing.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Values at the two sides of a limit of an item, made of what the layout says of it.
 *
 * @param value what is written into the item
 * @param era what is written into the item of its era, null to leave that as it is
 * @param rule number of the rule that must complain; empty when none may
 */
record ItemTrial(String value, String era, String rule) {
    private static final String RIGHT = "";
    private static final String FLAG = "1";
    private static final String TWELVE_DIGITS = "123456789012";

    /** Writes the trial into a row that is right. */
    void in(FormRow row, Item item) {
        row.with(item.name(), value);
        if (era != null) {
            row.with(item.era(), era);
        }
    }

    private static ItemTrial right(String value) {
        return new ItemTrial(value, null, RIGHT);
    }

    private static ItemTrial wrong(String value, String rule) {
        return new ItemTrial(value, null, rule);
    }

    /** Every trial of an item that stands filled in a row. */
    static List<ItemTrial> of(Item item) {
        List<ItemTrial> trials = new ArrayList<>();
        lengths(item, trials);
        characters(item, trials);
        switch (item.shape()) {
            case DATE -> dates(item, trials);
            case CODE -> codes(item.codes(), trials);
            case FLAG -> codes(Map.of(FLAG, new Item.CodeName("", "")), trials);
            case MONTH -> calendarParts(item, 12, trials);
            case DAY -> calendarParts(item, 31, trials);
            case ERA_YEAR -> calendarParts(item, 99, trials);
            case PREFECTURE -> trials.addAll(List.of(right("21"), right("01"), wrong("13", "016"), wrong("00", "016")));
            case KANA_NAME -> names("ﾐ", "ﾀ", " ", trials);
            case KANJI_NAME -> names("見", "太", "　", trials);
            case KANA_TEXT -> trials.addAll(List.of(right("ﾐ ﾐ ﾐ"), wrong("ﾐ  ﾐ", "013")));
            case KANJI_TEXT -> trials.addAll(List.of(right("見　見　見"), wrong("見　　見", "013")));
            case SYMBOL ->
                trials.addAll(
                        List.of(right("ﾐﾎﾝ"), right("A1"), wrong("ﾐ1", "017"), wrong("a1", "017"), wrong("ｱA", "017")));
            default -> {}
        }
        amounts(item, trials);
        item.limits().forbidden().forEach(value -> trials.add(wrong(value, "010")));
        return trials;
    }

    private static void lengths(Item item, List<ItemTrial> trials) {
        Limits limits = item.limits();
        if (limits.exactBytes() > 0 && isFree(item)) {
            int exact = limits.exactBytes();
            trials.add(wrong(text(item, exact + 1), "004"));
            trials.add(right(text(item, exact)));
            if (exact > 1) {
                trials.add(wrong(text(item, exact - 1), "024"));
            }
        }
        if (limits.maxBytes() > 0 && isFree(item)) {
            int most = limits.maxBytes();
            trials.add(wrong(text(item, most + 1), "003"));
            trials.add(right(text(item, most)));
            trials.add(right(text(item, most - 1)));
        }
        if (limits.maxChars() > 0) {
            int most = limits.maxChars();
            trials.add(wrong(characters(item, most + 1), "003"));
            trials.add(right(characters(item, most)));
            trials.add(right(characters(item, most - 1)));
        }
    }

    // Of the others every right value has the same length.
    private static boolean isFree(Item item) {
        return switch (item.shape()) {
            case DIGITS, YEN, KANA_NAME, KANA_TEXT, TEXT, SYMBOL ->
                item.limits().range() == null;
            default -> false;
        };
    }

    /** So many bytes, with characters of two bytes where they may stand. */
    private static String text(Item item, int bytes) {
        return switch (item.shape()) {
            case KANA_NAME -> "ﾐ " + "ﾎ".repeat(bytes - 2);
            case KANA_TEXT, SYMBOL -> "ﾐ".repeat(bytes);
            case TEXT -> "見".repeat(bytes / 2) + "ﾐ".repeat(bytes % 2);
            default -> "1".repeat(bytes);
        };
    }

    private static String characters(Item item, int characters) {
        return item.shape() == Shape.KANJI_NAME ? "見　" + "本".repeat(characters - 2) : "見".repeat(characters);
    }

    private static void characters(Item item, List<ItemTrial> trials) {
        if (item.shape().isDigits()) {
            for (String other : List.of("/", ":", "１", "-", " ", "A", "ｱ", "、")) {
                trials.add(wrong(other + text(item, Math.max(1, item.limits().room()) - 1), "002"));
            }
            return;
        }
        // Outside of JIS X 0208, the row of NEC, beyond the first plane, and what has no sign of its own.
        for (String foreign : List.of("髙", "①", "㈱", "𠮷", "é", "\u0000", "\u007f", "\u202e", "~", "\\")) {
            trials.add(wrong(foreign, "006"));
        }
        if (item.shape().isOneByte()) {
            trials.addAll(List.of(wrong("ミ", "007"), wrong("ﾐ　ﾐ", "007"), wrong("１", "007")));
        }
        if (item.shape().isFullWidth()) {
            trials.addAll(List.of(wrong("ﾐ", "008"), wrong("見 本", "008"), wrong("見1", "008")));
        }
        if (item.shape() == Shape.TEXT && item.limits().room() > TWELVE_DIGITS.length()) {
            trials.add(wrong(TWELVE_DIGITS, "019"));
            trials.add(right(TWELVE_DIGITS.substring(1)));
            trials.add(right(TWELVE_DIGITS + "3"));
        }
    }

    private static void dates(Item item, List<ItemTrial> trials) {
        date(item, Era.SHOWA, "640107", RIGHT, trials);
        date(item, Era.SHOWA, "640108", "011", trials);
        date(item, Era.SHOWA, "011224", "011", trials);
        date(item, Era.HEISEI, "010107", "011", trials);
        date(item, Era.HEISEI, "010108", RIGHT, trials);
        date(item, Era.HEISEI, "310430", RIGHT, trials);
        date(item, Era.HEISEI, "310501", "011", trials);
        date(item, Era.REIWA, "010430", "011", trials);
        date(item, Era.REIWA, "010501", RIGHT, trials);
        date(item, Era.REIWA, "060229", RIGHT, trials);
        for (String none : List.of("070229", "080431", "081301", "080001", "080100", "000101", "080132", "990230")) {
            date(item, Era.REIWA, none, "011", trials);
        }
        if (item.limits().notFuture()) {
            day(item, SampleRows.TODAY, RIGHT, trials);
            day(item, SampleRows.TODAY.plusDays(1), "012", trials);
        }
        if (item.limits().hold()) {
            day(item, SampleRows.TODAY, RIGHT, trials);
            day(item, SampleRows.TODAY.plusDays(1), "028", trials);
            day(item, SampleRows.TODAY.plusDays(HeldUntilItsDay.MOST_DAYS), "028", trials);
            day(item, SampleRows.TODAY.plusDays(HeldUntilItsDay.MOST_DAYS + 1L), "025", trials);
        }
    }

    private static void date(Item item, Era era, String date, String rule, List<ItemTrial> trials) {
        // An era the item does not know is the business of the item of the era.
        trials.add(new ItemTrial(date, era.code(), rule));
    }

    private static void day(Item item, LocalDate day, String rule, List<ItemTrial> trials) {
        String date = "%02d%02d%02d".formatted(day.getYear() - 2018, day.getMonthValue(), day.getDayOfMonth());
        date(item, Era.REIWA, date, rule, trials);
    }

    private static void codes(Map<String, Item.CodeName> codes, List<ItemTrial> trials) {
        codes.keySet().forEach(code -> trials.add(right(code)));
        int width = codes.keySet().iterator().next().length();
        for (int code = 0; code < (width == 1 ? 10 : 100); code++) {
            String text = ("%0" + width + "d").formatted(code);
            if (!codes.containsKey(text)) {
                trials.add(wrong(text, "005"));
            }
        }
    }

    private static void numbers(int from, int to, int width, String rule, List<ItemTrial> trials) {
        String format = "%0" + width + "d";
        trials.add(right(format.formatted(from)));
        trials.add(right(format.formatted(to)));
        if (from > 0) {
            trials.add(wrong(format.formatted(from - 1), rule));
        }
        if (format.formatted(to + 1).length() == width) {
            trials.add(wrong(format.formatted(to + 1), rule));
        }
    }

    private static void calendarParts(Item item, int most, List<ItemTrial> trials) {
        Limits.Range range = item.limits().range();
        if (range == null) {
            numbers(1, most, 2, "027", trials);
        } else {
            // A limit that is that of the calendar, too, is told by the rule of the calendar.
            trials.add(wrong("%02d".formatted(range.from() - 1), range.from() > 1 ? "023" : "027"));
            trials.add(right("%02d".formatted(range.from())));
            trials.add(right("%02d".formatted(range.to())));
            trials.add(wrong("%02d".formatted(range.to() + 1), range.to() < most ? "023" : "027"));
        }
    }

    private static void names(String family, String given, String space, List<ItemTrial> trials) {
        trials.add(right(family + space + given));
        trials.add(right(family + space + given + space + given));
        trials.add(wrong(family + given, "009"));
        trials.add(wrong(family + space + space + given, "009"));
        trials.add(wrong(space + family + space + given, "009"));
        trials.add(wrong(family + space + given + space, "009"));
    }

    private static void amounts(Item item, List<ItemTrial> trials) {
        Limits limits = item.limits();
        if (limits.least() > 0) {
            trials.add(wrong(Long.toString(limits.least() - 1), "015"));
            trials.add(right(Long.toString(limits.least())));
        }
        if (limits.range() != null && item.shape() == Shape.DIGITS) {
            int width = limits.exactBytes() > 0
                    ? limits.exactBytes()
                    : Integer.toString(limits.range().to()).length();
            numbers(limits.range().from(), limits.range().to(), width, "023", trials);
        }
        if (limits.notZeros()) {
            trials.add(wrong("0".repeat(Math.max(1, limits.room())), "010"));
        }
    }
}
