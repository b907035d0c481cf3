package dev.todoke.hub.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The symbol under which the pension agency knows an office (事業所整理記号): prefecture in the agency's numbering, district (郡市区符号) and symbol
 * (事業所記号), kept half-width. It holds what a file said, right or wrong; {@link #faults()} tells which part the agency would refuse.
 */
public record OfficeSymbol(String prefecture, String district, String symbol) {
    private static final Pattern DISTRICT = Pattern.compile("(?!00|99)[0-9]{2}");
    private static final Pattern SYMBOL = Pattern.compile("(?!0+$)([0-9A-Z]{1,4}|[ｦ-ﾟ]{1,4})");

    /** A part of the symbol that can be wrong. */
    public enum Part {
        PREFECTURE,
        DISTRICT,
        SYMBOL
    }

    public OfficeSymbol {
        prefecture = HalfWidth.of(prefecture);
        district = HalfWidth.of(district);
        symbol = HalfWidth.of(symbol);
    }

    /**
     * Reads a {@link #key()}.
     *
     * @throws IllegalArgumentException when there are not three parts
     */
    public static OfficeSymbol ofKey(String key) {
        String[] parts = key.split("-", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("An office key is prefecture, district and symbol, parted by hyphens");
        }
        return new OfficeSymbol(parts[0], parts[1], parts[2]);
    }

    /** The parts that are not shaped as the agency wants them; empty when all is well. */
    public Set<Part> faults() {
        Set<Part> faults = EnumSet.noneOf(Part.class);
        if (PrefectureCode.of(prefecture).isEmpty()) {
            faults.add(Part.PREFECTURE);
        }
        if (!DISTRICT.matcher(district).matches()) {
            faults.add(Part.DISTRICT);
        }
        if (!SYMBOL.matcher(symbol).matches()) {
            faults.add(Part.SYMBOL);
        }
        return faults;
    }

    /** The one spelling under which the hub files an office: {@code 21-01-ｹｲﾄ}. */
    public String key() {
        return prefecture + "-" + district + "-" + symbol;
    }

    // A shifted column can put anything here, a personal number too.
    @Override
    public String toString() {
        return faults().isEmpty() ? key() : "OfficeSymbol(malformed)";
    }
}
