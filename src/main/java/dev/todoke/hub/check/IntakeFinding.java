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
                    "この届はすでに年金機構または保険者へ送られたか、手続きが終わっているため、ハブでは取り消せません。",
                    "The record has left for the agency or the insurer already, or has ended, so the hub cannot take it back.",
                    "年金事務所へ（年金機構を経ない保険者・申請のときは保険者へ）取消の届を出してください。",
                    "File a withdrawal with the pension office itself; with the insurer where no agency has a part in it.",
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
                    "訂正する届はすでに年金機構または保険者へ送られたため、ハブでは差し替えられません。",
                    "The record to correct has left for the agency or the insurer already, so the hub cannot replace it.",
                    "年金事務所へ（年金機構を経ない保険者のときは保険者へ）訂正の届を出してください。返戻された届は、そのまま送り直せます。",
                    "File a correction with the pension office itself; with the insurer where no agency has a part in it. A record"
                            + " that was returned can simply be filed again.",
                    "届書の訂正（urn:todoke:filing:1, corrects）",
                    "到達番号が付いた後の訂正")),
    SAME_APPLICATION(
            "INT-DUP-002",
            Severity.HINT,
            new RuleText(
                    "同じ人の同じ申請を、案件{case}として保険者へ取り次いでいる途中です。この申請は二重には送りません。",
                    "The same application for the same person is on its way already as case {case}. It is not sent twice.",
                    "その案件の結果をお待ちください。",
                    "Wait for the result of that case.",
                    RuleText.HUB,
                    "先週の資格確認書交付申請がまだ終わっていない人の、同じ申請")),
    APPLY_IN_PERSON(
            "INT-APP-002",
            Severity.ERROR,
            new RuleText(
                    "この申請書に誤りはありませんが、この保険者への申請は本人が直接行うため、取り次ぎません。{ja}",
                    "Nothing is wrong with this application, but people apply to this insurer themselves, so it is not passed on. {en}",
                    "上の申請先を本人に案内してください。",
                    "Tell the person where to apply, as said above.",
                    "保険者の定め（保険者パックの名前・版・出典）",
                    "協会けんぽの人の資格情報のお知らせ再交付申請")),
    NO_SUCH_APPLICATION(
            "INT-APP-003",
            Severity.ERROR,
            new RuleText(
                    "この申請書に誤りはありませんが、この保険者にはこの申請がないため、取り次ぎません。{ja}",
                    "Nothing is wrong with this application, but this insurer has no such application, so it is not passed on. {en}",
                    "上の方法を本人に案内してください。",
                    "Tell the person what to do instead, as said above.",
                    "保険者の定め（保険者パックの名前・版・出典）",
                    "お知らせを再交付しない健康保険組合への再交付申請")),
    UNKNOWN_APPLICANT(
            "INT-APP-004",
            Severity.ERROR,
            new RuleText(
                    "申請書が案件番号で示す人が見つかりません。案件番号が違うか、別の事業所の案件か、差し戻し・取下げになった案件です。",
                    "The person whom the application names by a case number is not found: the number is wrong, it is another office's, or the case was sent back or withdrawn.",
                    "受付票の案件番号を確かめるか、案件番号のかわりに被保険者整理番号・カナ氏名・生年月日を書いてください。",
                    "Check the case number on the receipt, or give the insured person's number, kana name and birth date in its place.",
                    RuleText.HUB,
                    "別の事業所の案件番号を書いた申請")),
    PASSED_ON(
            "INT-APP-005",
            Severity.HINT,
            new RuleText(
                    "この申請は年金機構を経ずに保険者へ送られます。{ja}",
                    "This application goes to the insurer without the agency. {en}",
                    "対応は不要です。保険者が受け付けられないときは、理由を書いた通知が returns/ に届きます。",
                    "Nothing to do. Should the insurer refuse it, a letter with the reason comes into returns/.",
                    "保険者の定め（保険者パックの名前・版・出典）",
                    "協会けんぽの人の資格確認書交付申請")),
    NO_RECEIVER(
            "INT-RTE-001",
            Severity.ERROR,
            new RuleText(
                    "この事業所の健康保険は{ja}で、年金機構を経ずに届け出ます。この届は保険者が扱わないため、送る先がありません。",
                    "This office's health insurance is {en}, which is filed with directly and not through the pension agency. It has no use for this record, so there is nobody to send it to.",
                    "報酬・賞与・70歳以上被用者・被扶養者の変更（異動の別3）の届は、その保険者が定める方法で直接出してください。ハブへ送り直す必要はありません。",
                    "What is about pay, bonuses, employees of 70 or over, or a correction of a dependant (kind of change 3) is told to the insurer in the way it asks for. Do not send it to the hub again.",
                    "保険者の定め（保険者パックの名前・版・出典）",
                    "共済組合の事業所の賞与支払届")),
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
                    "別の事業所の人の個人番号等登録届")),
    RETURNED_BY_DESK(
            "INT-BCK-001",
            Severity.ERROR,
            new RuleText(
                    "ハブがこのファイルを処理できなかったため、運用担当がファイル全体を差し戻しました。理由: {why}",
                    "The hub could not work on this file, and an operator returned it as a whole. Reason: {why}",
                    "理由のとおりに直し、ファイル全体を送り直してください。このファイルの届は、1件も受け付けられていません。",
                    "Correct it as the reason says and send the whole file again. No record of it was taken.",
                    "ハブの運用担当（docs/conservation.md）",
                    "処理の途中で止まり、保留になったファイル"));

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
