package dev.todoke.hub.filing;

/** The forms (届書) the hub takes. What an item of a form is called, and what may stand in it, is data in {@code mappings/layouts}. */
public enum Form {
    /** Record 2200700 of SHFD0006.CSV, or hub XML. */
    ENROLMENT(
            "2200700",
            "被保険者資格取得届・70歳以上被用者該当届",
            "Enrolment of an insured person, or of an employee of 70 or over",
            "enrolment"),
    /** Gives the personal number of a person filed without one; hub XML only. */
    NUMBER_REGISTRATION("個人番号等登録届", "個人番号等登録届", "Registration of a personal number", "number-registration");

    private final String code;
    private final String ja;
    private final String en;
    private final String layoutName;

    Form(String code, String ja, String en, String layoutName) {
        this.code = code;
        this.ja = ja;
        this.en = en;
        this.layoutName = layoutName;
    }

    /** The record code (様式コード) in a CSV file, or the Japanese title of a form that has none. */
    public String code() {
        return code;
    }

    /** The Japanese title. */
    public String ja() {
        return ja;
    }

    /** An English title. */
    public String en() {
        return en;
    }

    /** The items of this form. */
    public Layout layout() {
        return Layouts.of(this);
    }

    String layoutName() {
        return layoutName;
    }
}
