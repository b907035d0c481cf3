package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.FilingFormat;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.identity.OfficeSymbol;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** The lines before {@code [data]}: line 1 (媒体管理レコード), {@code [kanri]}, the number of offices and the lines of the offices. */
final class CsvHead {
    private static final int COLUMNS = 6;
    private static final int COLUMNS_BEFORE_2019 = 5;
    private static final int COLUMNS_OF_SOCIETY = 8;
    private static final int COLUMNS_OF_FUND = 53;
    private static final int OFFICE_COLUMNS = 12;
    private static final int OFFICE_COLUMNS_BEFORE_2019 = 10;
    private static final String REPRESENTATIVE_CODE = "22223";
    private static final int AGENT_CODE_LENGTH = 8;

    private final List<String> first;
    private final LocalDate createdOn;
    private final List<String> officeLine = new ArrayList<>();
    private int step;

    /** @throws UnreadableLine when it is no line 1 of a file for the agency */
    CsvHead(List<String> first) {
        this.first = first;
        switch (first.size()) {
            case COLUMNS, COLUMNS_BEFORE_2019 -> {}
            case COLUMNS_OF_SOCIETY -> throw new UnreadableLine(ReadFault.SOCIETY_FILE);
            case COLUMNS_OF_FUND -> throw new UnreadableLine(ReadFault.FUND_FILE);
            default -> throw new UnreadableLine(ReadFault.CSV_FIRST_LINE, "found", first.size());
        }
        if (!fromEnd(1).equals(REPRESENTATIVE_CODE)) {
            throw new UnreadableLine(ReadFault.CSV_REPRESENTATIVE_CODE);
        }
        createdOn = day(fromEnd(2));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            throw new UnreadableLine(ReadFault.CSV_CREATED_ON);
        }
    }

    /**
     * Takes the next line of the head.
     *
     * @return whether this was {@code [data]}, so that records follow
     * @throws UnreadableLine when it stands in the wrong place
     */
    boolean isDataMark(List<String> line) {
        boolean mark = line.size() == 1 && line.get(0).strip().equals("[data]");
        switch (step++) {
            case 0 -> requireKanri(line);
            case 1 -> requireOneOffice(line);
            default -> {
                if (mark) {
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

    private static void requireOneOffice(List<String> line) {
        String offices = line.get(line.size() - 1).strip();
        if (line.size() != 2 || !offices.matches("[0-9]{1,3}")) {
            throw new UnreadableLine(ReadFault.CSV_OFFICE_LINE, "found", line.size());
        }
        if (Integer.parseInt(offices) != 1) {
            throw new UnreadableLine(ReadFault.CSV_SEVERAL_OFFICES, "found", Integer.parseInt(offices));
        }
    }

    private void requireOffice() {
        if (officeLine.isEmpty()) {
            throw new UnreadableLine(ReadFault.CSV_OFFICE_LINE, "found", 0);
        }
    }

    private void takeOffice(List<String> line) {
        if (CsvRows.formOf(line).isPresent()) {
            throw new UnreadableLine(ReadFault.CSV_DATA);
        }
        if (line.size() != OFFICE_COLUMNS && line.size() != OFFICE_COLUMNS_BEFORE_2019) {
            throw new UnreadableLine(ReadFault.CSV_OFFICE_LINE, "found", line.size());
        }
        if (!officeLine.isEmpty()) {
            throw new UnreadableLine(ReadFault.CSV_SEVERAL_OFFICES, "found", 2);
        }
        officeLine.addAll(line);
    }

    /** The head of the filing; a file from before 2019 takes its prefecture from the first record. */
    FilingHead of(Form form, String prefectureOfFirstRecord) {
        boolean present = officeLine.size() == OFFICE_COLUMNS;
        return new FilingHead(
                FilingFormat.CSV,
                present && first.size() == COLUMNS ? "SHFD0006" : "SHFD0006-2018",
                form,
                present ? office() : officeBefore2019(prefectureOfFirstRecord),
                agentCode(),
                fromEnd(3),
                createdOn);
    }

    private OfficeLine office() {
        List<String> o = officeLine;
        return new OfficeLine(
                new OfficeSymbol(o.get(0), o.get(1), o.get(2)),
                o.get(3),
                o.get(4) + o.get(5),
                o.get(6),
                o.get(7),
                o.get(8),
                o.get(9).isEmpty() ? "" : String.join("-", o.subList(9, 12)));
    }

    private OfficeLine officeBefore2019(String prefecture) {
        List<String> o = officeLine;
        return new OfficeLine(
                new OfficeSymbol(prefecture, o.get(0), o.get(1)),
                o.get(2),
                o.get(3) + o.get(4),
                o.get(5),
                o.get(6),
                o.get(7),
                o.get(8) + o.get(9));
    }

    // An agent's line 1 carries the agent's code in the place of the office symbol, and neither prefecture nor
    // district.
    private String agentCode() {
        String place = fromEnd(4);
        return fromEnd(5).isEmpty() && place.length() <= AGENT_CODE_LENGTH ? place : "";
    }

    private String fromEnd(int back) {
        return first.get(first.size() - back);
    }
}
