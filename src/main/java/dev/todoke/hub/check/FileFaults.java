package dev.todoke.hub.check;

import dev.todoke.hub.filing.ReadFault;
import java.util.List;

/** What is said of files that are not of a kind the hub reads. */
final class FileFaults {
    private static final String NAMES = "日本年金機構 電子媒体申請・届出（ファイル名）";
    private static final String CURE_JA = "給与ソフトから SHFD0006.CSV を出力するか、ハブの XML で送ってください。";
    private static final String CURE_EN = "Have the payroll software write SHFD0006.CSV, or send the hub's XML.";

    private FileFaults() {}

    static List<ReadRule> rules() {
        return List.of(
                rule(
                        ReadFault.EMPTY,
                        "ファイルが空です。",
                        "The file is empty.",
                        "給与ソフトでもう一度出力し、中身があることを確かめて送ってください。",
                        "Write the file again, look that there is something in it, and send it.",
                        "0バイトの SHFD0006.CSV"),
                rule(
                        ReadFault.OTHER_FORM,
                        "{line}行目は「{found.ja}」です。求められているのは「{expected.ja}」です。",
                        "Line {line} is of the form \"{found.en}\", where \"{expected.en}\" is expected.",
                        "届書の種類を選び直して出力するか、この届書を扱うところへ送ってください。",
                        "Have the payroll software write the form that is expected, or send this one where it is taken.",
                        "賞与支払届を確かめるときの資格取得届"),
                rule(
                        ReadFault.NO_RECORDS,
                        "届書が1件も入っていません。",
                        "There is no record in the file.",
                        "届け出る人を選んで、もう一度出力してください。",
                        "Choose the people to be filed and write the file again.",
                        "[data] の後に行がない CSV"),
                rule(
                        ReadFault.ENCRYPTED,
                        "媒体提出用に暗号化されたファイル（.CRY）です。ハブでは読めません。",
                        "The file is encrypted for physical media (.CRY); the hub cannot read it.",
                        "暗号化する前の SHFD0006.CSV を送ってください。通信はハブ側で暗号化されています。",
                        "Send SHFD0006.CSV as it was before; the line itself is encrypted.",
                        "SHFD0006.CRY"),
                rule(
                        ReadFault.ARCHIVE,
                        "圧縮ファイル（ZIP）の中の届書が1つではありません。",
                        "The archive (ZIP) does not hold exactly one filing.",
                        "届書を1つずつ、展開して送ってください。",
                        "Unpack it and send one filing at a time.",
                        "届書が2つ入った ZIP"),
                rule(
                        ReadFault.WORK_FILE,
                        "届書作成プログラムの作業用ファイル（.JKK）です。提出用ではありません。",
                        "This is a work file of the agency's program (.JKK), not a filing.",
                        "届書作成プログラムで提出用ファイル（SHFD0006.CSV）を作って送ってください。",
                        "Make the filing (SHFD0006.CSV) with that program and send it.",
                        "SHFD0006.JKK"),
                rule(
                        ReadFault.AGENCY_DATA,
                        "年金機構から配られる被保険者データ（.DTA）です。届書ではありません。",
                        "This is employee data that comes from the agency (.DTA), not a filing.",
                        CURE_JA,
                        CURE_EN,
                        "SHFD0039.DTA"),
                rule(
                        ReadFault.UNKNOWN_TYPE,
                        "ハブが読める種類のファイルではありません（CSV か XML）。",
                        "The hub does not read files of this kind; it takes CSV and XML.",
                        CURE_JA,
                        CURE_EN,
                        "meibo.xlsx"),
                rule(
                        ReadFault.HELLO_WORK,
                        "ハローワーク（雇用保険）あてのファイルです。ハブは雇用保険の届書を扱いません。",
                        "This file is made for Hello Work (employment insurance), which the hub does not file to.",
                        "雇用保険の届書は今までの方法で届け出て、社会保険の届書（SHFD0006.CSV）をハブへ送ってください。",
                        "File it to Hello Work the way you did before, and send the social insurance filing (SHFD0006.CSV) to the hub.",
                        "10101-shutoku.csv"),
                rule(
                        ReadFault.ENCRYPTED_ARCHIVE,
                        "パスワード付きの圧縮ファイル（ZIP）です。ハブでは開けません。",
                        "The archive (ZIP) has a password; the hub cannot open it.",
                        "展開して、中の SHFD0006.CSV を送ってください。通信はハブ側で暗号化されています。",
                        "Unpack it and send the SHFD0006.CSV inside; the line itself is encrypted.",
                        "SHFD0006(CSV).ZIP"),
                rule(
                        ReadFault.BROKEN_ARCHIVE,
                        "圧縮ファイル（ZIP）が壊れているか、展開すると届書とは思えない大きさになります。",
                        "The archive (ZIP) is damaged, or unpacks to more than a filing can be.",
                        "展開して、中の SHFD0006.CSV を送ってください。",
                        "Unpack it and send the SHFD0006.CSV inside.",
                        "途中で切れた ZIP"),
                rule(
                        ReadFault.LARGE_FILE,
                        "ファイルが {found} バイトあり、年金機構が1回に受け付ける大きさ（4,500,000バイト未満）を超えています。ハブが分けて届け出ます。",
                        "The file has {found} bytes, more than the agency takes at once (less than 4,500,000). The hub files it in parts.",
                        "何もする必要はありません。年金機構へ直接送るときは、ファイルを分けてください。",
                        "There is nothing to do. To send it to the agency yourself, split it.",
                        "2万人分の SHFD0006.CSV"));
    }

    private static ReadRule rule(ReadFault fault, String ja, String en, String cureJa, String cureEn, String example) {
        return new ReadRule(fault, new RuleText(ja, en, cureJa, cureEn, NAMES, example));
    }
}
