package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.FilingFormat;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.identity.OfficeSymbol;
import java.util.ArrayList;
import java.util.List;

/** The lines before {@code [data]}: line 1 (媒体管理レコード), {@code [kanri]}, the number of offices and the lines of the offices. */
final class CsvHead {
    private static final int OFFICE_COLUMNS = 12;
    private static final int OFFICE_COLUMNS_BEFORE_2019 = 10;
    private static final int OFFICE_COLUMNS_OF_SOCIETY = 9;
    private static final int OFFICE_COLUMNS_OF_FUND = 10;
    private static final int MOST_OFFICES = 999;

    private final CsvFirstLine first;
    private final List<List<String>> officeLines = new ArrayList<>();
    private int announced;
    private int step;

    /** @throws UnreadableLine when it is no line 1 */
    CsvHead(List<String> first) {
        this.first = CsvFirstLine.of(first);
    }

    Variant variant() {
        return first.variant();
    }

    /**
     * Takes the next line of the head.
     *
     * @return whether this was {@code [data]}, so that records follow
     * @throws UnreadableLine when it stands in the wrong place
     */
    boolean isDataMark(List<String> line) {
        switch (step++) {
            case 0 -> requireKanri(line);
            case 1 -> takeNumberOfOffices(line);
            default -> {
                if (line.size() == 1 && line.get(0).strip().equals("[data]")) {
                    requireOffice();
                    return true;
                }
                takeOffice(line);
            }
        }
        return false;
    }

    private static void requireKanri(List<String> line) {
        if (line.size() != 1 || !line.get(0).strip().equals("[kanri]")) {
            throw new UnreadableLine(ReadFault.CSV_KANRI);
        }
    }

    private void takeNumberOfOffices(List<String> line) {
        String offices = line.get(line.size() - 1).strip();
        if (line.size() != 2 || !offices.matches("[0-9]{1,3}")) {
            throw new UnreadableLine(ReadFault.CSV_OFFICE_LINE, "found", line.size());
        }
        announced = Integer.parseInt(offices);
    }

    private void requireOffice() {
        if (officeLines.isEmpty()) {
            throw new UnreadableLine(ReadFault.CSV_OFFICE_LINE, "found", 0);
        }
    }

    private void takeOffice(List<String> line) {
        if (CsvRows.formOf(line).isPresent()) {
            throw new UnreadableLine(ReadFault.CSV_DATA);
        }
        boolean known = switch (first.variant()) {
            case SHFD -> line.size() == OFFICE_COLUMNS || line.size() == OFFICE_COLUMNS_BEFORE_2019;
            case KPFD -> line.size() == OFFICE_COLUMNS_OF_SOCIETY;
            case KNFD -> line.size() == OFFICE_COLUMNS_OF_FUND;
        };
        if (!known) {
            throw new UnreadableLine(ReadFault.CSV_OFFICE_LINE, "found", line.size());
        }
        // A line of a society's file does not say which office symbol it is for, so the records could not be told
        // apart.
        boolean oneOnly = first.variant() != Variant.SHFD;
        if (oneOnly && officeLines.size() == 1 || officeLines.size() == MOST_OFFICES) {
            throw new UnreadableLine(ReadFault.CSV_TOO_MANY_OFFICES);
        }
        officeLines.add(line);
    }

    /** How many offices line 3 announces. */
    int announced() {
        return announced;
    }

    int offices() {
        return officeLines.size();
    }

    /**
     * The head of the filing.
     *
     * @param symbol office of the first record: some heads do not name the office in full
     */
    FilingHead of(Form form, OfficeSymbol symbol) {
        return new FilingHead(
                FilingFormat.CSV,
                variantName(),
                form,
                officeLines.stream().map(line -> office(line, symbol)).toList(),
                first.agentCode(),
                first.mediaSerial(),
                first.createdOn());
    }

    private String variantName() {
        boolean old = first.before2019()
                || first.variant() == Variant.SHFD && officeLines.get(0).size() == OFFICE_COLUMNS_BEFORE_2019;
        return first.variant().baseName() + (old ? "-2018" : "");
    }

    private OfficeLine office(List<String> o, OfficeSymbol ofRecord) {
        return switch (first.variant()) {
            case SHFD -> o.size() == OFFICE_COLUMNS ? office(o) : officeBefore2019(o, ofRecord.prefecture());
            case KPFD -> rest(ofRecord, "", o.get(0), o.subList(1, o.size()));
            case KNFD -> rest(ofRecord, "", o.get(1), o.subList(2, o.size()));
        };
    }

    private static OfficeLine office(List<String> o) {
        return rest(new OfficeSymbol(o.get(0), o.get(1), o.get(2)), o.get(3), "", o.subList(4, o.size()));
    }

    private static OfficeLine officeBefore2019(List<String> o, String prefecture) {
        return rest(new OfficeSymbol(prefecture, o.get(0), o.get(1)), o.get(2), "", o.subList(3, o.size()));
    }

    /** The items every office line ends with: postcode in two, address, name, owner, and the telephone in one or three. */
    private static OfficeLine rest(OfficeSymbol symbol, String number, String societyNumber, List<String> o) {
        List<String> telephone = o.subList(5, o.size());
        return new OfficeLine(
                symbol,
                number,
                societyNumber,
                o.get(0) + o.get(1),
                o.get(2),
                o.get(3),
                o.get(4),
                // Before 2019 it stands in one column, hyphens and all.
                telephone.size() == 3 && !telephone.get(0).isEmpty()
                        ? String.join("-", telephone)
                        : String.join("", telephone));
    }
}
