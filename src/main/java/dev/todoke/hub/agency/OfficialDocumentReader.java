package dev.todoke.hub.agency;

import dev.todoke.hub.calendar.JapaneseDate;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads the ZIP of a document: the notice a form is decided with, such as 7100001.xml, or the nested ZIP of a return (返戻). */
final class OfficialDocumentReader {
    /** Files of decisions by their number, with the element that repeats the day the filing was about; one about dependants repeats none. */
    private static final Map<String, String> DAY_OF_DECISION = Map.of(
            "7100001", "資格取得年月日",
            "7120002", "資格喪失年月日",
            "7130001", "適用年月",
            "7140001", "改定年月",
            "7150001", "賞与支払年月日",
            "7170003", "");

    private static final String RETURN_LETTER = "返戻のお知らせ.txt";
    private static final String RETURN_FILE = "henrei.xml";
    private static final String RETURN_ROOT = "HENREI";
    private static final Charset LETTER_CHARSET = Charset.forName("windows-31j");

    private OfficialDocumentReader() {}

    static OfficialDocument read(String arriveId, int number, byte[] zip) {
        Map<String, byte[]> files = BoundedZip.files(zip);
        if (files.containsKey(RETURN_LETTER)) {
            return returned(arriveId, number, zip, files);
        }
        Optional<String> decision = DAY_OF_DECISION.keySet().stream()
                .filter(code -> files.containsKey(code + ".xml"))
                .findFirst();
        if (decision.isPresent()) {
            List<Decision> decisions = decisions(decision.get(), files.get(decision.get() + ".xml"));
            return new OfficialDocument(
                    arriveId, number, OfficialDocument.Kind.DECISION, zip, decisions, List.of(), "");
        }
        return new OfficialDocument(arriveId, number, OfficialDocument.Kind.OTHER, zip, List.of(), List.of(), "");
    }

    private static List<Decision> decisions(String code, byte[] xml) {
        Element root = root(code + ".xml", "N" + code, xml);
        LocalDate notifiedOn = date(ReceivedXml.child(root, "通知年月日"));
        return ReceivedXml.children(root, "_被保険者").stream()
                .map(insured -> decision(code, insured, notifiedOn))
                .toList();
    }

    private static Decision decision(String code, Element insured, LocalDate notifiedOn) {
        String insuredNumber = ReceivedXml.optionalText(insured, "被保険者整理番号");
        // Only an enrolment gives a number; the others repeat what was filed, which may be none.
        if (!insuredNumber.matches(code.equals("7100001") ? "[0-9]{1,6}" : "[0-9]{0,6}")) {
            throw new AgencyProtocolError(code + ".xml holds a 被保険者整理番号 that is not 1 to 6 digits");
        }
        return new Decision(person(insured), insuredNumber, notifiedOn);
    }

    private static OfficialDocument returned(String arriveId, int number, byte[] zip, Map<String, byte[]> files) {
        String letter = new String(files.get(RETURN_LETTER), LETTER_CHARSET);
        byte[] nested = files.get(arriveId + ".zip");
        List<ReturnedPerson> people = nested == null ? List.of() : returnedPeople(BoundedZip.files(nested));
        return new OfficialDocument(arriveId, number, OfficialDocument.Kind.RETURN, zip, List.of(), people, letter);
    }

    private static List<ReturnedPerson> returnedPeople(Map<String, byte[]> files) {
        byte[] xml = files.get(RETURN_FILE);
        if (xml == null) {
            return List.of();
        }
        return ReceivedXml.children(root(RETURN_FILE, RETURN_ROOT, xml), "_被保険者").stream()
                .map(insured -> new ReturnedPerson(person(insured), ReceivedXml.text(insured, "返戻理由")))
                .toList();
    }

    private static Element root(String fileName, String rootName, byte[] xml) {
        Element root = ReceivedXml.root(fileName, xml);
        if (!root.getTagName().equals(rootName)) {
            throw new AgencyProtocolError(fileName + " does not begin with " + rootName);
        }
        return root;
    }

    private static FiledPerson person(Element insured) {
        return new FiledPerson(
                ReceivedXml.text(insured, "カナ氏名"),
                date(ReceivedXml.child(insured, "生年月日")),
                DAY_OF_DECISION.values().stream()
                        .filter(element -> !element.isEmpty() && ReceivedXml.has(insured, element))
                        .findFirst()
                        .map(element -> date(ReceivedXml.child(insured, element)))
                        .orElse(null),
                ReceivedXml.optionalText(insured, "種別"));
    }

    private static LocalDate date(Element date) {
        String yymmdd = twoDigits(date, "年") + twoDigits(date, "月") + twoDigits(date, "日");
        return JapaneseDate.parse(ReceivedXml.text(date, "元号"), yymmdd)
                .date()
                .orElseThrow(() -> new AgencyProtocolError("Element " + date.getTagName() + " in "
                        + date.getParentNode().getNodeName() + " is not a date"));
    }

    private static String twoDigits(Element date, String part) {
        String digits = ReceivedXml.text(date, part);
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
