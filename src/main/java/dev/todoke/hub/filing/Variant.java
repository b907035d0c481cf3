package dev.todoke.hub.filing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a CSV file is laid out for. Each has its own lines before the records, and adds items of its own to the records. */
public enum Variant {
    /** 日本年金機構 (and through it 協会けんぽ). */
    SHFD("SHFD0006", "年金機構", "pension agency"),
    /** 健康保険組合. */
    KPFD("KPFD0006", "健康保険組合", "health insurance society"),
    /** 厚生年金基金, of which hardly any is left. */
    KNFD("KNFD0006", "厚生年金基金", "pension fund");

    private final String baseName;
    private final String ja;
    private final String en;

    Variant(String baseName, String ja, String en) {
        this.baseName = baseName;
        this.ja = ja;
        this.en = en;
    }

    /** The name such a file must have, without the extension. */
    public String baseName() {
        return baseName;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }

    /** The variant a file name stands for; upper and lower case are the same. */
    public static Optional<Variant> ofFileName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(variant -> upper.startsWith(variant.baseName))
                .findFirst();
    }
}
