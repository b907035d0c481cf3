package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxContent;
import dev.todoke.hub.casefile.OutboxFile;
import dev.todoke.hub.notice.letter.DeliveryList;
import dev.todoke.hub.notice.letter.Member;
import dev.todoke.hub.notice.print.NoticeRenderer;
import dev.todoke.hub.notice.print.PrintedTogether;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The papers of a day that an employer hands out, in one file: the list with a box for each mark of receipt (配付一覧), and behind it the very
 * letters that were issued, by person.
 */
@Component
class Bundles implements OutboxContent {

    private static final Set<NoticeRow.Kind> HANDED_OUT =
            EnumSet.of(NoticeRow.Kind.QUALIFICATION_INFORMATION, NoticeRow.Kind.CERTIFICATE);
    private static final String FOLDER = "notices/bundle-";
    private static final String ENDING = ".pdf";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Notices notices;
    private final Casefiles casefiles;
    private final NoticeLetters letters;
    private final NoticeRenderer renderer;
    private final Outbox outbox;
    private final Clock clock;

    Bundles(
            Notices notices,
            Casefiles casefiles,
            NoticeLetters letters,
            NoticeRenderer renderer,
            Outbox outbox,
            Clock clock) {
        this.notices = notices;
        this.casefiles = casefiles;
        this.letters = letters;
        this.renderer = renderer;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A letter was issued today: the bundle of the day is due when the day is over. */
    void issued(NoticeRow notice, Casefile filed) {
        if (HANDED_OUT.contains(notice.kind())) {
            LocalDate today = LocalDate.now(clock);
            outbox.addOnce(
                    new OutboxFile(
                            UUID.randomUUID(),
                            filed.employerId(),
                            FOLDER + DAY.format(today) + ENDING,
                            OutboxFile.Kind.BUNDLE_PDF,
                            filed.id()),
                    today.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        }
    }

    @Override
    public boolean renders(OutboxFile.Kind kind) {
        return kind == OutboxFile.Kind.BUNDLE_PDF;
    }

    @Override
    public void write(OutboxFile file, OutputStream out) throws IOException {
        String day = file.path().substring(FOLDER.length(), file.path().length() - ENDING.length());
        List<NoticeRow> issued = notices.issuedOn(file.employerId(), LocalDate.parse(day, DAY), HANDED_OUT);
        Map<UUID, Casefile> cases =
                casefiles.byId(issued.stream().map(NoticeRow::caseId).distinct().toList());
        try (PrintedTogether together = new PrintedTogether()) {
            for (Map.Entry<String, List<NoticeRow>> office :
                    byOffice(issued, cases).entrySet()) {
                together.add(
                        renderer.render(list(day, office.getValue(), cases)).pdf());
                for (NoticeRow notice : office.getValue()) {
                    together.add(notices.pdf(notice.id()));
                }
            }
            together.write(out);
        }
    }

    private Map<String, List<NoticeRow>> byOffice(List<NoticeRow> issued, Map<UUID, Casefile> cases) {
        Map<String, List<NoticeRow>> offices = new LinkedHashMap<>();
        issued.forEach(notice -> offices.computeIfAbsent(
                        cases.get(notice.caseId()).officeKey() + " "
                                + cases.get(notice.caseId()).insurerId(),
                        office -> new ArrayList<>())
                .add(notice));
        return offices;
    }

    private DeliveryList list(String day, List<NoticeRow> issued, Map<UUID, Casefile> cases) {
        Map<List<String>, List<DeliveryList.Document>> people = new LinkedHashMap<>();
        for (NoticeRow notice : issued) {
            Member member = letters.member(cases.get(notice.caseId()));
            people.computeIfAbsent(
                            List.of(member.insuredName(), member.insuredKana(), member.insuredNumber()),
                            person -> new ArrayList<>())
                    .add(new DeliveryList.Document(
                            notice.noticeNo(),
                            notice.kind().titleJa(),
                            notice.kind().titleEn(),
                            member.name()));
        }
        Casefile first = cases.get(issued.get(0).caseId());
        String bundleNo = "B-" + day + "-" + first.officeKey();
        return new DeliveryList(
                letters.head(bundleNo, first),
                bundleNo,
                people.entrySet().stream()
                        .map(person -> new DeliveryList.Recipient(
                                person.getKey().get(0),
                                person.getKey().get(1),
                                person.getKey().get(2),
                                person.getValue()))
                        .toList());
    }
}
