package dev.todoke.hub.check;

import dev.todoke.hub.filing.ReadFault;
import java.util.List;

/** What is said of files that are not of a kind the hub reads. */
final class FileFaults {
    private static final String NAMES = "日本年金機構 電子媒体申請・届出（ファイル名）";
    private static final String CURE_JA = "給与ソフトから SHFD0006.CSV（取得届）を出力するか、ハブの XML で送ってください。";
    private static final String CURE_EN =
            "Have the payroll software write SHFD0006.CSV (enrolment), or send the hub's XML.";

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
                        "圧縮ファイル（ZIP）です。ハブは中を開きません。",
                        "The file is an archive (ZIP); the hub does not open it.",
                        "展開して、中の SHFD0006.CSV を送ってください。",
                        "Unpack it and send the SHFD0006.CSV inside.",
                        "SHFD0006(CSV).ZIP"),
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
                        ReadFault.SOCIETY_FILE,
                        "健康保険組合あてのファイル（KPFD0006 の様式）です。",
                        "This file is made for a health insurance society (KPFD0006).",
                        "SHFD0006.CSV を送ってください。健康保険組合への届出は、ハブが同じ内容から作ります。",
                        "Send SHFD0006.CSV; the hub makes the filing for the society out of it.",
                        "KPFD0006.CSV"),
                rule(
                        ReadFault.FUND_FILE,
                        "厚生年金基金あてのファイル（KNFD0006 の様式）です。ハブは基金への届出を扱いません。",
                        "This file is made for a pension fund (KNFD0006); the hub does not file to funds.",
                        "基金へは基金の方法で届け出て、年金事務所への SHFD0006.CSV をハブへ送ってください。",
                        "File to the fund in its own way, and send SHFD0006.CSV to the hub.",
                        "KNFD0006.CSV"));
    }

    private static ReadRule rule(ReadFault fault, String ja, String en, String cureJa, String cureEn, String example) {
        return new ReadRule(fault, new RuleText(ja, en, cureJa, cureEn, NAMES, example));
    }
}
