package dev.todoke.hub.check;

import java.util.List;
import java.util.Map;

/** What only the intake of a running hub finds: it takes knowing what was filed before, or how the sender's account is set. */
public enum IntakeFinding implements Rule {
    SAME_PERSON(
            "INT-DUP-001",
            Severity.HINT,
            new RuleText(
                    "同じ人の同じ届（年月日も同じ）を、案件{case}として受け付け済みです。この届は二重には扱いません。",
                    "The same filing for the same person and date is held already as case {case}. It is not taken twice.",
                    "対応は不要です。内容を直すつもりだった場合は、案件番号を書いた訂正（ハブの XML）を送ってください。",
                    "Nothing to do. If you meant to change what was filed, send a correction that names the case (hub XML).",
                    "健康保険法施行規則24条（届出は一の事実につき一つ）",
                    "昨日届け出た人をもう一度入れた資格取得届")),
    ALL_OR_NOTHING(
            "INT-ALL-001",
            Severity.ERROR,
            new RuleText(
                    "誤りのある届が1件でもあるときはファイル全体を受け付けない設定のため、誤りのない届も差し戻しました。",
                    "By this account's setting one record with an error returns the whole file; the records without an error are"
                            + " returned too.",
                    "ほかの「誤り」を直し、ファイル全体を送り直してください。",
                    "Correct the other errors and send the whole file again.",
                    "このアカウントの設定（allOrNothing）",
                    "3件のうち1件に誤りがあるファイル")),
    NOTHING_TO_WITHDRAW(
            "INT-WDR-001",
            Severity.ERROR,
            new RuleText(
                    "取り消す届が見つかりません。案件番号（または氏名・生年月日・年月日）が違うか、別の事業所の案件です。",
                    "The record to withdraw is not found: its case number (or name, birth date and day) is wrong, or it is of another"
                            + " office.",
                    "受付票の案件番号を確かめてください。",
                    "Check the case number on the receipt.",
                    "届書の取消（urn:todoke:filing:1）",
                    "届け出ていない人の取消")),
    WITHDRAWN_TOO_LATE(
            "INT-WDR-002",
            Severity.ERROR,
            new RuleText(
                    "この届はすでに年金機構へ送られたか、手続きが終わっているため、ハブでは取り消せません。",
                    "The record has left for the agency already, or has ended, so the hub cannot take it back.",
                    "年金事務所へ取消の届（紙または電子申請）を出してください。",
                    "File a withdrawal with the pension office itself.",
                    "届書の取消（urn:todoke:filing:1）",
                    "到達番号が付いた後の取消")),
    ONE_OF_A_FAMILY(
            "INT-WDR-003",
            Severity.ERROR,
            new RuleText(
                    "被扶養者1人の案件番号です。家族は1件の被扶養者（異動）届で届け出られているので、1人だけを取り消し・訂正することはできません。",
                    "This is the case number of one dependant. A family is filed as one record, so one person of it cannot be"
                            + " withdrawn or corrected alone.",
                    "受付票の「対象者」にある届の案件番号（被保険者の行）を書いてください。",
                    "Name the case number of the record itself (the line of the insured person on the receipt).",
                    "届書の取消・訂正（urn:todoke:filing:1）",
                    "子1人の案件番号を書いた取消")),
    NOTHING_TO_CORRECT(
            "INT-COR-001",
            Severity.ERROR,
            new RuleText(
                    "訂正する届が見つかりません。案件番号が違うか、別の事業所の案件です。",
                    "The record to correct is not found: its case number is wrong, or it is of another office.",
                    "受付票の案件番号を確かめてください。",
                    "Check the case number on the receipt.",
                    "届書の訂正（urn:todoke:filing:1, corrects）",
                    "ほかの事業所の案件番号を書いた訂正")),
    CORRECTED_TOO_LATE(
            "INT-COR-002",
            Severity.ERROR,
            new RuleText(
                    "訂正する届はすでに年金機構へ送られたため、ハブでは差し替えられません。",
                    "The record to correct has left for the agency already, so the hub cannot replace it.",
                    "年金事務所へ訂正の届（紙または電子申請）を出してください。返戻された届は、そのまま送り直せます。",
                    "File a correction with the pension office itself. A record that was returned can simply be filed again.",
                    "届書の訂正（urn:todoke:filing:1, corrects）",
                    "到達番号が付いた後の訂正")),
    APPLY_TO_INSURER(
            "INT-APP-001",
            Severity.ERROR,
            new RuleText(
                    "この申請書に誤りはありませんが、ハブはまだ保険者へ取り次いでいません。",
                    "Nothing is wrong with this application, but the hub does not hand applications on to insurers yet.",
                    "加入している健康保険（協会けんぽの支部、健康保険組合など）へ直接申請してください。",
                    "Apply to the insurer itself (branch of 協会けんぽ, health insurance society).",
                    RuleText.HUB,
                    "資格確認書交付申請")),
    UNKNOWN_CASE(
            "INT-CAS-001",
            Severity.ERROR,
            new RuleText(
                    "個人番号等登録届が示す案件が見つかりません。案件番号が違うか、別の事業所の案件か、すでに終わった案件です。",
                    "The case this number registration names is not found: its number is wrong, it is another employer's, or it has"
                            + " ended.",
                    "お知らせに書かれた案件番号を確かめてください。案件番号がわからないときは、事業所・カナ氏名・生年月日を資格取得届または被扶養者（異動）届と同じに書いてください。",
                    "Check the case number printed on the notice. Without it, give office, kana name and birth date as in the enrolment"
                            + " or, of a dependant, in the form about dependants.",
                    "個人番号等登録届（urn:todoke:filing:1）",
                    "別の事業所の人の個人番号等登録届"));

    private final String code;
    private final Severity severity;
    private final RuleText text;

    IntakeFinding(String code, Severity severity, RuleText text) {
        this.code = code;
        this.severity = severity;
        this.text = text;
    }

    /**
     * @param ordinal record it is about, 0 for the file
     * @param line its line in the file, 0 for the file
     */
    public Finding at(int ordinal, long line) {
        return at(ordinal, line, Map.of());
    }

    /** @param words fill the text */
    public Finding at(int ordinal, long line, Map<String, String> words) {
        return Checker.outside(this, code, severity, ordinal, line, 0, words);
    }

    @Override
    public List<String> codes() {
        return List.of(code);
    }

    @Override
    public Severity severity(CheckContext context) {
        return severity;
    }

    @Override
    public RuleText text() {
        return text;
    }
}
