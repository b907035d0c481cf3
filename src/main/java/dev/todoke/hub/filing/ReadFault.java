package dev.todoke.hub.filing;

import dev.todoke.hub.filing.ReadProblem.Scope;

/** The ways a file cannot be read. Codes are stable for ever. */
public enum ReadFault {
    /** No byte at all, or nothing but white space. */
    EMPTY("FIL-EMP-001", Scope.FILE),
    /** Encrypted media file (.CRY). */
    ENCRYPTED("FIL-TYP-001", Scope.FILE),
    /** Archive (.ZIP) that does not hold exactly one filing. */
    ARCHIVE("FIL-TYP-002", Scope.FILE),
    /** Work file of the agency's own program (.JKK). */
    WORK_FILE("FIL-TYP-003", Scope.FILE),
    /** Data from the agency (.DTA). */
    AGENCY_DATA("FIL-TYP-004", Scope.FILE),
    /** Neither CSV nor XML. */
    UNKNOWN_TYPE("FIL-TYP-005", Scope.FILE),
    /** Filing for Hello Work (雇用保険), which looks alike. */
    HELLO_WORK("FIL-TYP-006", Scope.FILE),
    /** Archive with a password. */
    ENCRYPTED_ARCHIVE("FIL-TYP-007", Scope.FILE),
    /** Archive that is damaged, or unpacks to more than any filing. */
    BROKEN_ARCHIVE("FIL-TYP-008", Scope.FILE),
    /** More bytes than the agency takes at once. Args: found. */
    LARGE_FILE("FIL-SIZ-001", Scope.NOTE),
    /** A record of another form than was asked for. Args: found.ja, found.en, expected.ja, expected.en. */
    OTHER_FORM("FIL-FRM-001", Scope.RECORD),
    /** No record at all. */
    NO_RECORDS("FIL-REC-001", Scope.FILE),

    /** Another character set in place of Shift_JIS. Args: found. */
    CSV_CHARSET("CSV-CHR-001", Scope.FILE),
    /** Bytes in the lines before the records that are no Shift_JIS. */
    CSV_HEAD_BYTES("CSV-CHR-002", Scope.FILE),
    /** Bytes of a record that are no Shift_JIS. */
    CSV_ROW_BYTES("CSV-CHR-003", Scope.RECORD),
    /** The last line has no CR LF: the file is cut off. */
    CSV_TRUNCATED("CSV-END-001", Scope.FILE),
    /** Lines end with LF only, or with two CR before it. */
    CSV_LINE_ENDS("CSV-END-002", Scope.FILE),
    /** A line is longer than any record. */
    CSV_LINE_TOO_LONG("CSV-END-003", Scope.FILE),
    /** All line ends are lost. */
    CSV_ONE_LINE("CSV-END-004", Scope.FILE),
    /** 1A after the last line, which is not handed on. */
    CSV_END_MARK("CSV-END-005", Scope.NOTE),
    /** Lines with nothing in them among or behind the records, which are passed over. */
    CSV_EMPTY_LINES("CSV-END-006", Scope.NOTE),
    /** Items of the head are wrapped in quotes. */
    CSV_QUOTED_HEAD("CSV-QOT-001", Scope.FILE),
    /** Items of a record are wrapped in quotes. */
    CSV_QUOTED("CSV-QOT-002", Scope.RECORD),
    /** Line 1 has a number of columns no program writes. Args: found. */
    CSV_FIRST_LINE("CSV-HED-001", Scope.FILE),
    /** The line [kanri] is missing. */
    CSV_KANRI("CSV-HED-002", Scope.FILE),
    /** The line [data] is missing. */
    CSV_DATA("CSV-HED-003", Scope.FILE),
    /** The line of the office is wrong. Args: found. */
    CSV_OFFICE_LINE("CSV-HED-004", Scope.FILE),
    /** More than one office; the hub files each apart. Args: found. */
    CSV_SEVERAL_OFFICES("CSV-HED-005", Scope.NOTE),
    /** The day of making is no date. */
    CSV_CREATED_ON("CSV-HED-006", Scope.FILE),
    /** 代表届書コード is not 22223. */
    CSV_REPRESENTATIVE_CODE("CSV-HED-007", Scope.FILE),
    /** Line 3 announces another number of offices than follows. Args: announced, found. */
    CSV_OFFICE_COUNT("CSV-HED-008", Scope.NOTE),
    /** More offices than a file can have. */
    CSV_TOO_MANY_OFFICES("CSV-HED-009", Scope.FILE),
    /** The name stands for another receiver than line 1. Args: name, found. */
    CSV_OTHER_NAME("CSV-HED-010", Scope.NOTE),
    /** A record of a form the hub does not take. Args: found. */
    CSV_UNKNOWN_FORM("CSV-FRM-001", Scope.RECORD),
    /** Record code of the time before March 2018. Args: found. */
    CSV_OLD_FORM("CSV-FRM-002", Scope.RECORD),
    /** Records of more than one form; the hub files each apart. */
    CSV_SEVERAL_FORMS("CSV-FRM-003", Scope.NOTE),
    /** Wrong number of columns. Args: found, expected. */
    CSV_COLUMNS("CSV-COL-001", Scope.RECORD),
    /** The record names an office that has no line of an office. */
    CSV_OTHER_OFFICE("CSV-OFF-001", Scope.RECORD),
    /** The record has another office number than the line of its office. Args: found, expected. */
    CSV_OTHER_NUMBER("CSV-OFF-002", Scope.RECORD),

    /** The XML is not well-formed. */
    XML_NOT_WELL_FORMED("XML-FRM-001", Scope.FILE),
    /** The XML ends before its closing tag. */
    XML_TRUNCATED("XML-END-001", Scope.FILE),
    /** A DOCTYPE, whatever is in it. */
    XML_DOCTYPE("XML-DTD-001", Scope.FILE),
    /** Root element or namespace is not that of a filing. */
    XML_ROOT("XML-ROT-001", Scope.FILE),
    /** The head is against the schema. Args: element, key. */
    XML_HEAD_SCHEMA("XML-SCH-001", Scope.FILE),
    /** A record is against the schema. Args: element, key. */
    XML_RECORD_SCHEMA("XML-SCH-002", Scope.RECORD),
    /** A record is larger than any record can be. */
    XML_TOO_LONG("XML-SCH-003", Scope.FILE);

    private final String code;
    private final Scope scope;

    ReadFault(String code, Scope scope) {
        this.code = code;
        this.scope = scope;
    }

    public String code() {
        return code;
    }

    public Scope scope() {
        return scope;
    }
}
