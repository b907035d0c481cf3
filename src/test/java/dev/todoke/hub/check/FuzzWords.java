package dev.todoke.hub.check;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Words that mean something to a reader, a rule or a parser, mostly where they should not. */
final class FuzzWords {
    /** Texts of items: at the ends of eras and numbers, of other widths and scripts, signs of formats and of code. */
    static final List<String> VALUES = words("""
            0 1 5 9 00 07 12 13 31 99 -1 +1 1e9 0x1F 010501 310430 640107 640108 000000 990230 991231 9999999 00000000
            2147483648 9223372036854775808 99999999999999999999 123456789012 1234-5678-9012 2200700 2201700 2202700 2225700
            22007041 10101 [kanri] [data] "x" " {item} {found} %s $1 \\ 2026-12-01 2026-12-01Z 2026-02-30 -0001-01-01
            12026-01-01 0000-00-00 true NaN INF &#0; &#x202e; &amp; ﾐﾎﾝ 見本 見本　太郎 髙 ① 𠮷 １２ １２３４５６７８９０１２ ～ －""", "", " ", "  ", "　", "ﾐﾎﾝ ﾀﾛｳ");

    /** Names of elements, with and without attributes. */
    static final List<String> NAMES = List.of(
            "a",
            "/a",
            "filing",
            "/filing",
            "office",
            "enrolment",
            "/enrolment",
            "loss",
            "dependants",
            "spouse",
            "other1",
            "personalNumber",
            "birthDate",
            "remuneration",
            "numberRegistration",
            "x:y",
            "filing xmlns=\"urn:other\"",
            "enrolment xmlns=\"\"",
            "birthDate xsi:nil=\"true\"",
            "loss a='1' a='2'",
            "office/",
            "",
            " ",
            "1",
            "-",
            "\u0000",
            "e " + "a".repeat(5000) + "='1'",
            "n".repeat(70_000));

    /** Markup a filing does not have. */
    static final List<String> MARKUP = List.of(
            "<!DOCTYPE filing>",
            "<!DOCTYPE f [<!ENTITY a \"b\">]>",
            "<!DOCTYPE f SYSTEM \"http://127.0.0.1:9/x\">",
            "&a;",
            "&lt;",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&#9;",
            "&",
            "<",
            ">",
            "]]>",
            "<![CDATA[",
            "<![CDATA[x]]>",
            "<!--",
            "-->",
            "<!-- x -->",
            "<?x y?>",
            "<?xml version=\"1.1\"?>",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
            "<?xml version=\"1.0\" encoding=\"IBM037\"?>",
            "<?xml version=\"1.0\" encoding=\"none\"?>",
            " xmlns=\"\"",
            " xsi:schemaLocation=\"urn:todoke:filing:1 http://127.0.0.1:9/x.xsd\"",
            " createdOn=\"2026-12-01Z\"",
            " createdOn=\"2026-13-01\"",
            " serial=\"1\"",
            " agentCode=\"123456789012\"",
            "\u0000",
            "\uFEFF",
            "\uFFFF",
            "\u0085",
            " ".repeat(9000),
            String.join("", Collections.nCopies(40, "<e a='1'>")),
            attributes(40));

    private FuzzWords() {}

    private static List<String> words(String parted, String... more) {
        return Stream.concat(Arrays.stream(parted.split("[ \n]+")), Arrays.stream(more))
                .toList();
    }

    private static String attributes(int count) {
        String[] attributes = new String[count];
        Arrays.setAll(attributes, i -> " a" + i + "='1'");
        return String.join("", attributes);
    }
}
