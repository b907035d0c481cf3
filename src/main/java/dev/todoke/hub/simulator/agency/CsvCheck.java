package dev.todoke.hub.simulator.agency;

import dev.todoke.hub.calendar.JapaneseDate;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The automatic check of SHFD0006.CSV with record 2200700: the shape of every line, and of the columns the agency cannot do without. */
final class CsvCheck {
    static final String FILE = "SHFD0006.CSV";

    private static final Charset CHARSET = Charset.forName("windows-31j");
    private static final String FORM = "2200700";
    private static final Map<Integer, Column> REQUIRED = Map.of(
            2, new Column("都道府県コード", "[0-9]{2}"),
            3, new Column("郡市区符号", "[0-9]{2}"),
            4, new Column("事業所記号", "[0-9A-Zｦ-ﾟ]{1,4}"),
            5, new Column("事業所番号", "[0-9]{1,5}"),
            7, new Column("氏名カナ", "[A-Zｦ-ﾟ-]+( [A-Zｦ-ﾟ-]+)+"),
            13, new Column("個人番号", "([0-9]{12})?"),
            20, new Column("被扶養者の有無", "[01]"),
            23, new Column("報酬月額合計", "[0-9]{1,7}"));

    private final List<Report> reports = new ArrayList<>();
    private final List<List<String>> people = new ArrayList<>();
    private List<String> office = List.of();

    CsvCheck(byte[] csv) {
        try {
            check(CHARSET.newDecoder().decode(ByteBuffer.wrap(csv)).toString());
        } catch (CharacterCodingException e) {
            report(0, "ファイル", "シフトJISで読み取れない文字があります。");
        }
    }

    List<Report> reports() {
        return reports;
    }

    /** Columns of the office line. */
    List<String> office() {
        return office;
    }

    /** Columns of each person. */
    List<List<String>> people() {
        return people;
    }

    private void check(String text) {
        if (!text.endsWith("\r\n") || text.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            report(0, "ファイル", "データレコード不正：行末は最終行を含めCR LFとしてください。");
            return;
        }
        String[] lines = text.substring(0, text.length() - 2).split("\r\n", -1);
        if (lines.length < 6) {
            report(0, "ファイル", "データレコードがありません。");
            return;
        }
        expect(1, "媒体管理レコード", lines[0].matches("[^,]*,[^,]*,[^,]*,[0-9]{3},[0-9]{8},22223"));
        expect(2, "[kanri]", lines[1].equals("[kanri]"));
        expect(3, "事業所数情報", lines[2].matches(",0{0,2}1"));
        office = columns(lines[3]);
        expect(4, "事業所情報", office.size() == 12);
        expect(5, "[data]", lines[4].equals("[data]"));
        for (int line = 6; line <= lines.length; line++) {
            person(line, columns(lines[line - 1]));
        }
    }

    private void person(int line, List<String> columns) {
        boolean shaped = columns.get(0).equals(FORM) && (columns.size() == 34 || columns.size() == 33);
        expect(line, "データレコード", shaped);
        if (!shaped) {
            return;
        }
        REQUIRED.forEach((number, column) -> expect(line, column.name(), column.fits(columns.get(number - 1))));
        expect(line, "事業所整理記号", office.size() == 12 && columns.subList(1, 5).equals(office.subList(0, 4)));
        expect(line, "生年月日", isDate(columns.get(8), columns.get(9)));
        expect(line, "資格取得年月日", isDate(columns.get(17), columns.get(18)));
        boolean hasNumber = !columns.get(12).isEmpty();
        boolean hasAddress = !columns.get(28).isEmpty()
                && !columns.get(29).isEmpty()
                && !columns.get(30).isEmpty();
        expect(line, "個人番号・住所", hasNumber != hasAddress);
        people.add(columns);
    }

    private static boolean isDate(String era, String yymmdd) {
        return JapaneseDate.parse(era, yymmdd).date().isPresent();
    }

    private static List<String> columns(String line) {
        return List.of(line.split(",", -1));
    }

    private void expect(int line, String item, boolean holds) {
        if (!holds) {
            report(line, item, line + "行目の「" + item + "」の形式に誤りがあります。");
        }
    }

    private void report(int line, String item, String content) {
        reports.add(new Report(FILE, line == 0 ? item : line + ":" + item, content));
    }

    private record Column(String name, Pattern shape) {
        Column(String name, String shape) {
            this(name, Pattern.compile(shape));
        }

        boolean fits(String value) {
            return shape.matcher(value).matches();
        }
    }
}
