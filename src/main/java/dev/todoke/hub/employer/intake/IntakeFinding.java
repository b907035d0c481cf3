package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.RecordedFinding;

/** What only the intake can find: it takes knowing what was filed before. Codes are stable for ever. */
public enum IntakeFinding {
    SAME_PERSON(
            "INT-DUP-001",
            "HINT",
            "同じ人の同じ届（資格取得年月日も同じ）を、案件%sとして受け付け済みです。この届は二重には扱いません。",
            "The same filing for the same person and date is held already as case %s. It is not taken twice.",
            "対応は不要です。内容を直すつもりだった場合は、担当者に連絡してください。",
            "Nothing to do. If you meant to change what was filed, contact the hub's desk.",
            "健康保険法施行規則24条（届出は一の事実につき一つ）"),
    ALL_OR_NOTHING(
            "INT-ALL-001",
            "ERROR",
            "誤りのある届が1件でもあるときはファイル全体を受け付けない設定のため、誤りのない届も差し戻しました。",
            "By this account's setting one record with an error returns the whole file; the records without an error are returned too.",
            "ほかの「誤り」を直し、ファイル全体を送り直してください。",
            "Correct the other errors and send the whole file again.",
            "このアカウントの設定（allOrNothing）"),
    NOTHING_TO_WITHDRAW(
            "INT-WDR-001",
            "ERROR",
            "取り消す届が見つかりません。案件番号が違うか、別の事業所の案件です。",
            "The record to withdraw is not found: its case number is wrong, or it is of another office.",
            "受付票の案件番号を確かめてください。",
            "Check the case number on the receipt.",
            "届書の取消（urn:todoke:filing:1）"),
    WITHDRAWN_TOO_LATE(
            "INT-WDR-002",
            "ERROR",
            "この届はすでに年金機構へ送られたか、手続きが終わっているため、ハブでは取り消せません。",
            "The record has left for the agency already, or has ended, so the hub cannot take it back.",
            "年金事務所へ取消の届（紙または電子申請）を出してください。",
            "File a withdrawal with the pension office itself.",
            "届書の取消（urn:todoke:filing:1）"),
    ONE_OF_A_FAMILY(
            "INT-WDR-003",
            "ERROR",
            "被扶養者1人の案件番号です。家族は1件の被扶養者（異動）届で届け出られているので、1人だけを取り消し・訂正することはできません。",
            "This is the case number of one dependant. A family is filed as one record, so one person of it cannot be withdrawn or corrected alone.",
            "受付票の「対象者」にある届の案件番号（被保険者の行）を書いてください。",
            "Name the case number of the record itself (the line of the insured person on the receipt).",
            "届書の取消・訂正（urn:todoke:filing:1）"),
    NOTHING_TO_CORRECT(
            "INT-COR-001",
            "ERROR",
            "訂正する届が見つかりません。案件番号が違うか、別の事業所の案件です。",
            "The record to correct is not found: its case number is wrong, or it is of another office.",
            "受付票の案件番号を確かめてください。",
            "Check the case number on the receipt.",
            "届書の訂正（urn:todoke:filing:1, corrects）"),
    CORRECTED_TOO_LATE(
            "INT-COR-002",
            "ERROR",
            "訂正する届はすでに年金機構へ送られたため、ハブでは差し替えられません。",
            "The record to correct has left for the agency already, so the hub cannot replace it.",
            "年金事務所へ訂正の届（紙または電子申請）を出してください。返戻された届は、そのまま送り直せます。",
            "File a correction with the pension office itself. A record that was returned can simply be filed again.",
            "届書の訂正（urn:todoke:filing:1, corrects）"),
    APPLY_TO_INSURER(
            "INT-APP-001",
            "ERROR",
            "この申請書に誤りはありませんが、ハブはまだ保険者へ取り次いでいません。",
            "Nothing is wrong with this application, but the hub does not hand applications on to insurers yet.",
            "加入している健康保険（協会けんぽの支部、健康保険組合など）へ直接申請してください。",
            "Apply to the insurer itself (branch of 協会けんぽ, health insurance society).",
            "docs/formats.md"),
    UNKNOWN_CASE(
            "INT-CAS-001",
            "ERROR",
            "個人番号等登録届が示す案件が見つかりません。案件番号が違うか、別の事業所の案件か、すでに終わった案件です。",
            "The case this number registration names is not found: its number is wrong, it is another employer's, or it has ended.",
            "お知らせに書かれた案件番号を確かめてください。案件番号がわからないときは、事業所・カナ氏名・生年月日を資格取得届または被扶養者（異動）届と同じに書いてください。",
            "Check the case number printed on the notice. Without it, give office, kana name and birth date as in the enrolment or, of a dependant, in the form about dependants.",
            "個人番号等登録届（urn:todoke:filing:1）");

    private final String code;
    private final String severity;
    private final String ja;
    private final String en;
    private final String cureJa;
    private final String cureEn;
    private final String source;

    IntakeFinding(String code, String severity, String ja, String en, String cureJa, String cureEn, String source) {
        this.code = code;
        this.severity = severity;
        this.ja = ja;
        this.en = en;
        this.cureJa = cureJa;
        this.cureEn = cureEn;
        this.source = source;
    }

    /**
     * @param ordinal record it is about, 0 for the file
     * @param words fill the text
     */
    public RecordedFinding at(int ordinal, long line, Object... words) {
        return new RecordedFinding(
                code,
                severity,
                ordinal,
                line,
                0,
                0,
                "",
                "",
                ja.formatted(words),
                en.formatted(words),
                cureJa,
                cureEn,
                source);
    }
}
