package dev.todoke.hub.filing;

/** What an item holds, and so which characters it may be made of. */
public enum Shape {
    /** Digits 0 to 9. */
    DIGITS,
    /** One value of a code table. */
    CODE,
    /** {@code 1} or nothing. */
    FLAG,
    /** Year of the era, month and day as six digits; the era stands in another item. */
    DATE,
    /** Year of the era, two digits; the era stands in another item. */
    ERA_YEAR,
    /** Month, {@code 01} to {@code 12}. */
    MONTH,
    /** Day of a month, {@code 01} to {@code 31}. */
    DAY,
    /** Whole yen; leading zeros are allowed. */
    YEN,
    /** Prefecture in the agency's own numbering, which is not that of JIS. */
    PREFECTURE,
    /** 事業所記号: half-width kana only, or letters and digits only. */
    SYMBOL,
    /** Half-width kana, family and given name parted by one half-width space. */
    KANA_NAME,
    /** Full-width characters, family and given name parted by one full-width space. */
    KANJI_NAME,
    /** One-byte characters. */
    KANA_TEXT,
    /** Full-width characters. */
    KANJI_TEXT,
    /** Any character the agency takes. */
    TEXT,
    /** A case number of this hub. */
    CASE_NUMBER,
    /** Nothing: the place is kept free. */
    EMPTY;

    /** Whether only digits may stand here. */
    public boolean isDigits() {
        return switch (this) {
            case DIGITS, DATE, ERA_YEAR, MONTH, DAY, YEN, PREFECTURE -> true;
            default -> false;
        };
    }

    /** Whether only one-byte characters may stand here. */
    public boolean isOneByte() {
        return this == KANA_NAME || this == KANA_TEXT || this == SYMBOL;
    }

    /** Whether only full-width characters may stand here. */
    public boolean isFullWidth() {
        return this == KANJI_NAME || this == KANJI_TEXT;
    }
}
