package dev.todoke.hub.simulator.agency;

import dev.todoke.hub.calendar.JapaneseDate;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The automatic check of SHFD0006.CSV: the shape of every line, and of the columns the agency cannot do without. */
final class CsvCheck {
    static final String FILE = "SHFD0006.CSV";

    private static final Charset CHARSET = Charset.forName("windows-31j");
    private static final Column NAME = new Column("氏名カナ", "[A-Zｦ-ﾟ-]+( [A-Zｦ-ﾟ-]+)+");
    private static final Column NUMBER = new Column("個人番号", "([0-9]{12})?");
    private static final Map<Integer, Column> OFFICE = Map.of(
            2, new Column("都道府県コード", "[0-9]{2}"),
            3, new Column("郡市区符号", "[0-9]{2}"),
            4, new Column("事業所記号", "[0-9A-Zｦ-ﾟ]{1,4}"));
    private static final Map<Integer, Column> ENROLMENT = Map.of(
            5, new Column("事業所番号", "[0-9]{1,5}"),
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
        FormSpec form = FormSpec.of(columns.get(0))
                .filter(known -> known.takes(columns))
                .filter(known -> people.isEmpty() || people.get(0).get(0).equals(columns.get(0)))
                .orElse(null);
        expect(line, "データレコード", form != null);
        if (form == null) {
            return;
        }
        OFFICE.forEach((number, column) -> expect(line, column.name(), column.fits(columns.get(number - 1))));
        expect(line, NAME.name(), NAME.fits(columns.get(form.nameKana() - 1)));
        form.personalNumbers().forEach(number -> expect(line, NUMBER.name(), NUMBER.fits(columns.get(number - 1))));
        expect(line, "事業所整理記号", office.size() == 12 && columns.subList(1, 4).equals(office.subList(0, 3)));
        expect(line, "生年月日", isDate(columns.get(form.birthDate() - 1), columns.get(form.birthDate())));
        if (form.isDated()) {
            int date = form.date(columns);
            String day = form.isMonthly() ? columns.get(date) + columns.get(date + 1) + "01" : columns.get(date);
            expect(line, form.dateElement(), isDate(columns.get(date - 1), day));
        }
        if (form == FormSpec.ENROLMENT) {
            enrolment(line, columns);
        }
        people.add(columns);
    }

    private void enrolment(int line, List<String> columns) {
        ENROLMENT.forEach((number, column) -> expect(line, column.name(), column.fits(columns.get(number - 1))));
        expect(line, "事業所番号", office.size() == 12 && sameNumber(columns.get(4), office.get(3)));
        boolean hasNumber = !columns.get(12).isEmpty();
        boolean hasAddress = !columns.get(28).isEmpty()
                && !columns.get(29).isEmpty()
                && !columns.get(30).isEmpty();
        expect(line, "個人番号・住所", hasNumber != hasAddress);
    }

    // With or without zeros in front.
    private static boolean sameNumber(String one, String other) {
        return one.replaceFirst("^0+", "").equals(other.replaceFirst("^0+", ""));
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
