package dev.todoke.hub.employer.outbox;

import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.calendar.FilingDeadline;
import dev.todoke.hub.calendar.Reading;
import dev.todoke.hub.casefile.Dispatch;
import dev.todoke.hub.casefile.FilingRow;
import dev.todoke.hub.casefile.Filings;
import dev.todoke.hub.casefile.InsurerNames;
import dev.todoke.hub.casefile.MemberRow;
import dev.todoke.hub.casefile.NewFiling;
import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.casefile.OutboxContent;
import dev.todoke.hub.casefile.OutboxFile;
import dev.todoke.hub.casefile.RecordRow;
import dev.todoke.hub.casefile.RecordedFinding;
import dev.todoke.hub.casefile.Routing;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.receipt.Counts;
import dev.todoke.hub.employer.receipt.FormName;
import dev.todoke.hub.employer.receipt.Receipt;
import dev.todoke.hub.employer.receipt.ReceiptFinding;
import dev.todoke.hub.employer.receipt.ReceiptPerson;
import dev.todoke.hub.employer.receipt.ReceiptWriter;
import dev.todoke.hub.employer.receipt.ReceivedFile;
import dev.todoke.hub.employer.receipt.Sender;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.identity.EmployerId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Receipts, made of what was committed with the filing. */
@Component
class ReceiptContent implements OutboxContent {

    /** What is small enough to be read whole. */
    private static final int MOST_RECORDS = 20;

    private final Filings filings;

    private final Employers employers;
    private final InsurerNames insurers;
    private final ReceiptWriter writer;
    private final Deadlines deadlines;
    private final Dispatch dispatch;
    private final Routing routing;
    private final Clock clock;

    ReceiptContent(
            Filings filings,
            Employers employers,
            InsurerNames insurers,
            ReceiptWriter writer,
            Deadlines deadlines,
            Dispatch dispatch,
            Routing routing,
            Clock clock) {
        this.filings = filings;
        this.employers = employers;
        this.insurers = insurers;
        this.writer = writer;
        this.deadlines = deadlines;
        this.dispatch = dispatch;
        this.routing = routing;
        this.clock = clock;
    }

    @Override
    public boolean renders(OutboxFile.Kind kind) {
        return kind == OutboxFile.Kind.RECEIPT_XML || kind == OutboxFile.Kind.RECEIPT_HTML;
    }

    @Override
    public void write(OutboxFile file, OutputStream out) throws IOException {
        UUID id = file.subject();
        write(file, receipt(filings.get(id), () -> filings.findings(id), () -> filings.records(id)), out);
    }

    /** The receipts of small filings, of which each is written twice, are made of what was read once for all of them. */
    @Override
    public Writer together(List<OutboxFile> files) {
        Map<UUID, Filings.Read> small =
                filings.whole(files.stream().map(OutboxFile::subject).collect(Collectors.toSet()), MOST_RECORDS);
        return (file, out) -> {
            Filings.Read read = small.get(file.subject());
            if (read == null) {
                write(file, out);
            } else {
                write(file, receipt(read.filing(), read.findings()::stream, read.records()::stream), out);
            }
        };
    }

    private void write(OutboxFile file, Receipt receipt, OutputStream out) throws IOException {
        if (file.kind() == OutboxFile.Kind.RECEIPT_XML) {
            writer.xml(receipt, out);
        } else {
            writer.page(receipt, out);
        }
    }

    private Receipt receipt(
            FilingRow filing, Supplier<Stream<RecordedFinding>> findings, Supplier<Stream<RecordRow>> records) {
        NewFiling.Counts counts = filing.counts();
        return new Receipt(
                filing.filingNo(),
                sender(filing),
                new ReceivedFile(filing.fileName(), filing.size(), filing.sha256(), filing.receivedAt()),
                filing.forms().stream().map(Form::valueOf).map(FormName::of).toList(),
                Receipt.State.valueOf(filing.state().name()),
                Optional.ofNullable(filing.duplicateOf())
                        .map(filings::get)
                        .map(first -> new Receipt.FirstFiling(first.filingNo(), first.receivedAt())),
                new Counts(
                        counts.records(),
                        counts.accepted(),
                        counts.incomplete(),
                        counts.returned(),
                        counts.duplicates()),
                () -> findings.get().map(ReceiptContent::finding),
                () -> records.get().map(record -> person(filing, record)));
    }

    private Sender sender(FilingRow filing) {
        EmployerId id = new EmployerId(filing.employerId());
        Optional<Employer> employer = employers.find(id);
        return new Sender(
                id,
                employer.map(Employer::nameJa).orElse(id.value()),
                employer.map(Employer::nameEn).orElse(id.value()));
    }

    private ReceiptPerson person(FilingRow filing, RecordRow record) {
        ReceiptPerson.Outcome outcome =
                ReceiptPerson.Outcome.valueOf(record.outcome().name());
        boolean taken = outcome == ReceiptPerson.Outcome.ACCEPTED || outcome == ReceiptPerson.Outcome.INCOMPLETE;
        return new ReceiptPerson(
                record.ordinal(),
                record.line(),
                record.name(),
                outcome,
                Optional.ofNullable(record.caseNo()),
                taken ? Optional.of(clocks(filing, record)) : Optional.empty(),
                record.members().stream().map(member -> member(record, member)).toList());
    }

    private ReceiptPerson.Clocks clocks(FilingRow filing, RecordRow record) {
        return new ReceiptPerson.Clocks(
                Form.valueOf(record.procedure()).isDueInFiveDays()
                        ? Optional.of(deadline(filing, record.factDate()))
                        : Optional.empty(),
                leavesForAgency(record) ? Optional.of(leavesAt(filing, record)) : Optional.empty(),
                Optional.ofNullable(record.expectedFrom())
                        .map(from -> registration(
                                record, from, record.expectedTo(), record.filedNumber() == NumberState.MISSING)));
    }

    private boolean leavesForAgency(RecordRow record) {
        return routing.throughAgency(record.insurerId(), Form.valueOf(record.procedure()), record.factDate());
    }

    private ReceiptPerson.FilingDeadline deadline(FilingRow filing, LocalDate factDate) {
        FilingDeadline deadline = deadlines.filing(factDate);
        LocalDate filedOn = LocalDate.ofInstant(filing.receivedAt(), clock.getZone());
        return new ReceiptPerson.FilingDeadline(
                deadline.strict(),
                !deadline.isLate(filedOn, Reading.STRICT),
                deadline.statutory(),
                !deadline.isLate(filedOn, Reading.STATUTORY));
    }

    private Instant leavesAt(FilingRow filing, RecordRow record) {
        Instant soonest = filing.receivedAt().plus(dispatch.agencyDelay());
        return Optional.ofNullable(record.heldUntil())
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                .filter(soonest::isBefore)
                .orElse(soonest);
    }

    private ReceiptPerson.Member member(RecordRow record, MemberRow member) {
        return new ReceiptPerson.Member(
                ReceiptPerson.Member.Place.valueOf(member.member().toUpperCase(Locale.ROOT)),
                member.name(),
                member.caseNo(),
                Optional.ofNullable(member.expectedFrom())
                        .map(from -> registration(record, from, member.expectedTo(), member.numberMissing())));
    }

    private ReceiptPerson.Registration registration(
            RecordRow record, LocalDate from, LocalDate to, boolean withoutNumber) {
        return new ReceiptPerson.Registration(
                insurers.ja(record.insurerId()), insurers.en(record.insurerId()), from, to, withoutNumber);
    }

    private static ReceiptFinding finding(RecordedFinding finding) {
        return new ReceiptFinding(
                finding.code(),
                ReceiptFinding.Severity.valueOf(finding.severity()),
                finding.ordinal(),
                finding.line(),
                finding.column(),
                finding.item(),
                text(finding.itemName()),
                text(finding.maskedValue()),
                finding.ja(),
                finding.en(),
                finding.cureJa(),
                finding.cureEn(),
                finding.source());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
