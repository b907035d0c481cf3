package dev.todoke.hub.filing.xml;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.filing.schema.EnrolmentEntry;
import dev.todoke.hub.filing.schema.NumberRegistrationEntry;
import dev.todoke.hub.filing.schema.OfficeEntry;
import dev.todoke.hub.identity.OfficeSymbol;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings an element of the XML into the items of its form, in the spelling of the CSV file: eras, two-part numbers, flags. */
final class EntryValues {
    // Items that share one element of the XML, or are called otherwise there.
    private static final Map<String, String> ELEMENTS = Map.of(
            "birthEra", "birthDate",
            "acquiredEra", "acquiredOn",
            "acquiredDate", "acquiredOn",
            "pensionOffice", "basicPensionNumber",
            "pensionSerial", "basicPensionNumber",
            "postcodeArea", "postcode",
            "postcodeTown", "postcode",
            "addressKana", "kana",
            "addressKanji", "kanji");

    private final Map<String, String> values = new HashMap<>();

    private EntryValues(OfficeLine office) {
        put("prefecture", office.symbol().prefecture());
        put("district", office.symbol().district());
        put("symbol", office.symbol().symbol());
        put("officeNumber", office.officeNumber());
    }

    /** Element of the XML that an item comes from. */
    static String elementOf(String item) {
        return ELEMENTS.getOrDefault(item, item);
    }

    static OfficeLine office(OfficeEntry entry) {
        return new OfficeLine(
                new OfficeSymbol(entry.getPrefecture(), entry.getDistrict(), entry.getSymbol()),
                entry.getNumber(),
                "",
                entry.getPostcode(),
                entry.getAddress(),
                entry.getName(),
                entry.getOwner(),
                entry.getTelephone());
    }

    static EntryValues of(Object entry, OfficeLine office) {
        EntryValues values = new EntryValues(office);
        if (entry instanceof EnrolmentEntry enrolment) {
            values.take(enrolment);
        } else {
            values.take((NumberRegistrationEntry) entry);
        }
        return values;
    }

    /** The items in the order of the layout. */
    List<String> inOrder(Form form) {
        return form.layout().items().stream()
                .map(item -> values.getOrDefault(item.name(), ""))
                .toList();
    }

    private void take(EnrolmentEntry e) {
        put("recordCode", Form.ENROLMENT.code());
        put("insuredNumber", e.getInsuredNumber());
        put("nameKana", e.getNameKana());
        put("nameKanji", e.getNameKanji());
        date("birthEra", "birthDate", e.getBirthDate());
        put("kind", e.getKind());
        put("acquisitionKind", e.getAcquisitionKind());
        put("personalNumber", e.getPersonalNumber());
        put("noAddressReason", e.getNoAddressReason());
        put("noAddressRemark", e.getNoAddressRemark());
        if (e.getBasicPensionNumber() != null) {
            put("pensionOffice", e.getBasicPensionNumber().substring(0, 4));
            put("pensionSerial", e.getBasicPensionNumber().substring(5));
        }
        date("acquiredEra", "acquiredDate", e.getAcquiredOn());
        put("dependants", e.isDependants() ? "1" : "0");
        put("cash", Integer.toString(e.getRemuneration().getCash()));
        put("inKind", Integer.toString(e.getRemuneration().getInKind()));
        put("total", Integer.toString(e.getRemuneration().getTotal()));
        flag("seventyOrOver", e.isSeventyOrOver());
        flag("multipleOffices", e.isMultipleOffices());
        flag("shortTime", e.isShortTime());
        flag("reemployed", e.isReemployed());
        put("remarks", e.getRemarks());
        if (e.getAddress() != null) {
            put("postcodeArea", e.getAddress().getPostcode().substring(0, 3));
            put("postcodeTown", e.getAddress().getPostcode().substring(3));
            put("addressKana", e.getAddress().getKana());
            put("addressKanji", e.getAddress().getKanji());
        }
        flag("seventyOnly", e.isSeventyOnly());
        flag("certificateWanted", e.isCertificateWanted());
    }

    private void take(NumberRegistrationEntry e) {
        put("caseNo", e.getCaseNo());
        put("insuredNumber", e.getInsuredNumber());
        put("nameKana", e.getNameKana());
        date("birthEra", "birthDate", e.getBirthDate());
        put("personalNumber", e.getPersonalNumber());
    }

    private void put(String item, String value) {
        if (value != null) {
            values.put(item, value);
        }
    }

    private void flag(String item, Boolean set) {
        put(item, Boolean.TRUE.equals(set) ? "1" : "");
    }

    private void date(String eraItem, String dateItem, LocalDate day) {
        if (day != null) {
            JapaneseDate japanese = new JapaneseDate(day);
            put(eraItem, japanese.eraCode());
            put(dateItem, japanese.yymmdd());
        }
    }
}
