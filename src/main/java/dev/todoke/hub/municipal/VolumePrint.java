package dev.todoke.hub.municipal;

import dev.todoke.hub.notice.print.NoticePress;
import dev.todoke.hub.notice.print.NoticePress.PrintedLetter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Prints one volume and writes all that belongs to it; its record comes last. */
final class VolumePrint {
    static final String WORK = "work";
    static final List<String> INDEX_HEADING = List.of(
            "notice",
            "household",
            "person",
            "kind",
            "occasion",
            "reason",
            "valid_to",
            "volume",
            "page",
            "pages",
            "content_sha256",
            "line");

    private final PlannedVolume planned;
    private final RunFolder folder;
    private final LocalDate asOf;
    private final Runnable letterDone;
    private final List<List<Object>> index = new ArrayList<>();
    private final List<ListFinding> findings;
    private final Set<String> households = new HashSet<>();
    private final Map<LetterKind, Integer> counts = new EnumMap<>(LetterKind.class);

    /** @param letterDone called after each letter */
    VolumePrint(PlannedVolume planned, RunFolder folder, LocalDate asOf, Runnable letterDone) {
        this.planned = planned;
        this.folder = folder;
        this.asOf = asOf;
        this.letterDone = letterDone;
        this.findings = new ArrayList<>(planned.findings());
    }

    static String record(PlannedVolume planned) {
        return WORK + "/" + planned.name() + ".json";
    }

    static String pdf(int number) {
        return "volumes/%04d.pdf".formatted(number);
    }

    static String xml(int number) {
        return "volumes/%04d-xml.zip".formatted(number);
    }

    static String index(int number) {
        return WORK + "/%04d-index.csv".formatted(number);
    }

    static String findings(int number) {
        return WORK + "/%04d-findings.csv".formatted(number);
    }

    void run(NoticePress press) throws IOException {
        String pdfSha256 = "";
        String xmlSha256 = "";
        int pages;
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        try (NoticePress.Volume volume = press.open()) {
            print(volume, xml);
            pages = volume.pages();
            if (!index.isEmpty()) {
                pdfSha256 = write(pdf(planned.number()), volume::write);
                xmlSha256 = write(xml(planned.number()), xml::writeTo);
            }
        }
        folder.write(index(planned.number()), out -> Tables.write(out, index));
        folder.write(
                findings(planned.number()),
                out -> Tables.write(out, findings.stream().map(ListFinding::row).toList()));
        VolumeRecord done = record(pages, pdfSha256, xmlSha256);
        folder.write(record(planned), out -> out.write(RunFile.bytes(done)));
    }

    private VolumeRecord record(int pages, String pdfSha256, String xmlSha256) {
        return new VolumeRecord(
                planned.number(),
                planned.firstPlace(),
                planned.lastPlace(),
                households.size(),
                new TreeMap<>(counts),
                pages,
                findings.stream()
                        .collect(Collectors.toMap(
                                finding -> finding.fault().code(), finding -> 1, Integer::sum, TreeMap::new)),
                pdfSha256,
                xmlSha256);
    }

    private void print(NoticePress.Volume volume, OutputStream out) throws IOException {
        try (ZipOutputStream xml = new ZipOutputStream(out)) {
            for (PlannedLetter letter : planned.letters()) {
                print(letter, volume, xml);
                letterDone.run();
            }
        }
    }

    private void print(PlannedLetter letter, NoticePress.Volume volume, ZipOutputStream xml) throws IOException {
        PrintedLetter printed;
        try {
            printed = volume.add(letter.notice());
        } catch (IllegalArgumentException e) {
            letter.about().forEach(insured -> find(ListFault.NOT_PRINTED, insured));
            return;
        }
        if (printed.typeMissing()) {
            letter.about().forEach(insured -> find(ListFault.TYPE_MISSING, insured));
        }
        ZipEntry entry = new ZipEntry(letter.notice().noticeNo() + ".xml");
        entry.setTimeLocal(asOf.atTime(LocalTime.MIDNIGHT));
        xml.putNextEntry(entry);
        xml.write(printed.xml());
        xml.closeEntry();
        households.add(letter.about().get(0).household());
        VolumeRecord.count(counts, letter.kind(), 1);
        index.add(row(letter, printed));
    }

    private void find(ListFault fault, Insured insured) {
        findings.add(new ListFinding(fault, insured.row().line(), insured.household(), insured.person(), null));
    }

    private List<Object> row(PlannedLetter letter, PrintedLetter printed) {
        Insured first = letter.about().get(0);
        return List.of(
                letter.notice().noticeNo(),
                first.household(),
                letter.about().stream().map(Insured::person).collect(Collectors.joining(" ")),
                letter.kind(),
                first.occasion().word(),
                letter.reason(),
                letter.validTo().map(LocalDate::toString).orElse(""),
                planned.number(),
                printed.firstPage(),
                printed.pages(),
                printed.contentSha256(),
                first.row().line());
    }

    private String write(String name, RunFolder.Content content) throws IOException {
        MessageDigest sha256 = Sha256.begin();
        folder.write(name, out -> {
            OutputStream counted = new DigestOutputStream(out, sha256);
            content.writeTo(counted);
            counted.flush();
        });
        return Sha256.hex(sha256.digest());
    }
}
