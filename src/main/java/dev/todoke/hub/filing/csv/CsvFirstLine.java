package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.ReadFault;
import dev.todoke.hub.filing.Variant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Line 1 (媒体管理レコード): who sent the file, and for whom it is laid out, which its number of columns tells.
 *
 * @param before2019 whether it lacks the prefecture, as files of the time before 2019 do
 * @param societyNumber 事業所番号 in the numbering of the society or fund, empty in a file for the agency
 */
record CsvFirstLine(
        Variant variant,
        boolean before2019,
        String agentCode,
        String societyNumber,
        String mediaSerial,
        LocalDate createdOn) {
    private static final int COLUMNS = 6;
    private static final int COLUMNS_BEFORE_2019 = 5;
    private static final int COLUMNS_OF_SOCIETY = 8;
    private static final int COLUMNS_OF_FUND = 53;
    private static final String REPRESENTATIVE_CODE = "22223";
    private static final int AGENT_CODE_LENGTH = 8;

    /** @throws UnreadableLine when it is no line 1 */
    static CsvFirstLine of(List<String> line) {
        return switch (line.size()) {
            case COLUMNS, COLUMNS_BEFORE_2019 -> ofAgency(line);
            case COLUMNS_OF_SOCIETY -> ofSociety(Variant.KPFD, line);
            case COLUMNS_OF_FUND -> ofSociety(Variant.KNFD, line);
            default -> throw new UnreadableLine(ReadFault.CSV_FIRST_LINE, "found", line.size());
        };
    }

    private static CsvFirstLine ofAgency(List<String> line) {
        int last = line.size() - 1;
        if (!line.get(last).equals(REPRESENTATIVE_CODE)) {
            throw new UnreadableLine(ReadFault.CSV_REPRESENTATIVE_CODE);
        }
        // An agent's line 1 carries the agent's code in the place of the office symbol, and neither prefecture nor
        // district.
        String symbol = line.get(last - 3);
        boolean agent = line.get(last - 4).isEmpty() && symbol.length() <= AGENT_CODE_LENGTH;
        return new CsvFirstLine(
                Variant.SHFD,
                line.size() == COLUMNS_BEFORE_2019,
                agent ? symbol : "",
                "",
                line.get(last - 2),
                day(line.get(last - 1)));
    }

    private static CsvFirstLine ofSociety(Variant variant, List<String> line) {
        return new CsvFirstLine(variant, false, "", line.get(0), line.get(1), day(line.get(2)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            throw new UnreadableLine(ReadFault.CSV_CREATED_ON);
        }
    }
}
