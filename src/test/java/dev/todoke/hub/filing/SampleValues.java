package dev.todoke.hub.filing;

import dev.todoke.hub.identity.SyntheticNumbers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random values of single items, each within the limits of its layout, often at the limit itself. */
final class SampleValues {
    private static final List<String> KANA = List.of("ﾐﾎﾝ", "ﾚｲｼﾞ", "ｼｹﾝ", "ﾀﾛｳ", "ﾊﾅｺ", "ｼﾞﾛｳ", "ﾖｼｺ", "ｽﾐｽ", "ﾎﾟｰﾙ");
    private static final List<String> KANJI = List.of("見本", "例示", "試験", "太郎", "花子", "次郎", "良子", "スミス", "ポール");
    private static final String TEXT = "見本東京都千代田区架空町あいうアイウ１２３ＡＢＣｦｱｲｳﾝ";
    private static final String ONE_BYTE = "ｦｱｲｳｶﾞﾊﾟﾝABCxyz-";
    private static final int FREE = 20;

    private final Random random;

    SampleValues(Random random) {
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    LocalDate between(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, to) + 1));
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String number() {
        return SyntheticNumbers.number(random.nextInt(10_000_000));
    }

    /** An amount with or without leading zeros. */
    String yen(long amount) {
        return chance(30) ? "%07d".formatted(amount) : Long.toString(amount);
    }

    /** A value an item may hold; dates, which come with an era, are not for here. */
    String of(Item item) {
        if (item.secrecy() == Secrecy.NUMBER) {
            return number();
        }
        return switch (item.shape()) {
            case FLAG -> "1";
            case CODE -> one(List.copyOf(item.codes().keySet()));
            case YEN -> yen(between((int) item.limits().least(), chance(5) ? 9_999_999 : 999_999));
            case MONTH -> "%02d".formatted(number(item, 1, 12));
            case DAY -> "%02d".formatted(number(item, 1, 28));
            case ERA_YEAR -> "07";
            case PREFECTURE -> "21";
            case DIGITS -> digits(item);
            case KANA_NAME -> name(KANA, " ", item.limits().room());
            case KANJI_NAME -> name(KANJI, "　", item.limits().maxChars());
            case KANA_TEXT, SYMBOL -> characters(ONE_BYTE, length(item.limits().room()));
            case KANJI_TEXT ->
                characters(TEXT.substring(0, 23), length(item.limits().maxChars()));
            case TEXT -> text(item);
            case EMPTY, DATE, CASE_NUMBER -> throw new IllegalArgumentException("No random value for " + item.name());
        };
    }

    private int number(Item item, int from, int to) {
        Limits.Range range = item.limits().range();
        return range == null ? between(from, to) : between(range.from(), range.to());
    }

    private String digits(Item item) {
        int length = item.limits().exactBytes() > 0
                ? item.limits().exactBytes()
                : length(item.limits().room());
        String value;
        do {
            value = item.limits().range() == null
                    ? IntStream.range(0, length)
                            .mapToObj(i -> Integer.toString(random.nextInt(10)))
                            .collect(Collectors.joining())
                    : ("%0" + length + "d").formatted(number(item, 0, 0));
        } while (item.limits().forbidden().contains(value) || item.limits().notZeros() && value.matches("0*"));
        return value;
    }

    private String text(Item item) {
        int characters = item.limits().maxChars();
        return characters > 0
                ? characters(TEXT, length(characters))
                : characters(TEXT, length(item.limits().room() / 2));
    }

    private int length(int most) {
        int limit = most == 0 ? FREE : most;
        return chance(20) ? limit : between(1, limit);
    }

    private String characters(String from, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(from.charAt(random.nextInt(from.length()))))
                .collect(Collectors.joining());
    }

    private String name(List<String> parts, String space, int room) {
        String name = one(parts) + space + one(parts);
        while (chance(15) && (name + space + parts.get(1)).length() <= room) {
            name += space + parts.get(1);
        }
        return name;
    }
}
