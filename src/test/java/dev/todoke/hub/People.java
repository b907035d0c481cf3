package dev.todoke.hub;

import dev.todoke.hub.filing.EnrolmentRow;

/** Rows of invented people who differ in name, and stay the same from test to test. */
public final class People {
    private static final String[] KANA = {"ﾀﾛｳ", "ﾊﾅｺ", "ｼﾞﾛｳ", "ｻﾌﾞﾛｳ", "ﾖｼｺ", "ｺﾞﾛｳ", "ｳﾒｺ", "ﾏﾂｺ"};
    private static final String[] KANJI = {"太郎", "花子", "次郎", "三郎", "良子", "五郎", "梅子", "松子"};

    private People() {}

    /** The n-th person, from 1 to 8, of 見本商事, with a number. */
    public static EnrolmentRow shoji(int n) {
        return named(EnrolmentRow.complete(), n);
    }

    /** The n-th person, from 1 to 8, of 見本製作, with a number. */
    public static EnrolmentRow seisaku(int n) {
        return named(EnrolmentRow.of("21-02-ｾｲｻ", "23456"), n);
    }

    /** The n-th person, from 1 to 8, of 見本学園, with a number. */
    public static EnrolmentRow gakko(int n) {
        return named(EnrolmentRow.of("21-03-ｶﾞｸ", "45678"), n);
    }

    /** The n-th person, from 1 to 8, of 見本運輸, with a number. */
    public static EnrolmentRow unyu(int n) {
        return named(EnrolmentRow.of("21-04-ｳﾝﾕ", "56789"), n);
    }

    private static EnrolmentRow named(EnrolmentRow row, int n) {
        return row.number(n).with("nameKana", "ﾐﾎﾝ " + KANA[n - 1]).with("nameKanji", "見本　" + KANJI[n - 1]);
    }
}
