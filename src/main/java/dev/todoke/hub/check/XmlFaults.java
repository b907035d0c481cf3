package dev.todoke.hub.check;

import dev.todoke.hub.filing.ReadFault;
import java.util.List;

/** What is said of an XML file that cannot be read. */
final class XmlFaults {
    private static final String SCHEMA = "mappings/schemas/filing.xsd (urn:todoke:filing:1)";
    private static final String DEVELOPER_JA = "XML を出力したシステムの担当者に、この受付票を渡してください。";
    private static final String DEVELOPER_EN =
            "Hand this receipt to whoever looks after the system that wrote the XML.";

    private XmlFaults() {}

    static List<ReadRule> rules() {
        return List.of(
                rule(
                        ReadFault.XML_NOT_WELL_FORMED,
                        "{line}行目{column}文字目で、XML として読めなくなりました（タグの閉じ忘れ、& や < の書き方、文字コードなど）。",
                        "The XML is not well-formed at line {line}, column {column} (a tag left open, a bare & or <, the encoding …).",
                        DEVELOPER_JA,
                        DEVELOPER_EN,
                        "</enrolment> のない XML"),
                rule(
                        ReadFault.XML_TRUNCATED,
                        "XML が途中で切れています（{line}行目）。最後の </filing> がありません。1件も受け付けていません。",
                        "The XML is cut off at line {line}: there is no closing </filing>. Nothing of it was accepted.",
                        "送信が最後まで終わったことを確かめて、ファイル全体を送り直してください。",
                        "Look that the transfer ends properly, and send the whole file again.",
                        "途中で終わる XML"),
                rule(
                        ReadFault.XML_DOCTYPE,
                        "XML に DOCTYPE 宣言があります。安全のため、DOCTYPE のあるファイルは中身を読まずに返します。",
                        "The XML has a DOCTYPE. For safety such a file is returned unread.",
                        "DOCTYPE と実体（ENTITY）の宣言を消して送ってください。必要な文字はそのまま書けます。",
                        "Take out DOCTYPE and ENTITY declarations; every character can be written as it is.",
                        "<!DOCTYPE filing [<!ENTITY x SYSTEM …>]>"),
                rule(
                        ReadFault.XML_ROOT,
                        "最初の要素が、名前空間 urn:todoke:filing:1 の filing ではありません。",
                        "The root element is not filing of the namespace urn:todoke:filing:1.",
                        "<filing xmlns=\"urn:todoke:filing:1\" …> で始まる XML を送ってください。" + DEVELOPER_JA,
                        "Begin with <filing xmlns=\"urn:todoke:filing:1\" …>. " + DEVELOPER_EN,
                        "名前空間のない filing"),
                rule(
                        ReadFault.XML_HEAD_SCHEMA,
                        "ファイルの先頭部分の要素 {element} がスキーマに合いません（{key}）。",
                        "The element {element} in the head is against the schema ({key}).",
                        "足りない要素、順序、値の形を確かめてください。" + DEVELOPER_JA,
                        "Look for missing elements, their order and the shape of values. " + DEVELOPER_EN,
                        "office の telephone がない XML"),
                rule(
                        ReadFault.XML_RECORD_SCHEMA,
                        "要素 {element} がスキーマに合いません（{key}）。",
                        "The element {element} is against the schema ({key}).",
                        "その要素の値の形、足りない要素、要素の順序を確かめて、この人の届書だけを送り直してください。",
                        "Look at the shape of its value, for missing elements and at their order; send this person's record again.",
                        "birthDate が「平成元年」"),
                rule(
                        ReadFault.XML_TOO_LONG,
                        "1件の届書が大きすぎます。",
                        "One record is too large to be a record.",
                        DEVELOPER_JA,
                        DEVELOPER_EN,
                        "1 MB を超える remarks"));
    }

    private static ReadRule rule(ReadFault fault, String ja, String en, String cureJa, String cureEn, String example) {
        return new ReadRule(fault, new RuleText(ja, en, cureJa, cureEn, SCHEMA, example));
    }
}
