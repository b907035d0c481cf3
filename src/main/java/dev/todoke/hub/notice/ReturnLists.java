package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Filings;
import dev.todoke.hub.casefile.Leavers;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxContent;
import dev.todoke.hub.casefile.OutboxFile;
import dev.todoke.hub.insurer.InsurerKind;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.paper.PaperToReturn;
import dev.todoke.hub.insurer.paper.ReturnOnLeaving;
import dev.todoke.hub.notice.letter.ReturnList;
import dev.todoke.hub.notice.letter.ReturnReason;
import dev.todoke.hub.notice.print.NoticeBundles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 返却一覧 beside the receipt of a filing of losses: what the employer collects from everybody in it, and where that goes. A long filing has
 * it in several letters of one file.
 */
@Component
class ReturnLists implements OutboxContent {

    /** A table of more people is hard to read, and to print. */
    private static final int PEOPLE_PER_LETTER = 200;

    private final ReturnOnLeaving returns = ReturnOnLeaving.standard();
    private final Leavers leavers;
    private final Filings filings;
    private final Notices notices;
    private final NoticeLetters letters;
    private final NoticeBundles bundles;
    private final InsurerPacks packs;
    private final Outbox outbox;

    ReturnLists(
            Leavers leavers,
            Filings filings,
            Notices notices,
            NoticeLetters letters,
            NoticeBundles bundles,
            InsurerPacks packs,
            Outbox outbox) {
        this.leavers = leavers;
        this.filings = filings;
        this.notices = notices;
        this.letters = letters;
        this.bundles = bundles;
        this.packs = packs;
        this.outbox = outbox;
    }

    /** Also a dependant who is one no longer may hold papers. */
    @EventListener
    void casesOpened(CaseEvents.Opened opened) {
        opened.cases().stream()
                .filter(Casefile::deregisters)
                .findFirst()
                .ifPresent(one -> outbox.addOnce(new OutboxFile(
                        UUID.randomUUID(),
                        one.employerId(),
                        filings.get(one.filingId()).filingNo() + "-return-list.pdf",
                        OutboxFile.Kind.RETURN_LIST_PDF,
                        one.filingId())));
    }

    @Override
    public boolean renders(OutboxFile.Kind kind) {
        return kind == OutboxFile.Kind.RETURN_LIST_PDF;
    }

    @Override
    public void write(OutboxFile file, OutputStream out) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        bundles.write(lists(file.subject()), Integer.MAX_VALUE, volume -> printed);
        printed.writeTo(out);
    }

    private Iterator<ReturnList> lists(UUID filing) {
        String filingNo = filings.get(filing).filingNo();
        return new Iterator<>() {
            private List<Casefile> leaving = leavers.of(filing, "", PEOPLE_PER_LETTER);

            @Override
            public boolean hasNext() {
                return !leaving.isEmpty();
            }

            @Override
            public ReturnList next() {
                ReturnList list = list(filingNo, leaving);
                leaving = leavers.of(filing, leaving.get(leaving.size() - 1).caseNo(), PEOPLE_PER_LETTER);
                return list;
            }
        };
    }

    private ReturnList list(String filingNo, List<Casefile> leaving) {
        Map<UUID, LocalDate> certificates =
                notices.certificatesOfPeople(leaving.stream().map(Casefile::id).toList());
        List<ReturnList.Leaver> listed = new ArrayList<>();
        for (Casefile filed : leaving) {
            listed.add(leaver(filed, Optional.ofNullable(certificates.get(filed.id()))));
        }
        return new ReturnList(letters.head(filingNo + "-R", leaving.get(0)), filingNo, listed);
    }

    private ReturnList.Leaver leaver(Casefile filed, Optional<LocalDate> certificateTo) {
        InsurerKind kind = packs.get(filed.insurerId()).kind();
        return new ReturnList.Leaver(
                letters.member(filed),
                filed.factDate(),
                returns.of(filed.factDate(), certificateTo, kind).stream()
                        .map(paper -> line(paper, certificateTo))
                        .toList());
    }

    private static ReturnReason certificate(boolean collect, boolean known) {
        if (!collect) {
            return ReturnReason.CERTIFICATE_EXPIRED;
        }
        return known ? ReturnReason.CERTIFICATE_VALID : ReturnReason.CERTIFICATE_IF_HELD;
    }

    private static ReturnList.Line line(PaperToReturn paper, Optional<LocalDate> certificateTo) {
        boolean collect = paper.duty() == PaperToReturn.Duty.COLLECT;
        Optional<ReturnList.Destination> to = paper.receiver()
                .filter(receiver -> collect)
                .map(receiver -> new ReturnList.Destination(receiver.withFormJa(), "", "", receiver.laterJa()));
        return switch (paper.paper()) {
            case CARD ->
                new ReturnList.Line(
                        ReturnList.Paper.OLD_CARD,
                        collect ? ReturnReason.CARD_IN_USE : ReturnReason.CARD_ENDED,
                        Optional.empty(),
                        to);
            case CERTIFICATE ->
                new ReturnList.Line(
                        ReturnList.Paper.ELIGIBILITY_CERTIFICATE,
                        certificate(collect, certificateTo.isPresent()),
                        certificateTo,
                        to);
            default ->
                new ReturnList.Line(
                        ReturnList.Paper.INFORMATION_NOTICE, ReturnReason.NEVER_RETURNED, Optional.empty(), to);
        };
    }
}
