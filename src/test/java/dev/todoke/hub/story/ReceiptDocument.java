package dev.todoke.hub.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A receipt as its receiver reads it. It was valid against the published schema. */
final class ReceiptDocument {

    private static final Path SCHEMA = Path.of("mappings/schemas/receipt.xsd");

    private final Element root;

    private ReceiptDocument(Document document) {
        this.root = document.getDocumentElement();
    }

    static ReceiptDocument of(byte[] xml) {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(SCHEMA.toFile())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml)));
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new ReceiptDocument(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("Not a receipt: " + e.getMessage(), e);
        }
    }

    String filingNo() {
        return root.getAttribute("filingNo");
    }

    String state() {
        return root.getAttribute("state");
    }

    String fileName() {
        return first("file").getAttribute("name");
    }

    String sha256() {
        return first("file").getAttribute("sha256");
    }

    /** Empty where the file is no repetition. */
    String duplicateOf() {
        Element first = first("duplicateOf");
        return first == null ? "" : first.getAttribute("filingNo");
    }

    Counts counts() {
        Element counts = first("counts");
        return new Counts(
                number(counts, "received"),
                number(counts, "accepted"),
                number(counts, "incomplete"),
                number(counts, "returned"),
                number(counts, "duplicate"));
    }

    /** As {@code CODE SEVERITY ordinal}; ordinal 0 is the file. */
    List<String> findings() {
        return all(
                "finding",
                finding -> finding.getAttribute("code") + " " + finding.getAttribute("severity") + " "
                        + (finding.hasAttribute("ordinal") ? finding.getAttribute("ordinal") : "0"));
    }

    List<String> codes() {
        return all("finding", finding -> finding.getAttribute("code"));
    }

    List<String> outcomes() {
        return all("person", person -> person.getAttribute("outcome"));
    }

    /** Case numbers in the order of the file's records; empty text for a record without a case. */
    List<String> caseNos() {
        return all("person", person -> person.getAttribute("caseNo"));
    }

    /** Whether anything of that name stands in it. */
    boolean mentions(String element) {
        return first(element) != null;
    }

    /** Case numbers of the people of families, by their place in the record, as {@code SPOUSE C-…}. */
    List<String> members() {
        return all("member", member -> member.getAttribute("place") + " " + member.getAttribute("caseNo"));
    }

    /** The case number of the person at a place of the only family. */
    String member(String place) {
        return members().stream()
                .filter(member -> member.startsWith(place + " "))
                .map(member -> member.substring(place.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    /** An attribute of what stands about the n-th person, from 1. */
    String ofPerson(int n, String element, String attribute) {
        Element person = (Element) root.getElementsByTagNameNS("*", "person").item(n - 1);
        return ((Element) person.getElementsByTagNameNS("*", element).item(0)).getAttribute(attribute);
    }

    record Counts(int received, int accepted, int incomplete, int returned, int duplicate) {

        boolean addUp() {
            return received == accepted + incomplete + returned + duplicate;
        }
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private Element first(String name) {
        return (Element) root.getElementsByTagNameNS("*", name).item(0);
    }

    private <T> List<T> all(String name, Function<Element, T> read) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add(read.apply((Element) found.item(i)));
        }
        return all;
    }
}
