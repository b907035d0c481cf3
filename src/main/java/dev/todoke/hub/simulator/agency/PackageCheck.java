package dev.todoke.hub.simulator.agency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Looks at an application as the agency does on arrival: is it a package, is it complete, and is the CSV inside it in shape. */
final class PackageCheck {
    private static final int MAX_UNPACKED = 20 << 20;

    private final List<Report> reports = new ArrayList<>();
    private CsvCheck csv;

    PackageCheck(String procId, String fileName, byte[] zip) {
        if (procId == null || !procId.matches("[0-9]{16}")) {
            report("", "手続ID", "手続IDが16桁の数字ではありません。");
        } else if (fileName == null || !fileName.matches("[A-Za-z0-9_-]+\\.zip")) {
            report("", "ファイル名", "ファイル名に使用できない文字があるか、拡張子がzipではありません。");
        } else {
            check(procId, unzip(fileName, zip));
        }
    }

    boolean passed() {
        return reports.isEmpty();
    }

    List<Report> reports() {
        return reports;
    }

    /** What the package holds; only when it passed. */
    CsvCheck csv() {
        return csv;
    }

    private void check(String procId, Map<String, byte[]> files) {
        if (!reports.isEmpty()) {
            return;
        }
        byte[] kousei = files.get(procId + "/kousei.xml");
        if (kousei == null) {
            report("kousei.xml", "構成管理情報", "手続IDのフォルダに構成管理情報がありません。");
            return;
        }
        Document management = xml("kousei.xml", kousei);
        if (management == null) {
            return;
        }
        if (!procId.equals(text(management, "手続ID"))) {
            report("kousei.xml", "手続ID", "申請の手続IDと構成管理情報の手続IDが一致しません。");
        }
        String form = text(management, "申請書ファイル名称");
        if (!form.matches("[0-9A-Z]{18}_[0-9]{2}\\.xml") || !files.containsKey(procId + "/" + form)) {
            report("kousei.xml", "申請書ファイル名称", "構成管理情報に記載された申請書がありません。");
        } else {
            xml(form, files.get(procId + "/" + form));
        }
        byte[] attached = files.get(procId + "/" + text(management, "添付書類ファイル名称"));
        if (attached == null) {
            report("kousei.xml", "添付書類ファイル名称", "構成管理情報に記載された添付書類がありません。");
            return;
        }
        csv = new CsvCheck(attached);
        reports.addAll(csv.reports());
    }

    private Map<String, byte[]> unzip(String fileName, byte[] bytes) {
        Map<String, byte[]> files = new HashMap<>();
        int left = MAX_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    report(fileName, "申請データ", "申請データが大きすぎます。");
                    return Map.of();
                }
                files.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            report(fileName, "申請データ", "申請データをZIPとして読み取れません。");
        }
        return files;
    }

    private Document xml(String fileName, byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException e) {
            report(fileName, "XML", "XMLとして読み取れません。");
            return null;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Document document, String element) {
        var found = document.getElementsByTagName(element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private void report(String fileName, String item, String content) {
        reports.add(new Report(fileName, item, content));
    }
}
