package dev.todoke.hub.employer.outbox;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Filings;
import dev.todoke.hub.casefile.InsurerNames;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxContent;
import dev.todoke.hub.casefile.OutboxFile;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.ReturnToEmployer;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.receipt.ReceiptWriter;
import dev.todoke.hub.employer.receipt.ReturnLetter;
import dev.todoke.hub.employer.receipt.Sender;
import dev.todoke.hub.identity.EmployerId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The letter that sends one person back to the employer, with the partner's reason. */
@Component
class ReturnLetters implements OutboxContent {

    private final Casefiles casefiles;
    private final Filings filings;
    private final Submissions submissions;
    private final Employers employers;
    private final InsurerNames insurers;
    private final Outbox outbox;
    private final ReceiptWriter writer;

    ReturnLetters(
            Casefiles casefiles,
            Filings filings,
            Submissions submissions,
            Employers employers,
            InsurerNames insurers,
            Outbox outbox,
            ReceiptWriter writer) {
        this.casefiles = casefiles;
        this.filings = filings;
        this.submissions = submissions;
        this.employers = employers;
        this.insurers = insurers;
        this.outbox = outbox;
        this.writer = writer;
    }

    /** What the agency or the desk returns is a family's row: its letter is for all of them. */
    @EventListener
    void casesReturned(CaseEvents.Returned returned) {
        List<OutboxFile> files = new ArrayList<>();
        for (Casefile filed : casefiles.byId(returned.cases()).values()) {
            if (filed.isMember() && returned.by() != Party.INSURER) {
                continue;
            }
            String name = "returns/" + filed.caseNo();
            files.add(file(filed, name + ".xml", OutboxFile.Kind.RETURN_XML));
            files.add(file(filed, name + ".html", OutboxFile.Kind.RETURN_HTML));
        }
        outbox.add(files);
    }

    private static OutboxFile file(Casefile filed, String path, OutboxFile.Kind kind) {
        return new OutboxFile(UUID.randomUUID(), filed.employerId(), path, kind, filed.id());
    }

    @Override
    public boolean renders(OutboxFile.Kind kind) {
        return kind == OutboxFile.Kind.RETURN_XML || kind == OutboxFile.Kind.RETURN_HTML;
    }

    @Override
    public void write(OutboxFile file, OutputStream out) throws IOException {
        Casefile filed = casefiles.byId(List.of(file.subject())).get(file.subject());
        ReturnLetter letter = letter(filed);
        if (file.kind() == OutboxFile.Kind.RETURN_XML) {
            writer.xml(letter, out);
        } else {
            writer.page(letter, out);
        }
    }

    private ReturnLetter letter(Casefile filed) {
        ReturnLetter.Partner by = by(filed);
        EmployerId id = new EmployerId(filed.employerId());
        Optional<Employer> employer = employers.find(id);
        var filing = filings.get(filed.filingId());
        return new ReturnLetter(
                new Sender(
                        id,
                        employer.map(Employer::nameJa).orElse(id.value()),
                        employer.map(Employer::nameEn).orElse(id.value())),
                filing.filingNo(),
                filing.fileName(),
                filed.ordinal(),
                filed.caseNo(),
                filed.nameKanji().isEmpty() ? filed.nameKana() : filed.nameKanji(),
                filed.factDate(),
                by,
                nameJa(by, filed),
                nameEn(by, filed),
                Optional.ofNullable(submissions.arrivals(List.of(filed.id())).get(filed.id()))
                        .map(Submissions.Arrived::arriveId),
                filed.changedAt(),
                filed.reason(),
                filed.reasonText());
    }

    private static ReturnLetter.Partner by(Casefile filed) {
        String reason = filed.reason() == null ? "" : filed.reason();
        if (reason.equals(ReturnToEmployer.REASON)) {
            return ReturnLetter.Partner.HUB;
        }
        return reason.startsWith("AGENCY_") ? ReturnLetter.Partner.AGENCY : ReturnLetter.Partner.INSURER;
    }

    private String nameJa(ReturnLetter.Partner by, Casefile filed) {
        return switch (by) {
            case AGENCY -> "日本年金機構";
            case INSURER -> insurers.ja(filed.insurerId());
            case HUB -> "届ハブの運用担当";
        };
    }

    private String nameEn(ReturnLetter.Partner by, Casefile filed) {
        return switch (by) {
            case AGENCY -> "Japan Pension Service";
            case INSURER -> insurers.en(filed.insurerId());
            case HUB -> "the operators of Todoke Hub";
        };
    }
}
