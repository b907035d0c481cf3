package dev.todoke.hub.bench;

import org.apache.camel.dataformat.bindy.annotation.CsvRecord;
import org.apache.camel.dataformat.bindy.annotation.DataField;

/** A row of an enrolment as camel-bindy takes it: every column a text, nothing checked. */
@CsvRecord(separator = ",", crlf = "WINDOWS")
public class BindyEnrolment {
    @DataField(pos = 1)
    private String recordCode;

    @DataField(pos = 2)
    private String prefecture;

    @DataField(pos = 3)
    private String district;

    @DataField(pos = 4)
    private String symbol;

    @DataField(pos = 5)
    private String officeNumber;

    @DataField(pos = 6)
    private String insuredNumber;

    @DataField(pos = 7)
    private String nameKana;

    @DataField(pos = 8)
    private String nameKanji;

    @DataField(pos = 9)
    private String birthEra;

    @DataField(pos = 10)
    private String birthDate;

    @DataField(pos = 11)
    private String kind;

    @DataField(pos = 12)
    private String acquisitionKind;

    @DataField(pos = 13)
    private String personalNumber;

    @DataField(pos = 14)
    private String noAddressReason;

    @DataField(pos = 15)
    private String noAddressRemark;

    @DataField(pos = 16)
    private String pensionOffice;

    @DataField(pos = 17)
    private String pensionSerial;

    @DataField(pos = 18)
    private String acquiredEra;

    @DataField(pos = 19)
    private String acquiredDate;

    @DataField(pos = 20)
    private String dependants;

    @DataField(pos = 21)
    private String cash;

    @DataField(pos = 22)
    private String inKind;

    @DataField(pos = 23)
    private String total;

    @DataField(pos = 24)
    private String seventyOrOver;

    @DataField(pos = 25)
    private String multipleOffices;

    @DataField(pos = 26)
    private String shortTime;

    @DataField(pos = 27)
    private String reemployed;

    @DataField(pos = 28)
    private String remarks;

    @DataField(pos = 29)
    private String postcodeArea;

    @DataField(pos = 30)
    private String postcodeTown;

    @DataField(pos = 31)
    private String addressKana;

    @DataField(pos = 32)
    private String addressKanji;

    @DataField(pos = 33)
    private String seventyOnly;

    @DataField(pos = 34)
    private String certificateWanted;

    public String getRecordCode() {
        return recordCode;
    }
}
