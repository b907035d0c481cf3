package dev.todoke.hub.check;

import dev.todoke.hub.filing.ReadFault;
import java.util.List;

/** What is said of a CSV file that cannot be read. */
final class CsvFaults {
    private static final String AGAIN_JA = "表計算ソフトなどで保存し直さず、給与ソフトが出力したファイルをそのまま送ってください。";
    private static final String AGAIN_EN =
            "Send the file as the payroll software wrote it, not saved again by a spreadsheet or editor.";

    private CsvFaults() {}

    static List<ReadRule> rules() {
        return List.of(
                rule(
                        ReadFault.CSV_CHARSET,
                        "文字コードが違います。{found} で保存されていますが、届書の CSV は Shift_JIS です。",
                        "Wrong character set: the file is saved as {found}, but a CSV filing is Shift_JIS.",
                        "文字コードに「Shift_JIS（ANSI）」を選んで保存し直すか、給与ソフトの出力設定を Shift_JIS にして送ってください。",
                        "Save it as Shift_JIS (\"ANSI\"), or set the payroll software to write Shift_JIS, and send it again.",
                        "UTF-8 で保存した SHFD0006.CSV"),
                rule(
                        ReadFault.CSV_HEAD_BYTES,
                        "{line}行目（事業所情報など）に、Shift_JIS として読めない文字があります。",
                        "Line {line}, before the records, has bytes that are no Shift_JIS.",
                        AGAIN_JA,
                        AGAIN_EN,
                        "途中で壊れた事業所名"),
                rule(
                        ReadFault.CSV_ROW_BYTES,
                        "{line}行目の{item}項目めに、Shift_JIS として読めない文字があります。",
                        "Item {item} of line {line} has bytes that are no Shift_JIS.",
                        "その項目の文字を入力し直して、この人の届書だけを送り直してください。",
                        "Type that item again and send this person's record again.",
                        "文字の途中で切られた住所"),
                rule(
                        ReadFault.CSV_TRUNCATED,
                        "ファイルが途中で切れています（{line}行目が改行で終わっていません）。1件も受け付けていません。",
                        "The file is cut off: line {line} does not end in a line break. Nothing of it was accepted.",
                        "送信が最後まで終わったことを確かめて、ファイル全体を送り直してください。",
                        "Look that the transfer ends properly, and send the whole file again.",
                        "最後の行の途中で終わる SHFD0006.CSV"),
                rule(
                        ReadFault.CSV_LINE_ENDS,
                        "{line}行目の改行が CR LF ではありません（LF だけか、CR が重なっています）。届書の CSV の改行は CR LF です。",
                        "Line {line} ends in LF only, or in two CR and LF; lines of a CSV filing end in CR LF.",
                        "バイナリーモードで送信してください。" + AGAIN_JA,
                        "Transfer it in binary mode. " + AGAIN_EN,
                        "改行が LF の SHFD0006.CSV"),
                rule(
                        ReadFault.CSV_LINE_TOO_LONG,
                        "{line}行目が長すぎて、届書の行とは考えられません。",
                        "Line {line} is too long to be a line of a filing.",
                        AGAIN_JA,
                        AGAIN_EN,
                        "改行のないファイル"),
                rule(
                        ReadFault.CSV_FIRST_LINE,
                        "1行目（媒体管理レコード）の項目が{found}個です。年金機構あては 6 個（2019年より前は 5 個）、健康保険組合あては 8 個です。",
                        "Line 1 has {found} items; for the agency there are 6 (5 before 2019), for a society 8.",
                        "給与ソフトの「年金事務所あて CSV（SHFD0006）」で出力したものを送ってください。",
                        "Send what the payroll software writes for the pension office (SHFD0006).",
                        "1行目が見出しの名簿"),
                rule(
                        ReadFault.CSV_REPRESENTATIVE_CODE,
                        "1行目の代表届書コードが 22223 ではありません。",
                        "The last item of line 1 is not 22223.",
                        "給与ソフトの「年金事務所あて CSV（SHFD0006）」で出力したものを送ってください。",
                        "Send what the payroll software writes for the pension office (SHFD0006).",
                        "ハローワーク用の CSV"),
                rule(
                        ReadFault.CSV_CREATED_ON,
                        "1行目の作成年月日が、西暦8桁の日付ではありません。",
                        "The day of making in line 1 is no date of eight digits.",
                        "20261201 のように西暦8桁で記入してください。",
                        "Write it as 20261201.",
                        "作成年月日が「081201」"),
                rule(
                        ReadFault.CSV_KANRI,
                        "2行目が [kanri] ではありません。",
                        "Line 2 is not [kanri].",
                        AGAIN_JA,
                        AGAIN_EN,
                        "[kanri] の行を消したファイル"),
                rule(
                        ReadFault.CSV_DATA,
                        "届書の始まりを示す [data] の行がありません。",
                        "There is no line [data] before the records.",
                        AGAIN_JA,
                        AGAIN_EN,
                        "[data] の行を消したファイル"),
                rule(
                        ReadFault.CSV_OFFICE_LINE,
                        "{line}行目の事業所情報の項目が{found}個です。年金機構あては 12 個、健康保険組合あては 9 個です（3行目は2個）。",
                        "Line {line}, about the office, has {found} items; for the agency there are 12, for a society 9 (2 in line 3).",
                        AGAIN_JA,
                        AGAIN_EN,
                        "所在地にカンマがある事業所情報"),
                rule(
                        ReadFault.CSV_SEVERAL_OFFICES,
                        "1つのファイルに事業所が{found}つあります。電子申請は1ファイルに1事業所なので、ハブが事業所ごとに分けて届け出ます。",
                        "There are {found} offices in the file. An electronic filing has one, so the hub files each office apart.",
                        "何もする必要はありません。",
                        "There is nothing to do.",
                        "事業所数情報が 002"),
                rule(
                        ReadFault.CSV_OFFICE_COUNT,
                        "3行目の事業所数は {announced} ですが、事業所情報は {found} 行あります。{found} 事業所として受け付けました。",
                        "Line 3 announces {announced} offices, but {found} follow. They were taken as {found}.",
                        "抜けている事業所がないか確かめてください。",
                        "Look whether an office is missing.",
                        "事業所数情報が 003 で事業所情報が1行"),
                rule(
                        ReadFault.CSV_TOO_MANY_OFFICES,
                        "事業所情報が多すぎます（年金機構あては 999 まで、健康保険組合あては 1 つ）。",
                        "There are too many offices (up to 999 in a file for the agency, one in a file for a society).",
                        "ファイルを分けて送ってください。",
                        "Send the offices in several files.",
                        "事業所情報が2行ある KPFD0006.CSV"),
                rule(
                        ReadFault.CSV_OTHER_NAME,
                        "ファイル名は {name} ですが、中身は {found} の様式です。中身のとおりに受け付けました。",
                        "The name says {name}, but the content is laid out as {found}. It was taken as its content says.",
                        "給与ソフトの出力先（年金事務所か健康保険組合か）を確かめてください。",
                        "Look which receiver was chosen in the payroll software.",
                        "KPFD0006.CSV という名前の年金機構あてのファイル"),
                rule(
                        ReadFault.CSV_UNKNOWN_FORM,
                        "{line}行目の様式コード {found} は、このハブが扱わない届書です。",
                        "The hub does not take the form {found} of line {line}.",
                        "様式コードを確かめてください。この届書は今までの方法で届け出てください。",
                        "Look at the form code again. File this form the way you did before.",
                        "2263700（育児休業等取得者申出書）"),
                rule(
                        ReadFault.CSV_OLD_FORM,
                        "{line}行目の様式コード {found} は、平成30年3月より前の様式です。",
                        "The form {found} of line {line} is of the time before March 2018.",
                        "給与ソフトを更新し、今の様式（7桁のコード）で出力してください。",
                        "Update the payroll software and have it write the present forms, whose codes have seven digits.",
                        "22007041"),
                rule(
                        ReadFault.CSV_SEVERAL_FORMS,
                        "1つのファイルに2種類以上の届書があります（{line}行目から）。ハブが届書ごとに分けて届け出ます。",
                        "The file has more than one kind of form (from line {line} on). The hub files each kind apart.",
                        "何もする必要はありません。",
                        "There is nothing to do.",
                        "取得届と賞与支払届が混ざったファイル"),
                rule(
                        ReadFault.CSV_ONE_LINE,
                        "改行がなくなり、全体が1行になっています。",
                        "The line breaks are lost: the whole file is one line.",
                        AGAIN_JA,
                        AGAIN_EN,
                        "メール本文に貼り付けた CSV"),
                rule(
                        ReadFault.CSV_END_MARK,
                        "ファイルの最後に、古い終端記号（1A）があります。取り除いて届け出ます。",
                        "The file ends in an old end mark (1A), which is not handed on.",
                        "何もする必要はありません。",
                        "There is nothing to do.",
                        "MS-DOS 時代の給与ソフトが書いた CSV"),
                rule(
                        ReadFault.CSV_EMPTY_LINES,
                        "{line}行目に何も書かれていません。空の行は取り除いて届け出ます。",
                        "Line {line} is empty. Empty lines are not handed on.",
                        "何もする必要はありません。年金機構へ直接送るときは、空の行を消してください。",
                        "There is nothing to do. To send it to the agency yourself, remove empty lines.",
                        "最後の行の後に空の行がある CSV"),
                rule(
                        ReadFault.CSV_QUOTED_HEAD,
                        "{line}行目の項目が引用符（\"）で囲まれています。届書の CSV では引用符を使いません。",
                        "Items of line {line} are wrapped in quotes, which a CSV filing does not use.",
                        AGAIN_JA,
                        AGAIN_EN,
                        "表計算ソフトで保存し直した CSV"),
                rule(
                        ReadFault.CSV_QUOTED,
                        "{line}行目の項目が引用符（\"）で囲まれています。届書の CSV では引用符を使いません。",
                        "Items of line {line} are wrapped in quotes, which a CSV filing does not use.",
                        AGAIN_JA,
                        AGAIN_EN,
                        "氏名だけが引用符で囲まれた行"),
                rule(
                        ReadFault.CSV_COLUMNS,
                        "{line}行目の項目が{found}個です。この届書の行は {expected} 個でなければなりません。",
                        "Line {line} has {found} columns where this form has {expected}.",
                        "項目の中にカンマがないか、給与ソフトの様式が古くないかを確かめてください。空の項目のカンマも省けません。",
                        "Look for a comma inside an item and for an outdated layout. Commas of empty items must stay.",
                        "32項目の取得届"),
                rule(
                        ReadFault.CSV_OTHER_OFFICE,
                        "{line}行目の事業所の事業所情報が、[data] の前にありません。",
                        "The office in line {line} has no line of its own before [data].",
                        "この人の事業所を確かめ、その事業所のファイルで送ってください。",
                        "Look which office the person belongs to, and send the record in that office's file.",
                        "別の事業所記号が入った行"),
                rule(
                        ReadFault.CSV_OTHER_NUMBER,
                        "{line}行目の事業所番号（{found}）が、事業所情報の事業所番号（{expected}）と違います。",
                        "Line {line} has the office number {found}, but the line of the office has {expected}.",
                        "納入告知書にある事業所番号を確かめ、どちらも同じ番号にして送り直してください。",
                        "Look at the payment notice for the office number, write it in both places, and send it again.",
                        "事業所情報が 12345 で、届書の行が 54321"));
    }

    private static ReadRule rule(ReadFault fault, String ja, String en, String cureJa, String cureEn, String example) {
        return new ReadRule(fault, new RuleText(ja, en, cureJa, cureEn, RuleText.SPECIFICATION + " ファイル構造", example));
    }
}
