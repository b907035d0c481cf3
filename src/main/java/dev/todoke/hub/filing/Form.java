package dev.todoke.hub.filing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms (届書) the hub takes. What an item of a form is called, and what may stand in it, is data in {@code mappings/layouts}. */
public enum Form {
    ENROLMENT(
            "2200700",
            "被保険者資格取得届・70歳以上被用者該当届",
            "Enrolment of an insured person, or of an employee of 70 or over",
            "enrolment"),
    LOSS(
            "2201700",
            "被保険者資格喪失届・70歳以上被用者不該当届",
            "Loss of insurance, or end of employment of an employee of 70 or over",
            "loss"),
    DEPENDANTS(
            "2202700",
            "被扶養者（異動）届・国民年金第3号被保険者関係届",
            "Change of dependants, and of a spouse insured in category 3 of the national pension",
            "dependants"),
    ANNUAL_REMUNERATION(
            "2225700", "被保険者報酬月額算定基礎届", "Pay of April to June, the basis of the year", "annual-remuneration"),
    CHANGED_REMUNERATION("2221700", "被保険者報酬月額変更届", "Lasting change of pay", "changed-remuneration"),
    BONUS("2265700", "被保険者賞与支払届", "Bonus paid", "bonus"),
    /** Gives the personal number of a person filed without one; hub XML only. */
    NUMBER_REGISTRATION("個人番号等登録届", "個人番号等登録届", "Registration of a personal number", "number-registration"),
    /** Takes back a record filed earlier; hub XML only. A record that replaces one is of the form of that one and names it. */
    WITHDRAWAL("届書の取消", "届書の取消", "Withdrawal of a record filed earlier", "withdrawal"),
    /** Hub XML only. */
    CERTIFICATE_APPLICATION(
            "資格確認書交付申請書", "資格確認書交付申請書", "Application for a certificate of eligibility", "certificate-application"),
    /** Hub XML only. */
    INFORMATION_NOTICE_APPLICATION(
            "資格情報のお知らせ交付申請書",
            "資格情報のお知らせ交付申請書",
            "Application for a notice of eligibility information",
            "information-notice-application"),
    /** Hub XML only. */
    LINK_REMOVAL(
            "健康保険証利用登録解除申請書",
            "マイナンバーカードの健康保険証利用登録の解除申請書",
            "Application to end the use of a card as health insurance card",
            "link-removal");

    private static final Map<String, Form> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Form::code, Function.identity()));

    private static final Map<String, Form> BY_ELEMENT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Form::elementName, Function.identity()));

    private final String code;
    private final String ja;
    private final String en;
    private final String layoutName;
    private final String elementName;

    Form(String code, String ja, String en, String layoutName) {
        this.code = code;
        this.ja = ja;
        this.en = en;
        this.layoutName = layoutName;
        this.elementName = Pattern.compile("-([a-z])")
                .matcher(layoutName)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** The form with a record code (様式コード). */
    public static Optional<Form> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Whether the employer has five days to file it; the forms about wages have terms of their own. */
    public boolean isDueInFiveDays() {
        return this == ENROLMENT || this == LOSS || this == DEPENDANTS;
    }

    /** Whether it tells what an insured person is paid. */
    public boolean isAboutWages() {
        return this == ANNUAL_REMUNERATION || this == CHANGED_REMUNERATION || this == BONUS;
    }

    /** Whether it asks the insurer for something, and the agency has no part in it. */
    public boolean isApplication() {
        return this == CERTIFICATE_APPLICATION || this == INFORMATION_NOTICE_APPLICATION || this == LINK_REMOVAL;
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

    /** The form whose records are elements of this name in the hub's XML. */
    public static Optional<Form> ofElement(String name) {
        return Optional.ofNullable(BY_ELEMENT.get(name));
    }

    /** Name of the elements that are its records in the hub's XML. */
    public String elementName() {
        return elementName;
    }

    /** The items of this form. */
    public Layout layout() {
        return Layouts.of(this);
    }

    /** Name of the layout file, without its ending. */
    String layoutName() {
        return layoutName;
    }
}
